// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import java.time.ZoneOffset;
import logging.api.text.Strftime;
import logging.api.text.TextBuffer;

/** Times as {@code 2026-01-01T00:00:00.000000Z}; the part down to the second is made once a second. Thread-safe. */
final class IsoTime {

    private static final long SECOND = 1_000_000_000L;
    private static final Strftime PATTERN = Strftime.compile("%Y-%m-%dT%H:%M:%S");

    /** The text of one second. */
    private record Second(long epoch, byte[] text) {}

    // guarded by: volatile, any thread may replace it by an equal or newer one
    private volatile Second last = second(0);

    void append(long epochNanos, TextBuffer out) {
        long epoch = Math.floorDiv(epochNanos, SECOND);
        Second known = last;
        if (known.epoch != epoch) {
            known = second(epoch);
            last = known;
        }
        out.append(known.text, 0, known.text.length)
                .append('.')
                .appendPadded(Math.floorMod(epochNanos, SECOND) / 1000, 6)
                .append('Z');
    }

    private static Second second(long epoch) {
        TextBuffer text = new TextBuffer(32);
        PATTERN.format(epoch, ZoneOffset.UTC, text);
        return new Second(epoch, text.toByteArray());
    }
}
