// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * Passes the records of one logger and of the loggers below it; the empty name passes everything.
 *
 * <p>Immutable, thread-safe. Python: {@code logging.Filter}.
 *
 * @param name the logger's name, not null
 */
public record NameFilter(String name) implements Filter {

    @Override
    public LogRecord filter(LogRecord record) {
        return passes(record.name()) ? record : null;
    }

    private boolean passes(String logger) {
        return name.isEmpty()
                || logger.startsWith(name) && (logger.length() == name.length() || logger.charAt(name.length()) == '.');
    }
}
