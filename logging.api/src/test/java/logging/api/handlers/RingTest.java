// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import logging.api.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingTest extends Fixture {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void holdsExactlyItsCapacityInOrder(int capacity) {
        Ring ring = new Ring(capacity);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < capacity; i++) {
                assertThat(ring.size()).isEqualTo(i);
                assertThat(ring.offer(record(i))).isTrue();
            }
            assertThat(ring.offer(record("too many"))).isFalse();
            for (int i = 0; i < capacity; i++) {
                assertThat(ring.peek().msg()).isEqualTo(i);
                assertThat(ring.poll().msg()).isEqualTo(i);
            }
            assertThat(ring.poll()).isNull();
            assertThat(ring.peek()).isNull();
        }
    }

    @Test
    void letsNothingInOnceClosedButEverythingOut() {
        Ring ring = new Ring(4);
        ring.offer(record("in"));
        ring.close();
        assertThat(ring.isClosed()).isTrue();
        assertThat(ring.offer(record("late"))).isFalse();
        assertThat(ring.size()).isEqualTo(1);
        assertThat(ring.poll().msg()).isEqualTo("in");
        assertThat(ring.poll()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 256})
    void losesAndDoublesNothingBetweenManyThreads(int capacity) throws Exception {
        int producers = 4;
        int each = 5_000;
        Ring ring = new Ring(capacity);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CountDownLatch produced = new CountDownLatch(producers);
            for (int p = 0; p < producers; p++) {
                int producer = p;
                threads.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        LogRecord record = record(producer * each + i);
                        while (!ring.offer(record)) {
                            Thread.onSpinWait();
                        }
                    }
                    produced.countDown();
                });
            }
            List<Future<List<Integer>>> consumers = new ArrayList<>();
            for (int most : new int[] {1, 5}) {
                consumers.add(threads.submit(() -> take(ring, most, produced)));
            }
            ConcurrentLinkedQueue<Integer> all = new ConcurrentLinkedQueue<>();
            for (Future<List<Integer>> consumer : consumers) {
                List<Integer> taken = consumer.get(60, TimeUnit.SECONDS);
                for (int p = 0; p < producers; p++) {
                    int producer = p;
                    assertThat(taken.stream().filter(number -> number / each == producer))
                            .as("what one thread put in, another takes out in order")
                            .isSorted();
                }
                all.addAll(taken);
            }
            assertThat(all).hasSize(producers * each).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Takes one at a time, or several. */
    private static List<Integer> take(Ring ring, int most, CountDownLatch produced) {
        List<Integer> taken = new ArrayList<>();
        LogRecord[] records = new LogRecord[most];
        while (produced.getCount() > 0 || ring.size() > 0) {
            int count = most > 1 ? ring.poll(records, most) : poll(ring, records);
            if (count == 0) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < count; i++) {
                taken.add((Integer) records[i].msg());
            }
        }
        return taken;
    }

    private static int poll(Ring ring, LogRecord[] into) {
        into[0] = ring.poll();
        return into[0] == null ? 0 : 1;
    }

    @Test
    void givesSeveralInOrderAndNoMoreThanThereAre() {
        Ring ring = new Ring(3);
        LogRecord[] taken = new LogRecord[8];
        for (int round = 0; round < 4; round++) {
            ring.offer(record(1));
            ring.offer(record(2));
            ring.offer(record(3));
            assertThat(ring.poll(taken, 2)).isEqualTo(2);
            assertThat(taken[0].msg()).isEqualTo(1);
            assertThat(taken[1].msg()).isEqualTo(2);
            ring.offer(record(4));
            assertThat(ring.poll(taken, 8))
                    .as("three places of a ring of three")
                    .isEqualTo(2);
            assertThat(taken[0].msg()).isEqualTo(3);
            assertThat(taken[1].msg()).isEqualTo(4);
            assertThat(ring.poll(taken, 8)).isZero();
        }
    }
}
