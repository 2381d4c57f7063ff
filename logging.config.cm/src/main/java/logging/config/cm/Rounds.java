// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One piece of work that many threads ask for, done by one of them at a time. Who asks while it is being done shares the
 * next round with all others that wait, so a storm of requests costs as many rounds as fit into it.
 *
 * <p>Thread-safe; no lock is held while the work is done.
 */
final class Rounds {

    private final Runnable work;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();

    // guarded by: lock; counts requests
    private long requested;
    // guarded by: lock; the last request that a round has covered
    private long covered;
    // guarded by: lock; who does the work now, null for nobody
    private Thread leader;
    // guarded by: lock; how many wait for a round
    private int waiting;

    /**
     * Rounds of some work.
     *
     * @param work reads everything it needs when it begins; throws nothing
     * @param patience how long a request waits at most
     */
    Rounds(Runnable work, Duration patience) {
        this.work = work;
        this.patience = patience;
    }

    /**
     * Returns after a round that began later than this call. Returns earlier if that takes too long, or if the work
     * itself asks: then a round follows all the same.
     */
    void run() {
        lock.lock();
        try {
            long mine = ++requested;
            long end = System.nanoTime() + patience.toNanos();
            while (covered < mine) {
                if (leader == null) {
                    lead();
                } else if (leader == Thread.currentThread() || !awaitEnd(end)) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Does rounds until nobody is left behind who does not wait. */
    private void lead() {
        leader = Thread.currentThread();
        try {
            do {
                long upTo = requested;
                lock.unlock();
                try {
                    work.run();
                } finally {
                    lock.lock();
                    covered = upTo;
                }
            } while (covered < requested && waiting == 0);
        } finally {
            leader = null;
            ended.signalAll();
        }
    }

    /** False when time ran out; the interrupt flag is kept. */
    private boolean awaitEnd(long end) {
        boolean interrupted = false;
        waiting++;
        try {
            // who was interrupted may have missed the signal
            while (leader != null) {
                try {
                    return ended.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException flag) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            waiting--;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
