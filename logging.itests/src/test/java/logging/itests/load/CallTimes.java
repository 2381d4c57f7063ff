// SPDX-License-Identifier: Apache-2.0
package logging.itests.load;

import java.util.concurrent.TimeUnit;

/** How long calls took, in steps of a tenth of a millisecond up to 100 ms. Written by one thread, read after it ended. */
public final class CallTimes {
    private static final long STEP = TimeUnit.MICROSECONDS.toNanos(100);
    private static final int STEPS = 1_000;

    private final long[] calls = new long[STEPS + 1];
    private long longest;
    private long count;

    void add(long nanos) {
        calls[(int) Math.min(nanos / STEP, STEPS)]++;
        longest = Math.max(longest, nanos);
        count++;
    }

    void addAll(CallTimes other) {
        for (int i = 0; i < calls.length; i++) {
            calls[i] += other.calls[i];
        }
        longest = Math.max(longest, other.longest);
        count += other.count;
    }

    /** How many calls there were. */
    public long count() {
        return count;
    }

    /** The longest call in milliseconds. */
    public double longestMillis() {
        return longest / 1e6;
    }

    /** The time in milliseconds that a part of all calls did not exceed, rounded up to a tenth. */
    public double millisOf(double part) {
        long below = 0;
        for (int i = 0; i < STEPS; i++) {
            below += calls[i];
            if (below >= part * count) {
                return (i + 1) * STEP / 1e6;
            }
        }
        return longestMillis();
    }
}
