// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A moment by which something has to be done. Immutable.
 *
 * @param nanoTime on the scale of {@link System#nanoTime()}
 */
public record Deadline(long nanoTime) {

    /** The moment that lies so far in the future. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time that is left, rounded up; zero when it is over. */
    public long millisLeft() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime() + 999_999));
    }

    /** Whether the moment has come. */
    public boolean isOver() {
        return nanoTime - System.nanoTime() <= 0;
    }
}
