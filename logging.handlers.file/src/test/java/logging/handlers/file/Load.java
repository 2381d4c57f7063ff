// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Threads that log numbered records, and the proof that each arrived once and in its thread's order. */
final class Load {

    private final int threads;
    private final int records;

    Load(int threads, int records) {
        this.threads = threads;
        this.records = records;
    }

    int total() {
        return threads * records;
    }

    /** Runs one task in each thread, which begin together, and waits for all. */
    void run(IntConsumer task) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    task.accept(number);
                } catch (InterruptedException never) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            running.add(thread);
        }
        start.countDown();
        for (Thread thread : running) {
            thread.join();
        }
    }

    /** The text of one record. */
    static String text(int thread, int number) {
        return "thread " + thread + " record " + number + " " + "x".repeat(number % 40);
    }

    /** Checks that lines are all records, each once, whole and in its thread's order. */
    void check(List<String> lines) {
        int[] next = new int[threads];
        for (String line : lines) {
            String[] words = line.split(" ", 5);
            int thread = Integer.parseInt(words[1]);
            assertThat(line).isEqualTo(text(thread, next[thread]++));
        }
        assertThat(next).containsOnly(records);
        assertThat(lines).hasSize(total());
    }

    IntStream numbers() {
        return IntStream.range(0, records);
    }
}
