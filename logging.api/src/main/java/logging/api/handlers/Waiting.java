// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Waits by looking again and again, so that whoever makes the wait end does not pay for it. Stateless. */
final class Waiting {

    /** Longer than any program runs, and far from overflow. */
    static final Duration FOREVER = Duration.ofDays(36_500);

    private static final long FIRST_PAUSE = 50_000;
    private static final long LONGEST_PAUSE = 1_000_000;
    /** Who is woken looks by itself only in case that what it waits for has become hopeless. */
    private static final long LONGEST_SLEEP = 10_000_000;

    private Waiting() {}

    /** True when the condition came true within the time; the thread's interrupt flag is kept and does not end it. */
    static boolean until(BooleanSupplier done, Duration limit) {
        return until(done, limit, FIRST_PAUSE, LONGEST_PAUSE, LockSupport::parkNanos);
    }

    /** The same, where {@code sleep} waits for a number of nanoseconds at most, and is woken when it is time to look again. */
    static boolean until(BooleanSupplier done, Duration limit, LongConsumer sleep) {
        return until(done, limit, LONGEST_SLEEP, LONGEST_SLEEP, sleep);
    }

    private static boolean until(BooleanSupplier done, Duration limit, long first, long longest, LongConsumer pause) {
        if (done.getAsBoolean()) {
            return true;
        }
        long end = System.nanoTime() + (limit.compareTo(FOREVER) < 0 ? limit : FOREVER).toNanos();
        long nanos = first;
        boolean interrupted = false;
        try {
            while (System.nanoTime() - end < 0) {
                interrupted |= Thread.interrupted();
                pause.accept(Math.max(1, Math.min(nanos, end - System.nanoTime())));
                if (done.getAsBoolean()) {
                    return true;
                }
                nanos = Math.min(longest, 2 * nanos);
            }
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
