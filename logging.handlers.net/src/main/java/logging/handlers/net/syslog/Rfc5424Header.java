// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;

/**
 * {@code <PRI>1 TIME HOST APP PROCID MSGID DATA } after RFC 5424, the time with microseconds and offset. Immutable.
 */
public final class Rfc5424Header implements Header {

    private final String names;
    private final Formatter msgId;
    private final String constantData;
    private final String extraId;

    /** A header; {@code extraId} may be null. */
    public Rfc5424Header(
            String host,
            String app,
            String process,
            String msgIdTemplate,
            Map<String, Map<String, String>> data,
            String extraId) {
        this.names = " " + Names.printable(host, 255) + " " + Names.printable(app, 48) + " "
                + Names.printable(process, 128) + " ";
        // a text without any field is welcome: only one that has some is checked
        this.msgId = new Formatter(msgIdTemplate, null, '%', msgIdTemplate.contains("%("), null);
        this.constantData = constant(data);
        this.extraId = extraId == null ? null : Names.data(extraId);
    }

    private static String constant(Map<String, Map<String, String>> data) {
        TextBuffer out = new TextBuffer();
        data.forEach((id, values) -> element(Names.data(id), values, out));
        return out.toString();
    }

    @Override
    public void append(int priority, LogRecord record, TextBuffer out) {
        out.append('<').append(priority).append(">1 ");
        time(record, out);
        out.append(names)
                .append(Names.printable(msgId.formatMessage(record), 32))
                .append(' ');
        int start = out.length();
        out.append(constantData);
        if (extraId != null && !record.extras().isEmpty()) {
            element(extraId, record.extras(), out);
        }
        out.append(out.length() == start ? "- " : " ");
    }

    private static void time(LogRecord record, TextBuffer out) {
        long seconds = Math.floorDiv(record.epochNanos(), 1_000_000_000L);
        OffsetDateTime time =
                Instant.ofEpochSecond(seconds).atZone(record.system().zone()).toOffsetDateTime();
        out.appendPadded(time.getYear(), 4).append('-').appendPadded(time.getMonthValue(), 2);
        out.append('-').appendPadded(time.getDayOfMonth(), 2).append('T').appendPadded(time.getHour(), 2);
        out.append(':').appendPadded(time.getMinute(), 2).append(':').appendPadded(time.getSecond(), 2);
        out.append('.').appendPadded(Math.floorMod(record.epochNanos(), 1_000_000_000L) / 1000, 6);
        out.append(time.getOffset().getId());
    }

    private static void element(String id, Map<String, ?> values, TextBuffer out) {
        out.append('[').append(id);
        values.forEach((name, value) -> {
            out.append(' ').append(Names.data(name)).append("=\"");
            value(String.valueOf(value), out);
            out.append('"');
        });
        out.append(']');
    }

    private static void value(String text, TextBuffer out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c == ']') {
                out.append('\\');
            }
            out.append(c);
        }
    }
}
