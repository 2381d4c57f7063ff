// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.Map;

/** One step of a sequence; prints as it is told in a failure. */
sealed interface StateStep {

    /** A state of a source. */
    record State(StateDocuments.Pool pool, Map<String, Object> document) implements StateStep {
        @Override
        public String toString() {
            return "state of " + pool.source() + " " + document;
        }
    }

    /** Python's dictConfig. */
    record Transition(Map<String, Object> document) implements StateStep {}

    /** What a program does to a logger. */
    record OnLogger(String logger, String what) implements StateStep {}

    /** What a program does to a handler that a document made. */
    record OnHandler(String handler, String what) implements StateStep {}

    /** A temporary level; null ends it. */
    record Temporary(String logger, Integer level) implements StateStep {}

    /** The family comes or goes. */
    record Family(boolean here) implements StateStep {}

    /** The handler that is a service of its own comes or goes. */
    record Service(boolean here) implements StateStep {}

    /** Core is stopped and started again. */
    record Restart() implements StateStep {}
}
