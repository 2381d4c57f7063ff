// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WakeupTest {

    private final AtomicLong now = new AtomicLong();
    private final List<Long> armed = new ArrayList<>();
    private final List<CompletableFuture<Void>> tasks = new ArrayList<>();
    private final Wakeup wakeup = new Wakeup(now::get, () -> {});
    private final Alarm alarm = (nanos, task) -> {
        armed.add(nanos);
        tasks.add(new CompletableFuture<>());
        return tasks.get(tasks.size() - 1);
    };

    @Test
    void armsEachWishOnce() {
        wakeup.in(10, alarm);
        wakeup.arm();
        wakeup.arm();
        wakeup.in(10, alarm);
        wakeup.arm();
        assertThat(armed).containsExactly(10L);
    }

    @Test
    void anEarlierWishIsArmedToo() {
        wakeup.in(10, alarm);
        wakeup.arm();
        wakeup.in(4, alarm);
        wakeup.arm();
        assertThat(armed).containsExactly(10L, 4L);
    }

    @Test
    void aWishWhoseTickWasLostIsOverAndMayBeRenewed() {
        wakeup.in(10, Alarm.NONE);
        wakeup.arm();
        assertThat(wakeup.isOver(0)).isFalse();
        now.set(11);
        assertThat(wakeup.isOver(0)).isTrue();
        wakeup.in(10, alarm);
        wakeup.arm();
        assertThat(armed).containsExactly(10L);
    }

    @Test
    void clearingCancels() {
        wakeup.in(10, alarm);
        wakeup.arm();
        wakeup.clear();
        assertThat(tasks.get(0)).isCancelled();
        now.set(100);
        assertThat(wakeup.isOver(0)).isFalse();
    }

    @Test
    void recordsWithinTheTimeAskNoClock() {
        AtomicLong asked = new AtomicLong();
        Wakeup counting = new Wakeup(
                () -> {
                    asked.incrementAndGet();
                    return now.get();
                },
                () -> {});
        counting.in(10, 1_000, alarm);
        long first = asked.get();
        for (long time = 1_000; time < 1_010; time++) {
            counting.in(10, time, alarm);
            assertThat(counting.isOver(time)).isFalse();
        }
        assertThat(asked).hasValue(first);
    }

    @Test
    void aWishIsOverWhateverTheTimesOfRecordsSay() {
        wakeup.in(10, 1_000, alarm);
        now.set(11);
        assertThat(wakeup.isOver(1_010)).isTrue();
        assertThat(wakeup.isOver(5_000)).isTrue();
        assertThat(wakeup.isOver(999)).as("the clock was set back").isTrue();
    }

    @Test
    void aRecordMayWantItEarlier() {
        wakeup.in(100, 1_000, alarm);
        wakeup.arm();
        wakeup.in(4, 1_001, alarm);
        wakeup.arm();
        wakeup.in(100, 1_002, alarm);
        wakeup.arm();
        assertThat(armed).containsExactly(100L, 4L);
    }
}
