// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One fault and what is measured under it.
 *
 * @param name what it is called in the table
 * @param promise what docs/delivery.md says of it
 * @param body injects it and measures
 */
record Fault(String name, Promise promise, Body body) {

    /** What docs/delivery.md promises. */
    enum Promise {
        /** Everything arrives once. */
        EXACT,
        /** Everything arrives, what was written as the peer went perhaps twice. */
        LAST_WRITE_TWICE,
        /** What the handler says is at risk may be lost, or arrive twice. */
        AT_RISK
    }

    /** Injects a fault under a handler that logs. */
    @FunctionalInterface
    interface Body {
        /**
         * Runs the fault.
         *
         * @param directory empty, of its own
         * @return what became of the records
         * @throws Unavailable if it cannot be injected here
         * @throws Exception if it could not be measured
         */
        Figures run(Path directory) throws Exception;
    }

    /** Says why a fault cannot be injected here. */
    static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(String why) {
            super(why);
        }
    }

    /** Gives up where a program is not installed. */
    static void need(String program) throws Unavailable {
        if (!Files.isExecutable(Path.of(program))) {
            throw new Unavailable(program + " is not installed (scripts/peers/install)");
        }
    }
}
