// SPDX-License-Identifier: Apache-2.0
package logging.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Makes the records of a system; Python's {@code setLogRecordFactory}. Must be thread-safe; may be chained. */
@ConsumerType
@FunctionalInterface
public interface LogRecordFactory {

    /**
     * Makes a record of a call on the running thread.
     *
     * @param system the system
     * @param name the logger's name
     * @param level the level
     * @param msg the message, may be null
     * @param args its arguments, null for none; the record keeps the array, which nobody may change any more
     * @param options exception and extra attributes; the extra ones are laid over the record by the caller
     * @param stackInfo stack text, null unless asked for
     * @return a record, not null
     */
    LogRecord make(
            LoggingSystem system,
            String name,
            int level,
            Object msg,
            Object[] args,
            LogOptions options,
            String stackInfo);
}
