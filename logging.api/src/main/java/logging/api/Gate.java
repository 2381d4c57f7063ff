// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

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
        /** The caller is the one who replays: what it logs meanwhile would be replayed, and so on without end. */
        OWN,
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

    /** How long callers may be parked while the last batch is replayed. */
    private static final long PARK = TimeUnit.SECONDS.toNanos(1);

    private final HoldPolicy policy;
    private final Runnable givenUp;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    // guarded by: lock
    private final HoldQueue queue;
    // guarded by: lock
    private State state = State.HOLDING;
    // guarded by: lock; the thread that replays may log itself and must not wait for itself
    private Thread replayer;
    private final LongSupplier ticker;
    private final long shutAt;

    /**
     * A gate that holds.
     *
     * @param givenUp counts a record of a lower level that gave way to another; called under the gate's lock
     */
    Gate(HoldPolicy policy, Runnable givenUp) {
        this(policy, givenUp, System::nanoTime);
    }

    /**
     * A gate that holds.
     *
     * @param givenUp as above
     * @param ticker nanoseconds that only grow, by which it expires
     */
    Gate(HoldPolicy policy, Runnable givenUp, LongSupplier ticker) {
        this.policy = policy;
        this.givenUp = givenUp;
        this.queue = new HoldQueue(policy);
        this.ticker = ticker;
        this.shutAt = ticker.getAsLong();
    }

    /** Keeps a frozen record, waiting for room at most as long as the policy allows. */
    Outcome offer(LogRecord frozen) {
        long size = HoldPolicy.sizeOf(frozen);
        lock.lock();
        try {
            await(size);
            if (state == State.OPEN) {
                return Outcome.OPEN;
            }
            if (replayer == Thread.currentThread()) {
                return Outcome.OWN;
            }
            while (!queue.fits(size)) {
                if (!queue.giveUpBelow(frozen.levelno())) {
                    return Outcome.FULL;
                }
                givenUp.run();
            }
            queue.add(frozen, size);
            return Outcome.HELD;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the record may be queued, the gate opens, or time runs out. The interrupt flag is kept. */
    private void await(long size) {
        long since = System.nanoTime();
        boolean interrupted = false;
        try {
            for (long left = patience(size, 0); left > 0; left = patience(size, System.nanoTime() - since)) {
                try {
                    changed.awaitNanos(left);
                } catch (InterruptedException flag) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How much longer a caller must wait. */
    private long patience(long size, long waited) {
        if (state == State.OPEN || replayer == Thread.currentThread()) {
            return 0;
        }
        if (state == State.LAST) {
            return PARK - waited;
        }
        return expired() || queue.fits(size) ? 0 : policy.holdBlock().toNanos() - waited;
    }

    /** Whether the time to wait for what is away is over. */
    boolean expired() {
        return ticker.getAsLong() - shutAt > policy.holdTime().toNanos();
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
            List<LogRecord> batch = queue.takeAll();
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
            List<LogRecord> held = queue.takeAll();
            changed.signalAll();
            return held;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }
}
