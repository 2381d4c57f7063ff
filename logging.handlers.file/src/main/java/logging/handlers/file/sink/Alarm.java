// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.Future;

/** Runs something later, on a thread that is not a file's. Implementations are thread-safe. */
@FunctionalInterface
public interface Alarm {

    /** For handlers of which nothing is due without a record. */
    Alarm NONE = (nanos, task) -> null;

    /**
     * Runs a task once.
     *
     * @param nanos from now
     * @param task short
     * @return what cancels it; null if there is no thread to run it on: then the next record finds it due
     */
    Future<?> after(long nanos, Runnable task);
}
