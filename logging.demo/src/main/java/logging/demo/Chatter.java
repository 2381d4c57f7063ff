// SPDX-License-Identifier: Apache-2.0
package logging.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import logging.api.Logger;
import logging.api.Logging;

/**
 * An application that logs from a few threads: record {@code n} of thread {@code t} says {@code #t.n}, so that whoever
 * reads the log can tell what is missing. Thread-safe.
 */
public final class Chatter {

    private static final Logger LOG = Logging.getLogger("shop.orders");

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLongArray said;
    private final long pauseNanos;
    // guarded by: volatile
    private volatile boolean stopping;

    /**
     * Threads that are not started yet.
     *
     * @param count how many
     * @param pause between two records of one thread; zero for none
     */
    public Chatter(int count, Duration pause) {
        said = new AtomicLongArray(count);
        pauseNanos = pause.toNanos();
        for (int id = 0; id < count; id++) {
            int own = id;
            threads.add(new Thread(() -> talk(own), "shop-" + id));
        }
    }

    /** Starts all threads. */
    public void start() {
        threads.forEach(Thread::start);
    }

    private void talk(int id) {
        while (!stopping) {
            long number = said.get(id) + 1;
            LOG.info("#%d.%d order taken", id, number);
            LOG.debug("details of #%d.%d", id, number);
            said.set(id, number);
            if (pauseNanos > 0) {
                LockSupport.parkNanos(pauseNanos);
            }
        }
    }

    /**
     * Stops all threads and waits for them.
     *
     * @throws InterruptedException if the waiting is interrupted
     */
    public void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /**
     * How many records a thread has logged at INFO.
     *
     * @param id the thread, from 0
     * @return a count
     */
    public long said(int id) {
        return said.get(id);
    }

    /** {@return how many threads there are} */
    public int threads() {
        return threads.size();
    }

    /** {@return how many records all threads have logged at INFO} */
    public long total() {
        long total = 0;
        for (int id = 0; id < said.length(); id++) {
            total += said.get(id);
        }
        return total;
    }
}
