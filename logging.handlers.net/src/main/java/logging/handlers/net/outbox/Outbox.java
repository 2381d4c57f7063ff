// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Where the messages of one network handler wait for the one thread that sends them.
 *
 * <pre>
 *          offer                       close                       courier has ended
 *   IDLE ────────► RUNNING ───────────────────────────► CLOSING ─────────────────────► IDLE  (or ENDED after end())
 *                    │ link lost: pause, jittered and     │ sends what waits; one attempt
 *                    └ growing, then connect again        └ without a link, then gives up
 * </pre>
 *
 * A courier that is told to close sends what waited by then; what was offered since is left to another, so that closing
 * ends however much is offered meanwhile.
 *
 * <p>Every message is sent, dropped and counted, or waiting: at every moment {@code offered = sent + dropped + waiting}.
 * The order of each thread is kept. No lock is held while the link or the owner is called, and only the courier's thread
 * touches the link, so an interrupt of an application thread reaches no socket. Thread-safe.
 */
public final class Outbox {

    private enum Phase {
        IDLE,
        RUNNING,
        CLOSING
    }

    /** How long an aborted courier may take to notice before it is left alone. */
    private static final Duration ABORT_GRACE = Duration.ofSeconds(1);

    private final Owner owner;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Store store = new Store();
    private final Counters counters = new Counters();

    // guarded by: lock
    private Phase phase = Phase.IDLE;
    // guarded by: lock; set by end, never reset
    private boolean ended;
    // guarded by: lock; the running courier, null while there is none
    private Courier courier;

    /** An outbox without a thread; one is made for the first message. */
    public Outbox(Owner owner) {
        this.owner = owner;
    }

    // ---- callers ----------------------------------------------------------------------------------------------------

    /**
     * Takes a message, waiting for room as long as the limits allow; what finds none is dropped and counted. An
     * interrupt neither ends the wait nor is lost.
     *
     * @param mayWait whether the message is worth waiting for; else it is dropped at once where there is no room
     * @return false if the outbox has ended and the message is still the caller's
     */
    public boolean offer(Message message, boolean mayWait) {
        Courier fresh;
        lock.lock();
        try {
            if (courier != null && courier.isCurrent()) {
                counters.refuse(message.records(), "logged by the thread that sends");
                return true;
            }
            boolean fits = makeRoom(message, mayWait);
            if (ended) {
                return false;
            }
            if (!fits) {
                counters.drop(message.records(), "no room in the outbox");
                return true;
            }
            store.add(message);
            fresh = hire();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (fresh != null) {
            start(fresh);
        }
        return true;
    }

    private boolean makeRoom(Message message, boolean mayWait) {
        Limits limits = owner.limits();
        if (limits.evicts()) {
            counters.drop(store.evict(message, limits), "the oldest gave way");
        }
        long deadline = System.nanoTime() + (mayWait ? limits.patience().toNanos() : 0);
        while (!ended && !store.fits(message, limits)) {
            if (!await(room, deadline)) {
                return store.fits(message, limits);
            }
        }
        return true;
    }

    /** Takes messages again after {@link #end}, unless the owner has retired; false then. */
    public boolean beginAgain(BooleanSupplier retired) {
        lock.lock();
        try {
            ended = retired.getAsBoolean();
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    /** A courier to start, unless there is one. */
    private Courier hire() {
        if (phase != Phase.IDLE) {
            return null;
        }
        phase = ended ? Phase.CLOSING : Phase.RUNNING;
        courier = new Courier(this, owner);
        return courier;
    }

    private void start(Courier fresh) {
        try {
            owner.threads().newThread(fresh).start();
        } catch (RuntimeException | Error noThread) {
            finish(noThread);
            owner.failed(noThread);
        }
    }

    /**
     * Waits until nothing waits any more.
     *
     * @return false if the deadline passed or the peer cannot be reached now
     */
    public boolean flush(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        lock.lock();
        try {
            while (!store.isEmpty()) {
                if (phase == Phase.IDLE || counters.isDown() || !await(changed, end)) {
                    return store.isEmpty();
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends what waits, gives up what cannot be sent in time, and disconnects. A message offered since starts anew. */
    public void close(Duration deadline) {
        close(deadline, false);
    }

    /** As {@link #close}, for good: later messages are refused, so that they can go to a successor. */
    public void end(Duration deadline) {
        close(deadline, true);
    }

    private void close(Duration deadline, boolean forGood) {
        long end = System.nanoTime() + deadline.toNanos();
        Courier abandoned;
        lock.lock();
        try {
            ended |= forGood;
            room.signalAll();
            if (phase == Phase.IDLE) {
                return;
            }
            phase = Phase.CLOSING;
            store.close();
            changed.signalAll();
            Courier mine = courier;
            if (mine.isCurrent() || awaitLeave(mine, end)) {
                return;
            }
            abandoned = courier;
            counters.drop(store.clear(), "not sent before the handler was closed");
        } finally {
            lock.unlock();
        }
        abandoned.abort();
        lock.lock();
        try {
            awaitLeave(abandoned, System.nanoTime() + ABORT_GRACE.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a courier has gone home, and at the end of all, each that came after it. */
    private boolean awaitLeave(Courier leaving, long end) {
        while (isBusy(leaving)) {
            if (!await(changed, end)) {
                return !isBusy(leaving);
            }
        }
        return true;
    }

    private boolean isBusy(Courier leaving) {
        return ended ? courier != null : courier == leaving;
    }

    /** Waits for a signal; false when the time is over. Who is interrupted may miss one, looks again, and keeps the flag. */
    @SuppressWarnings("WaitNotInLoop") // callers do that in loops
    private static boolean await(Condition condition, long end) {
        boolean interrupted = Thread.interrupted();
        try {
            return condition.awaitNanos(end - System.nanoTime()) > 0;
        } catch (InterruptedException flag) {
            interrupted = true;
            return end - System.nanoTime() > 0;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** State and counters now. */
    public Health health() {
        lock.lock();
        try {
            return counters.health(phase != Phase.IDLE, store.records(), store.bytes());
        } finally {
            lock.unlock();
        }
    }

    // ---- the courier ------------------------------------------------------------------------------------------------

    /** Waits until there is something to send, if only the notice of a gap; false when the courier should go home. */
    boolean awaitWork() {
        lock.lock();
        try {
            while (store.isEmpty() && !counters.hasGap() && phase == Phase.RUNNING) {
                changed.awaitUninterruptibly();
            }
            return phase == Phase.RUNNING || !store.isDone();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The messages to send next, the same again until they are confirmed; may be empty.
     *
     * @param company how long a new flight may wait to become a full one
     */
    List<Message> flight(int max, Duration company) {
        long end = System.nanoTime() + company.toNanos();
        lock.lock();
        try {
            boolean waits = !company.isZero();
            while (waits && phase == Phase.RUNNING && store.mayGrow(max)) {
                waits = await(changed, end);
            }
            return store.flight(max);
        } finally {
            lock.unlock();
        }
    }

    /** Records lost since the last notice, once nothing but the flight waits; else zero. */
    long takeGap() {
        lock.lock();
        try {
            return store.isLastFlight() ? counters.takeGap() : 0;
        } finally {
            lock.unlock();
        }
    }

    /** A notice did not arrive: its records are in the next one. */
    void returnGap(long records) {
        lock.lock();
        try {
            counters.returnGap(records);
        } finally {
            lock.unlock();
        }
    }

    void connected() {
        lock.lock();
        try {
            counters.connected();
        } finally {
            lock.unlock();
        }
    }

    void confirm(int messages) {
        lock.lock();
        try {
            counters.sent(store.confirm(messages));
            signalProgress();
        } finally {
            lock.unlock();
        }
    }

    void refuse(Throwable why) {
        lock.lock();
        try {
            counters.refuse(store.confirm(1), Reason.of(why));
            signalProgress();
        } finally {
            lock.unlock();
        }
    }

    /** A connection that had worked is gone; the next attempt is made at once. */
    void lost(Throwable why) {
        lock.lock();
        try {
            counters.down(why, null);
        } finally {
            lock.unlock();
        }
    }

    private void signalProgress() {
        room.signalAll();
        if (store.isEmpty()) {
            changed.signalAll();
        }
    }

    /**
     * Waits out a pause after a failure.
     *
     * @return false if the outbox is closing, in which case it does not wait
     */
    boolean pause(long nanos, Throwable why) {
        long end = System.nanoTime() + nanos;
        lock.lock();
        try {
            counters.down(why, end);
            changed.signalAll();
            while (phase == Phase.RUNNING) {
                if (!await(changed, end)) {
                    break;
                }
            }
            return phase == Phase.RUNNING;
        } finally {
            lock.unlock();
        }
    }

    /** Drops what waits, because the outbox closes and the peer cannot be had. */
    void giveUp() {
        lock.lock();
        try {
            counters.drop(store.clear(), "the peer could not be reached before the handler was closed");
            signalProgress();
        } finally {
            lock.unlock();
        }
    }

    /** The courier has gone home, or never came; another takes what was offered while it was leaving. */
    void finish(Throwable why) {
        Courier fresh;
        lock.lock();
        try {
            if (why != null) {
                counters.down(why, null);
                counters.drop(store.clear(), "the outbox was closed");
            }
            counters.drop(store.clearFlight(), "the outbox was closed");
            phase = Phase.IDLE;
            courier = null;
            fresh = store.isEmpty() ? null : hire();
            room.signalAll();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (fresh != null) {
            start(fresh);
        }
    }
}
