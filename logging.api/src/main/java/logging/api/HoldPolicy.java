// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.Objects;

/**
 * How much may wait, and how long, while what takes records is away.
 *
 * <p>Immutable, thread-safe.
 *
 * @param maxRecords the most records held; the default is 8,192
 * @param maxBytes the most bytes held, estimated from the text; the default is 4 MiB
 * @param holdTime how long a place waits before it counts as gone; the default is 30 s
 * @param holdBlock how long a caller is kept when there is no room; the default is 1 s, zero never waits
 */
public record HoldPolicy(int maxRecords, long maxBytes, Duration holdTime, Duration holdBlock) {

    /** The bounds of a slot whose handler is away. */
    public static final HoldPolicy DEFAULT =
            new HoldPolicy(8192, 4L << 20, Duration.ofSeconds(30), Duration.ofSeconds(1));

    /** What a record takes beside its text: objects, references, queue entry. */
    private static final long OVERHEAD = 200;

    /**
     * Checks the bounds.
     *
     * @param maxRecords as the record says
     * @param maxBytes as the record says
     * @param holdTime as the record says
     * @param holdBlock as the record says
     */
    public HoldPolicy {
        if (maxRecords < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("a hold needs room for at least one record");
        }
        Objects.requireNonNull(holdTime, "holdTime");
        Objects.requireNonNull(holdBlock, "holdBlock");
    }

    static long sizeOf(LogRecord frozen) {
        long size = OVERHEAD + 2L * frozen.textLength();
        if (frozen.hasThrown()) {
            size += 100L * frozen.thrown().frames().size();
        }
        return size;
    }
}
