// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** What a user writes who finds SimpleFormatter, which walks the stack for every record, too slow. */
final class JulFormatter extends Formatter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern(Line.DATE).withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder(128);
        DATE.formatTo(event.getInstant(), line);
        line.append(" - ").append(event.getLoggerName());
        line.append(" - ")
                .append(
                        event.getLevel().equals(Level.SEVERE)
                                ? "ERROR"
                                : event.getLevel().getName());
        line.append(" - ").append(formatMessage(event)).append('\n');
        if (event.getThrown() != null) {
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace));
            line.append(trace);
        }
        return line.toString();
    }
}
