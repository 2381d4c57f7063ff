// SPDX-License-Identifier: Apache-2.0
package logging.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of every record that a handler could not write, in place of the report on standard error.
 *
 * <p>Called on the thread that logged, whatever {@code raiseExceptions} says; must be thread-safe. What it throws is
 * reported on standard error. Python: an overridden {@code Handler.handleError}, for all handlers at once.
 */
@ConsumerType
@FunctionalInterface
public interface ErrorListener {

    /**
     * A record was not written.
     *
     * @param handler the handler that failed
     * @param record the record; valid while this method runs
     * @param error what {@code emit} threw
     */
    void failed(Handler handler, LogRecord record, Throwable error);
}
