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

    /** The text of one second; {@code source} is the zone, or the system whose zone was asked for then. */
    private record Second(long epoch, Object source, Strftime pattern, FixedText text) {}

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
            appendSecond(record, datefmt, out);
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
        Object own = record.added().get("msecs");
        if (own == null && MSEC_FORMAT.equals(format)) {
            appendSecond(record, timeFormat, out);
            out.appendMillis((int) millis(record));
        } else if (format == null) {
            appendSecond(record, timeFormat, out);
        } else {
            TextBuffer second = new TextBuffer(32);
            appendSecond(record, timeFormat, second);
            PercentMessage.merge(format, new Object[] {second.toString(), own != null ? own : millis(record)}, out);
        }
    }

    private static long millis(LogRecord record) {
        return Math.floorMod(record.epochNanos(), SECOND) / 1_000_000L;
    }

    private void appendSecond(LogRecord record, Strftime pattern, TextBuffer out) {
        long epoch = Math.floorDiv(record.epochNanos(), SECOND);
        ZoneId own = zone;
        Object source = own != null ? own : record.system();
        Second known = last;
        if (known == null || known.epoch != epoch || known.source != source || known.pattern != pattern) {
            known = second(epoch, record, pattern, source);
        }
        out.append(known.text);
    }

    private Second second(long epoch, LogRecord record, Strftime pattern, Object source) {
        TextBuffer text = new TextBuffer(32);
        pattern.format(epoch, source instanceof ZoneId own ? own : zone(record), text);
        Second made = new Second(epoch, source, pattern, FixedText.of(text.toByteArray()));
        last = made;
        return made;
    }
}
