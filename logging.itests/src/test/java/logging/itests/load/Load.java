// SPDX-License-Identifier: Apache-2.0
package logging.itests.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import logging.api.Logger;

/**
 * Threads that log records, each numbering its own from 1 on: {@code load THREAD NUMBER}. What was logged is compared
 * with what a file holds by {@link Tally}. Thread-safe.
 */
public final class Load implements AutoCloseable {
    /** Logs as fast as it can. */
    public static final int FLAT_OUT = 0;

    /** What a bundle needs to be a load. */
    public static final List<Class<?>> CLASSES = List.of(Load.class, Worker.class, Logged.class, CallTimes.class);

    /** Where the numbers go. */
    public interface Sink {
        /** Logs one record. */
        void log(int thread, long number);
    }

    private final List<Worker> workers = new ArrayList<>();

    private Load() {}

    /** Starts threads on a logger. */
    public static Load on(Logger log, int threads, int perSecond) {
        return on((thread, number) -> log.info("load %d %d", thread, number), threads, perSecond);
    }

    /**
     * Starts threads.
     *
     * @param perSecond what each of them logs, or {@link #FLAT_OUT}
     */
    public static Load on(Sink sink, int threads, int perSecond) {
        Load load = new Load();
        long pause = perSecond == FLAT_OUT ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < threads; i++) {
            load.workers.add(new Worker(sink, i, pause));
        }
        load.workers.forEach(Thread::start);
        return load;
    }

    /** How many records were logged so far. */
    public long logged() {
        return workers.stream().mapToLong(Worker::logged).sum();
    }

    /** The last number of each thread so far. */
    public List<Long> numbers() {
        return workers.stream().map(Worker::logged).toList();
    }

    /** The longest call since this was asked last, in nanoseconds. */
    public long takeLongest() {
        return workers.stream().mapToLong(Worker::takeLongest).max().orElse(0);
    }

    /** Ends the threads after their calls under way, and says what they logged. */
    public Logged stop() {
        workers.forEach(Worker::end);
        workers.forEach(Worker::await);
        return Logged.of(workers);
    }

    @Override
    public void close() {
        stop();
    }
}
