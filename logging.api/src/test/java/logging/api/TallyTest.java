// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TallyTest {

    private final Tally tally = new Tally();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    @AfterEach
    void noThreadFailed() {
        assertThat(failure).hasNullValue();
    }

    @Test
    void tellsCallsUnderWayFromCallsThatEnded() {
        Tally.Place call = tally.begin();
        assertThat(tally.running()).isEqualTo(1);
        assertThat(tally.ended()).isZero();
        tally.end(call);
        assertThat(tally.running()).isZero();
        assertThat(tally.ended()).isEqualTo(1);
    }

    @Test
    void forgetsCallsThatLeft() {
        tally.leave(tally.begin());
        assertThat(tally.running()).isZero();
        assertThat(tally.ended()).isZero();
    }

    @Test
    void countsCallsWithinCalls() {
        Tally.Place outer = tally.begin();
        Tally.Place inner = tally.begin();
        Tally.Place left = tally.begin();
        assertThat(tally.running()).isEqualTo(3);
        tally.end(inner);
        tally.leave(left);
        assertThat(tally.running()).isEqualTo(1);
        tally.end(outer);
        assertThat(tally.ended()).isEqualTo(2);
    }

    @Test
    void countsCallsThatBeganTogether() {
        tally.begin(5);
        Tally.Place other = tally.begin();
        assertThat(tally.running()).isEqualTo(6);
        tally.end(3);
        assertThat(tally.running()).isEqualTo(3);
        assertThat(tally.ended()).isEqualTo(3);
        tally.leave(2);
        assertThat(tally.running()).isEqualTo(1);
        tally.end(other);
        assertThat(tally.running()).isZero();
        assertThat(tally.ended()).isEqualTo(4);
    }

    @Test
    void countsEveryCallOfManyThreads() throws InterruptedException {
        int calls = 20_000;
        List<Thread> threads = new ArrayList<>();
        // more threads than places, so that some meet
        for (int i = 0; i < 64; i++) {
            Thread thread = new Thread(() -> {
                for (int call = 0; call < calls; call++) {
                    Tally.Place ticket = tally.begin();
                    if (call % 4 == 0) {
                        tally.leave(ticket);
                    } else {
                        tally.end(ticket);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(tally.ended()).isEqualTo(64L * calls * 3 / 4);
        assertThat(tally.running()).isZero();
    }

    /** Threads come to the same places when they say that they have the same id. */
    private static final class Namesake extends Thread {
        Namesake(Runnable work) {
            super(work);
        }

        @Override
        @SuppressWarnings("deprecation") // as programs may, which is why nobody counts on it
        public long getId() {
            return 42;
        }
    }

    private void count(int calls) {
        for (int i = 0; i < calls; i++) {
            tally.end(tally.begin());
        }
    }

    private Thread started(Runnable work) {
        Thread thread = new Namesake(work);
        thread.setUncaughtExceptionHandler((failed, error) -> failure.set(error));
        thread.start();
        return thread;
    }

    @Test
    void countsEveryCallOfThreadsThatMeet() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(started(() -> count(100_000)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(tally.ended()).isEqualTo(400_000);
        assertThat(tally.running()).isZero();
    }

    @Test
    void aThreadThatFindsAPlaceWithoutAnOwnerTakesIt() throws InterruptedException {
        started(() -> count(10)).join();
        CompletableFuture<Tally.Place> seen = new CompletableFuture<>();
        started(() -> {
                    tally.end(tally.begin());
                    tally.end(tally.begin());
                    seen.complete(tally.begin());
                })
                .join();
        // the place of the one that has ended: its ten calls, two, and the one under way
        assertThat(seen.join().get()).isEqualTo(25);
        assertThat(tally.ended()).isEqualTo(12);
        assertThat(tally.running()).isEqualTo(1);
    }

    @Test
    void aThreadThatSharesAPlaceGetsItsOwnOnceTheOtherHasEnded() throws InterruptedException {
        CountDownLatch shared = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch counted = new CountDownLatch(1);
        AtomicReference<Tally.Place> own = new AtomicReference<>();
        Thread first = started(() -> {
            own.set(tally.begin());
            tally.end(own.get());
            counted.countDown();
            await(shared);
        });
        await(counted);
        Thread second = started(() -> {
            Tally.Place place = tally.begin();
            assertThat(place).isNotSameAs(own.get());
            tally.end(place);
            shared.countDown();
            await(ended);
            count(1024);
            Tally.Place later = tally.begin();
            assertThat(later).isSameAs(own.get());
            tally.end(later);
        });
        first.join();
        ended.countDown();
        second.join();
        assertThat(tally.ended()).isEqualTo(1 + 1 + 1024 + 1);
    }

    @Test
    void aCallThatItsThreadNeverEndedStaysUnderWay() throws InterruptedException {
        started(tally::begin).join();
        started(() -> count(5_000)).join();
        assertThat(tally.running()).isEqualTo(1);
        assertThat(tally.ended()).isEqualTo(5_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }
}
