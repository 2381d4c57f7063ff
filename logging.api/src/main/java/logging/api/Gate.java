// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Where records wait while what takes them is away: a bounded queue that is replayed once, in order, and then opens.
 *
 * <pre>
 *   HOLDING ── replay ──► REPLAYING ── nearly empty ──► LAST ── empty ──► OPEN
 *   (callers queue)        (callers queue)               (callers park)    (callers pass by)
 * </pre>
 *
 * No lock is held while the replay calls handlers. Thread-safe.
 */
final class Gate {

    /** What became of an offered record. */
    enum Outcome {
        /** It waits for the replay. */
        HELD,
        /** There was no room within the time a caller may be kept; the caller counts it. */
        FULL,
        /** The gate is open: the caller hands the record on itself. */
        OPEN
    }

    private enum State {
        HOLDING,
        REPLAYING,
        LAST,
        OPEN
    }

    /** Below this many records the rest is replayed with callers parked, so that the replay ends under load. */
    private static final int LAST_BATCH = 64;

    /** A replay that has run this many batches ends with callers parked however fast they are. */
    private static final int MAX_BATCHES = 16;

    private final HoldPolicy policy;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    // guarded by: lock
    private final ArrayDeque<LogRecord> queue = new ArrayDeque<>();
    // guarded by: lock
    private long bytes;
    // guarded by: lock
    private State state = State.HOLDING;
    // guarded by: lock; the thread that replays may log itself and must not wait for itself
    private Thread replayer;
    // guarded by: lock
    private final long openedAt = System.nanoTime();

    Gate(HoldPolicy policy) {
        this.policy = policy;
    }

    /** Keeps a frozen record, waiting for room at most as long as the policy allows. */
    Outcome offer(LogRecord frozen) {
        long size = HoldPolicy.sizeOf(frozen);
        lock.lock();
        try {
            boolean room = await(size);
            if (state == State.OPEN) {
                return Outcome.OPEN;
            }
            if (!room) {
                return Outcome.FULL;
            }
            queue.add(frozen);
            bytes += size;
            return Outcome.HELD;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the record may be queued or the gate opens; false when time ran out. The interrupt flag is kept. */
    private boolean await(long size) {
        long left = policy.holdBlock().toNanos();
        boolean interrupted = false;
        try {
            while (mustWait(size) && left > 0) {
                try {
                    left = changed.awaitNanos(left);
                } catch (InterruptedException flag) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return fits(size);
    }

    private boolean mustWait(long size) {
        if (state == State.OPEN || replayer == Thread.currentThread()) {
            return false;
        }
        return state == State.LAST || !expired() && !fits(size);
    }

    private boolean fits(long size) {
        return queue.isEmpty() || queue.size() < policy.maxRecords() && bytes + size <= policy.maxBytes();
    }

    /** Whether the time to wait for what is away is over. */
    boolean expired() {
        return System.nanoTime() - openedAt > policy.holdTime().toNanos();
    }

    /** Hands every record to a consumer in order and opens the gate just before the last moment callers could queue. */
    void replay(Consumer<LogRecord> consumer, Runnable beforeOpening) {
        for (int batches = 0; ; batches++) {
            List<LogRecord> batch = next(batches >= MAX_BATCHES, beforeOpening);
            if (batch == null) {
                return;
            }
            batch.forEach(consumer);
        }
    }

    private List<LogRecord> next(boolean last, Runnable beforeOpening) {
        lock.lock();
        try {
            if (queue.isEmpty()) {
                beforeOpening.run();
                replayer = null;
                state = State.OPEN;
                changed.signalAll();
                return null;
            }
            replayer = Thread.currentThread();
            state = last || queue.size() <= LAST_BATCH ? State.LAST : State.REPLAYING;
            List<LogRecord> batch = take();
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Takes out what is held, oldest first; the caller hands it on or counts it as dropped. */
    List<LogRecord> drain() {
        lock.lock();
        try {
            List<LogRecord> held = take();
            changed.signalAll();
            return held;
        } finally {
            lock.unlock();
        }
    }

    private List<LogRecord> take() {
        List<LogRecord> held = new ArrayList<>(queue);
        queue.clear();
        bytes = 0;
        return held;
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    long ageMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - openedAt);
    }
}
