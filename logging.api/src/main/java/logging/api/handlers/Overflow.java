// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import logging.api.LogRecord;

/** What becomes of the records that find one queue full, and how many were given up. Thread-safe. */
final class Overflow {

    private final Queue<LogRecord> queue;
    private final LongAdder dropped = new LongAdder();
    private final AtomicLong unreported = new AtomicLong();
    // guarded by: volatile
    private volatile QueuePolicy policy;

    Overflow(Queue<LogRecord> queue, QueuePolicy policy) {
        this.queue = queue;
        this.policy = policy;
    }

    /**
     * Finds room for a record after all, as the policy says.
     *
     * @param hopeless when there will be no room any more, or the caller must not wait
     * @return false if the record has to be given up
     */
    boolean admit(LogRecord record, BooleanSupplier hopeless) {
        QueuePolicy now = policy;
        return switch (now.whenFull()) {
            case BLOCK -> await(record, hopeless, Waiting.FOREVER);
            case BLOCK_WITH_TIMEOUT -> await(record, hopeless, now.blockTimeout());
            case DROP_NEWEST -> false;
            case DROP_OLDEST -> displace(record, hopeless);
            case DROP_BELOW_LEVEL -> record.levelno() >= now.dropBelow() && await(record, hopeless, now.blockTimeout());
        };
    }

    private boolean await(LogRecord record, BooleanSupplier hopeless, Duration limit) {
        boolean[] in = new boolean[1];
        BooleanSupplier done = () -> (in[0] = queue.offer(record)) || hopeless.getAsBoolean();
        if (queue instanceof RecordQueue own) {
            Waiting.until(done, limit, nanos -> own.awaitRoom(record, nanos));
        } else {
            Waiting.until(done, limit);
        }
        return in[0];
    }

    private boolean displace(LogRecord record, BooleanSupplier hopeless) {
        boolean in = queue.offer(record);
        while (!in && !hopeless.getAsBoolean()) {
            if (queue.poll() != null) {
                drop();
            }
            in = queue.offer(record);
        }
        return in;
    }

    void drop() {
        dropped.increment();
        unreported.incrementAndGet();
    }

    /** Counts what never was under pressure, and is not worth a report. */
    void dropSilently(long count) {
        dropped.add(count);
    }

    boolean owes() {
        return unreported.get() > 0;
    }

    /** The drops since the last report, which is now. */
    long takeUnreported() {
        return unreported.getAndSet(0);
    }

    long dropped() {
        return dropped.sum();
    }

    QueuePolicy policy() {
        return policy;
    }

    void setPolicy(QueuePolicy next) {
        policy = next;
    }
}
