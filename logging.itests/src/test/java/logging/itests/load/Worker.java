// SPDX-License-Identifier: Apache-2.0
package logging.itests.load;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;

/** One thread of a {@link Load}. Its counts are written by itself alone and may be read by anybody. */
final class Worker extends Thread {
    private final Load.Sink sink;
    private final int number;
    private final long pauseNanos;
    private final CallTimes times = new CallTimes();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    // guarded by: volatile, set once
    private volatile boolean ended;
    // guarded by: volatile, written by this thread
    private volatile long logged;
    // guarded by: volatile, written by this thread; null while no call has thrown
    private volatile Throwable thrown;

    Worker(Load.Sink sink, int number, long pauseNanos) {
        super("load-" + number);
        this.sink = sink;
        this.number = number;
        this.pauseNanos = pauseNanos;
        setDaemon(true);
    }

    @Override
    public void run() {
        long due = System.nanoTime();
        while (!ended) {
            call(logged + 1);
            if (pauseNanos > 0) {
                due += pauseNanos;
                await(due);
            }
        }
    }

    private void call(long next) {
        long start = System.nanoTime();
        try {
            sink.log(number, next);
        } catch (Throwable escaped) {
            thrown = escaped;
        }
        long took = System.nanoTime() - start;
        logged = next;
        times.add(took);
        longest.accumulate(took);
    }

    private void await(long due) {
        for (long left = due - System.nanoTime(); left > 0 && !ended; left = due - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    void end() {
        ended = true;
        LockSupport.unpark(this);
    }

    void await() {
        try {
            join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    long logged() {
        return logged;
    }

    Throwable thrown() {
        return thrown;
    }

    CallTimes times() {
        return times;
    }

    long takeLongest() {
        return longest.getThenReset();
    }
}
