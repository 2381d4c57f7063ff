// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static long wall() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** For a tenth of a second, in which it compares the clocks several times. */
    @Test
    void tellsTheTimeOfTheMachine() {
        WallClock clock = new WallClock();
        long slack = TimeUnit.MILLISECONDS.toNanos(1);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        while (System.nanoTime() - end < 0) {
            long before = wall();
            long told = clock.epochNanos();
            assertThat(told).isBetween(before - slack, wall() + slack);
        }
    }

    @Test
    void neverGoesBackWhileNobodySetsTheWallClock() {
        WallClock clock = new WallClock();
        long last = clock.epochNanos();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        while (System.nanoTime() - end < 0) {
            long now = clock.epochNanos();
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
    }
}
