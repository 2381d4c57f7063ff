// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import logging.api.HoldPolicy;
import logging.api.Slot;
import logging.api.kit.BatchingHandler;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers come and go behind a listener that hands records on together, while four threads log. */
@Timeout(120)
class ListenerSwapTest extends Fixture {

    private static final int THREADS = 4;
    private static final int RECORDS = 5_000;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final Slot slot =
            new Slot("swapped", 0, new HoldPolicy(THREADS * RECORDS, 1L << 30, Duration.ofMinutes(5), Duration.ZERO));
    private final QueueHandler handler = attach(new QueueHandler(new RecordQueue(1 << 15)));
    private final QueueListener listener = new QueueListener(system, handler.queue(), List.of(slot), false);

    @Test
    void losesAndDoublesNothingWhileHandlersFollowEachOther() throws InterruptedException {
        losesAndDoublesNothingDuring(time -> slot.bind(taking(time), DEADLINE));
    }

    @Test
    void losesAndDoublesNothingWhileTheHandlerGoesAndAnotherComes() throws InterruptedException {
        losesAndDoublesNothingDuring(time -> {
            slot.bind(taking(time), DEADLINE);
            slot.vacate(slot.handler(), DEADLINE);
        });
    }

    @RepeatedTest(20)
    void losesAndDoublesNothingWhileOneHandlerGoesAndComesBack() throws InterruptedException {
        BatchingHandler one = new BatchingHandler(written).taking(7);
        losesAndDoublesNothingDuring(time -> {
            slot.bind(one, DEADLINE);
            slot.vacate(one, DEADLINE);
        });
    }

    /** Some take all, some a part of what they get, some nothing. */
    private BatchingHandler taking(int time) {
        BatchingHandler next = new BatchingHandler(written);
        return time % 4 == 0 ? next : next.taking(time % 4 * 3 - 3);
    }

    private void losesAndDoublesNothingDuring(IntConsumer churn) throws InterruptedException {
        listener.start();
        List<Thread> threads = new ArrayList<>();
        for (int id = 0; id < THREADS; id++) {
            int own = id;
            threads.add(new Thread(() -> talk(own)));
        }
        threads.forEach(Thread::start);
        for (int time = 0; time < 100 || threads.stream().anyMatch(Thread::isAlive); time++) {
            churn.accept(time);
        }
        slot.bind(new BatchingHandler(written), DEADLINE);
        for (Thread thread : threads) {
            thread.join();
        }
        listener.stop();

        int[] next = new int[THREADS];
        for (String text : written) {
            int blank = text.indexOf(' ');
            int thread = Integer.parseInt(text.substring(0, blank));
            assertThat(Integer.parseInt(text.substring(blank + 1))).isEqualTo(next[thread]++);
        }
        assertThat(next).containsOnly(RECORDS);
        assertThat(slot.status().accepted()).isEqualTo((long) THREADS * RECORDS);
        assertThat(slot.status().written()).isEqualTo((long) THREADS * RECORDS);
        assertThat(slot.status().closes()).isTrue();
    }

    private void talk(int id) {
        for (int number = 0; number < RECORDS; number++) {
            log.info("%d %d", id, number);
        }
    }
}
