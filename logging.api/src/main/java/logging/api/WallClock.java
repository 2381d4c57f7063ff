// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Instant;

/**
 * The wall clock, told by the monotonic clock and how far that was from it at most ten milliseconds ago: one read that
 * the JIT compiles to a few instructions, where {@link Instant#now()} leaves Java.
 *
 * <p>The two clocks tick alike, so the distance changes only when the wall clock is set; that is noticed within the ten
 * milliseconds. Thread-safe.
 */
final class WallClock implements Clock {

    /** How long a distance is believed. */
    private static final long BELIEVED = 10_000_000;
    /** A change smaller than this is how inexactly two clocks are compared, and would only make time jump. */
    private static final long INEXACT = 20_000;

    /** How far the wall clock was from the monotonic one, and when that was seen by the latter. */
    private record Distance(long nanos, long seen) {}

    // guarded by: volatile, any thread may replace it by a newer one
    private volatile Distance distance = new Distance(measure(), System.nanoTime());

    @Override
    public long epochNanos() {
        long now = System.nanoTime();
        Distance known = distance;
        return now + (now - known.seen < BELIEVED ? known.nanos : again(known));
    }

    private long again(Distance known) {
        long fresh = measure();
        long nanos = Math.abs(fresh - known.nanos) < INEXACT ? known.nanos : fresh;
        distance = new Distance(nanos, System.nanoTime());
        return nanos;
    }

    /** Compares the clocks, a few times if the thread was interrupted in between. */
    private static long measure() {
        long best = 0;
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < 3 && smallest > INEXACT / 2; i++) {
            long before = System.nanoTime();
            Instant wall = Instant.now();
            long took = System.nanoTime() - before;
            if (took < smallest) {
                smallest = took;
                best = wall.getEpochSecond() * 1_000_000_000L + wall.getNano() - before - took / 2;
            }
        }
        return best;
    }
}
