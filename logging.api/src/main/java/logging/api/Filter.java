// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.function.Predicate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether a record goes on, and may put another record in its place.
 *
 * <p>Called on the logging thread without any lock of the logging system, by several threads at once. A filter that
 * throws passes the record and is counted, unless it is {@link #failClosed()}. Python: {@code Filter.filter}, with the
 * meaning it has since 3.12.
 */
@ConsumerType
@FunctionalInterface
public interface Filter {

    /**
     * Looks at a record.
     *
     * @param record the record, may get extra attributes here
     * @return the record to go on with, usually the same; null to drop it
     */
    LogRecord filter(LogRecord record);

    /** {@return whether a record is dropped when this filter throws; false unless overridden} */
    default boolean failClosed() {
        return false;
    }

    /**
     * A filter that passes what a predicate accepts.
     *
     * @param accepts true lets a record pass
     * @return a filter
     */
    static Filter when(Predicate<? super LogRecord> accepts) {
        return record -> accepts.test(record) ? record : null;
    }

    /**
     * Python's {@code Filter(name)}: passes records of a logger and of those below it.
     *
     * @param name a logger's name; the empty name passes everything
     * @return a filter
     */
    static Filter named(String name) {
        return new NameFilter(name);
    }
}
