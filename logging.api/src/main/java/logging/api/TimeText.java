// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.ZoneId;
import logging.api.text.FixedText;
import logging.api.text.PercentMessage;
import logging.api.text.Strftime;
import logging.api.text.TextBuffer;

/** The text of {@code asctime}; the part down to the second is made, and a system asked for its zone, once a second. Thread-safe. */
final class TimeText {

    private static final String TIME_FORMAT = "%Y-%m-%d %H:%M:%S";
    private static final String MSEC_FORMAT = "%s,%03d";
    private static final long SECOND = 1_000_000_000L;

    /**
     * The text of one second; {@code start} in nanoseconds since 1970, {@code source} is the zone, or the system whose zone
     * was asked for then.
     */
    private record Second(long start, Object source, Strftime pattern, FixedText text) {
        int nanos(long epochNanos) {
            return (int) (epochNanos - start);
        }

        boolean isOf(long epochNanos) {
            long since = epochNanos - start;
            return since >= 0 && since < SECOND;
        }
    }

    private final Strftime datefmt;
    // guarded by: volatile, set before the formatter is in use or by its owner at any time
    private volatile Strftime timeFormat = Strftime.compile(TIME_FORMAT);
    // guarded by: volatile; null for no milliseconds
    private volatile String msecFormat = MSEC_FORMAT;
    // guarded by: volatile; null for the system's zone
    private volatile ZoneId zone;
    // guarded by: volatile, any thread may replace it by an equal or newer one
    private volatile Second last;

    TimeText(String datefmt) {
        this.datefmt = datefmt == null ? null : Strftime.compile(datefmt);
    }

    void setZone(ZoneId zone) {
        this.zone = zone;
    }

    void setTimeFormat(String pattern) {
        timeFormat = Strftime.compile(pattern);
    }

    void setMsecFormat(String format) {
        msecFormat = format == null || format.isEmpty() ? null : format;
    }

    ZoneId zone(LogRecord record) {
        ZoneId own = zone;
        return own != null ? own : record.system().zone();
    }

    void append(LogRecord record, TextBuffer out) {
        if (datefmt != null) {
            out.append(second(record, datefmt).text);
        } else {
            appendDefault(record, out);
        }
    }

    String defaultText(LogRecord record) {
        TextBuffer out = new TextBuffer(32);
        appendDefault(record, out);
        return out.toString();
    }

    private void appendDefault(LogRecord record, TextBuffer out) {
        String format = msecFormat;
        // a record that came over the wire may say milliseconds of its own, and any number of them
        Object own = record.adds("msecs") ? record.added().get("msecs") : null;
        if (own == null && MSEC_FORMAT.equals(format)) {
            Second second = second(record, timeFormat);
            out.append(second.text);
            out.appendMillis(second.nanos(record.epochNanos()) / 1_000_000);
        } else if (format == null) {
            out.append(second(record, timeFormat).text);
        } else {
            Second second = second(record, timeFormat);
            TextBuffer text = new TextBuffer(32).append(second.text);
            Object millis = own != null ? own : (long) second.nanos(record.epochNanos()) / 1_000_000;
            PercentMessage.merge(format, new Object[] {text.toString(), millis}, out);
        }
    }

    /** Compares instead of dividing, which is what nearly all records need. */
    private Second second(LogRecord record, Strftime pattern) {
        ZoneId own = zone;
        Object source = own != null ? own : record.system();
        Second known = last;
        boolean same =
                known != null && known.isOf(record.epochNanos()) && known.source == source && known.pattern == pattern;
        return same ? known : second(record, pattern, source);
    }

    private Second second(LogRecord record, Strftime pattern, Object source) {
        long epoch = Math.floorDiv(record.epochNanos(), SECOND);
        TextBuffer text = new TextBuffer(32);
        pattern.format(epoch, source instanceof ZoneId own ? own : zone(record), text);
        Second made = new Second(epoch * SECOND, source, pattern, FixedText.of(text.toByteArray()));
        last = made;
        return made;
    }
}
