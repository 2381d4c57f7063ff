// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import logging.api.LogRecord;

/**
 * What is in a queue whose listener has ended, and what comes later: delivered by the threads that log, which take turns, so
 * that no thread's records overtake one another. Handlers run in such a turn, and one of them may wait for the application,
 * so nobody waits for his turn without end: who has been patient delivers his record all the same. Thread-safe.
 */
final class Leftovers {

    /** How long a place that a producer has claimed may stay empty when nobody else looks here again. */
    private static final Duration CLAIM_WAIT = Duration.ofSeconds(1);

    private final Queue<LogRecord> queue;
    private final Consumer<LogRecord> delivery;
    private final ReentrantLock turn = new ReentrantLock();
    /** So that those who wait see whether the one in turn gets on. */
    private final AtomicLong delivered = new AtomicLong();
    // guarded by: volatile; set when a handler was closed, cleared when the listener starts again
    private volatile boolean due;

    /**
     * The leftovers of a queue.
     *
     * @param delivery hands a record on; never throws
     */
    Leftovers(Queue<LogRecord> queue, Consumer<LogRecord> delivery) {
        this.queue = queue;
        this.delivery = delivery;
    }

    /** Whether a handler in front of the queue was closed, so that threads that log are to deliver. */
    boolean areDue() {
        return due;
    }

    void setDue(boolean due) {
        this.due = due;
    }

    /**
     * Delivers what is in the queue, and then a record.
     *
     * @param last not in the queue; null for none
     * @param patience how long to wait for a turn while the thread that has it does not get on
     */
    void deliver(LogRecord last, Duration patience) {
        // what a handler logs in its own turn is delivered at once, before anything that waits
        boolean inTurn = !turn.isHeldByCurrentThread() && await(patience);
        try {
            if (inTurn) {
                drain();
            }
            if (last != null) {
                delivery.accept(last);
            }
        } finally {
            if (inTurn) {
                turn.unlock();
            }
        }
    }

    private boolean await(Duration patience) {
        long before;
        boolean inTurn;
        do {
            before = delivered.get();
            inTurn = Waiting.until(turn::tryLock, patience);
        } while (!inTurn && delivered.get() != before);
        return inTurn;
    }

    /** What is in the queue now; not what handlers put back into it. */
    private void drain() {
        for (int left = queue.size(); left > 0; left--) {
            LogRecord record = queue.poll();
            if (record == null && queue instanceof RecordQueue own) {
                record = own.pollClaimed(CLAIM_WAIT);
            }
            if (record == null) {
                return;
            }
            delivery.accept(record);
            delivered.incrementAndGet();
        }
    }
}
