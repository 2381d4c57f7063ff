// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);

    /** The first round waits at the gate. */
    private void work() {
        if (done.getAndIncrement() == 0) {
            try {
                gate.await();
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitParked(Thread thread) {
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> thread.getState() == Thread.State.WAITING
                        || thread.getState() == Thread.State.TIMED_WAITING
                        || thread.getState() == Thread.State.TERMINATED);
    }

    @Test
    void allWhoComeDuringARoundShareTheNext() throws Exception {
        Rounds rounds = new Rounds(this::work, LONG);
        Thread leader = start(rounds::run);
        await().until(() -> done.get() == 1);
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(start(rounds::run));
        }
        others.forEach(RoundsTest::awaitParked);

        gate.countDown();
        leader.join();
        for (Thread other : others) {
            other.join();
        }

        assertThat(done).hasValue(2);
    }

    @Test
    void requestFromWithinIsFollowedByARound() {
        AtomicReference<Rounds> rounds = new AtomicReference<>();
        rounds.set(new Rounds(
                () -> {
                    if (done.incrementAndGet() == 1) {
                        rounds.get().run();
                    }
                },
                LONG));

        rounds.get().run();

        assertThat(done).hasValue(2);
    }

    @Test
    void whoRunsOutOfPatienceIsServedAllTheSame() throws Exception {
        Rounds rounds = new Rounds(this::work, Duration.ofMillis(1));
        Thread leader = start(rounds::run);
        await().until(() -> done.get() == 1);

        rounds.run();
        assertThat(done).hasValue(1);

        gate.countDown();
        leader.join();
        assertThat(done).hasValue(2);
    }

    /** Often, for the interrupt and the end of the round have to meet. */
    @RepeatedTest(500)
    void interruptedWaiterWaitsOnAndStaysInterrupted() throws Exception {
        Rounds rounds = new Rounds(this::work, LONG);
        Thread leader = start(rounds::run);
        await().until(() -> done.get() == 1);
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread waiter = start(() -> {
            rounds.run();
            flag.set(Thread.currentThread().isInterrupted());
        });
        awaitParked(waiter);
        waiter.interrupt();
        gate.countDown();
        leader.join();
        waiter.join();

        assertThat(flag).hasValue(true);
        assertThat(done).hasValue(2);
    }

    @Test
    void errorOfTheWorkEndsTheRound() {
        Rounds rounds = new Rounds(
                () -> {
                    if (done.incrementAndGet() == 1) {
                        throw new IllegalStateException("first");
                    }
                },
                LONG);

        org.assertj.core.api.Assertions.assertThatThrownBy(rounds::run).hasMessage("first");
        rounds.run();

        assertThat(done).hasValue(2);
    }
}
