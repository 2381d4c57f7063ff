// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.List;

/**
 * Formats several records as one text: header, each record, footer, without separators.
 *
 * <p>Thread-safe if the formatter inside is. Python: {@code logging.BufferingFormatter}.
 */
public class BufferingFormatter {

    private final Formatter linefmt;

    /** A formatter that prints messages alone. */
    public BufferingFormatter() {
        this(null);
    }

    /**
     * A formatter with its own line formatter.
     *
     * @param linefmt null for messages alone
     */
    public BufferingFormatter(Formatter linefmt) {
        this.linefmt = linefmt == null ? new Formatter() : linefmt;
    }

    /**
     * The text before the records.
     *
     * @param records all of them
     * @return empty unless overridden
     */
    public String formatHeader(List<LogRecord> records) {
        return "";
    }

    /**
     * The text after the records.
     *
     * @param records all of them
     * @return empty unless overridden
     */
    public String formatFooter(List<LogRecord> records) {
        return "";
    }

    /**
     * The text of all records.
     *
     * @param records in order
     * @return empty for no records
     */
    public String format(List<LogRecord> records) {
        if (records.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(formatHeader(records));
        records.forEach(record -> text.append(linefmt.format(record)));
        return text.append(formatFooter(records)).toString();
    }
}
