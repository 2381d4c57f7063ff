// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The named place of one handler in the running system: filters, the one guard around {@code emit}, the counters, and
 * the waiting room while the handler is away.
 *
 * <pre>
 *               bind                                   vacate
 *  VACANT ───────────────► BOUND ─────────────────────────────────► HOLDING ──(holdTime)──► EXPIRED: nobody waits,
 *  (holds)                   ▲    handler leaves, calls under way end   │              a fallback stands in
 *                            └──── bind: replay once, in order ─────────┘
 * </pre>
 *
 * Loggers point at slots, never at handlers, so a handler is swapped under them. A handler made by hand has a slot of
 * its own. At every quiet point {@code accepted = written + dropped + failed + held}.
 *
 * <p>Thread-safe. No lock that logging needs is held while a handler, filter or formatter runs.
 */
public final class Slot {

    private final String name;
    private final SlotCounters counters = new SlotCounters();
    private final WaitingRoom room;
    private final ReentrantLock change = new ReentrantLock();

    // guarded by: volatile; read per record
    private volatile int level;
    // guarded by: volatile, written under change; null while vacant or holding
    private volatile Handler handler;
    // guarded by: volatile; what the handler was made from, in JDK types, so that it outlives whoever made it
    private volatile Map<String, Object> spec = Map.of();
    // guarded by: volatile; what stopped the last record, for the status
    private volatile String lastError;
    // what the handler that left had on, for its successor; null while there is none; guarded by: itself
    private final AtomicReference<Dress> kept = new AtomicReference<>();

    /**
     * A vacant slot, which holds records from its first moment.
     *
     * @param name the handler's name in the configuration, null for a handler made by hand
     * @param level the lowest level it takes
     * @param policy the bounds of what it holds
     */
    public Slot(String name, int level, HoldPolicy policy) {
        this.name = name;
        this.level = level;
        this.room = new WaitingRoom(policy, counters);
    }

    /** Puts a new handler in its own slot, before anybody knows either. */
    void attach(Handler own) {
        handler = own;
        counters.add(own.emits());
    }

    // ---- the way of a record

    /**
     * Filters a record and emits it, or holds it while the handler is away. Never throws.
     *
     * @param record the record; its level is not looked at
     * @return the record that was taken, null if a filter dropped it
     */
    public LogRecord handle(LogRecord record) {
        return handle(record, false);
    }

    /**
     * As {@link #handle(LogRecord)}.
     *
     * @param last whether nobody uses the record afterwards, so that the handler may keep it instead of a copy
     */
    LogRecord handle(LogRecord record, boolean last) {
        while (true) {
            Handler to = handler;
            if (to == null) {
                if (room.hold(record)) {
                    return record;
                }
                continue;
            }
            LogRecord passed = to.filterList().apply(record);
            if (passed == null) {
                return null;
            }
            Tally emits = to.emits();
            Tally.Place call = emits.begin();
            if (handler != to || to.emits() != emits) {
                // it has left, and may be back, and nobody has waited for this call
                emits.leave(call);
                continue;
            }
            try {
                if (last && to.keepsRecords()) {
                    passed.giveAway();
                }
                if (to.isConcurrent()) {
                    to.emit(passed);
                } else if (to.lock().isHeldByCurrentThread()) {
                    counters.giveUp(counters.dropped, emits, call);
                    refuseOwn(to, passed);
                    return passed;
                } else if (!Turn.emit(this, to, passed, Turn.PATIENCE)) {
                    emits.leave(call);
                    continue;
                }
                emits.end(call);
                return passed;
            } catch (Retired left) {
                if (handler == to && to.emits() == emits) {
                    counters.giveUp(counters.dropped, emits, call);
                    lastError = "the handler was retired and has no successor";
                    return passed;
                }
                // the successor, which may be the same object again, or the waiting room takes the record
                emits.leave(call);
            } catch (Throwable error) {
                counters.giveUp(counters.failed, emits, call);
                fail(to, passed, error);
                return passed;
            }
        }
    }

    /**
     * Emits records together, in order, as far as the handler that is here {@linkplain BatchEmitter takes them so}.
     *
     * @param records the records, and maybe others behind them; not kept
     * @param count how many of them
     * @return how many are dealt with; those behind them are to be given to {@link #handle(LogRecord)}
     */
    public int emitBatch(LogRecord[] records, int count) {
        return Turn.emit(this, handler, records, count);
    }

    /** {@return whether the handler that is here now takes records that are ready together} */
    public boolean takesBatches() {
        return Turn.takesBatches(handler);
    }

    /** A record that the handler logs while it emits would come back to it without end. */
    private void refuseOwn(Handler to, LogRecord record) {
        counters.recursed.increment();
        lastError = "logged by the handler itself";
        to.system().lastWords(record);
    }

    void fail(Handler to, LogRecord record, Throwable error) {
        lastError = SelfReport.textOf(error);
        if (error instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        try {
            to.handleError(record, error);
        } catch (Throwable worse) {
            to.system().errors().lastWords(worse);
        }
    }

    // ---- what core does

    /**
     * Puts a handler here. If the slot was holding, what it held is replayed first, in order, and the handler gets the
     * formatter and filters of the one that left, unless it has some; if another handler was here, new records go to the
     * new one at once and the old one leaves as in {@link #vacate}.
     *
     * @param next a handler that is ready to emit
     * @param deadline how long the old handler may take to write out
     */
    public void bind(Handler next, Duration deadline) {
        bind(next, null, deadline);
    }

    /**
     * As {@link #bind(Handler, Duration)}, unless the handler comes too late.
     *
     * @param next a handler that is ready to emit
     * @param madeFrom the slot's {@link #spec()} when the handler was made: unless it is still that object, nothing happens;
     *     null for a handler that never comes too late
     * @param deadline how long the old handler may take to write out
     * @return false if the handler came too late
     */
    public boolean bind(Handler next, Map<String, Object> madeFrom, Duration deadline) {
        Handler old;
        change.lock();
        try {
            if (madeFrom != null && spec != madeFrom) {
                return false;
            }
            old = enter(next);
        } finally {
            change.unlock();
        }
        if (old != null && old != next) {
            leave(old, deadline);
        }
        return true;
    }

    /** Puts a handler in, and returns the one that was here. */
    private Handler enter(Handler next) {
        Handler old = handler;
        if (old != next) {
            next.move(this);
            counters.add(next.emits());
        }
        Dress dress = kept.getAndSet(null);
        if (dress != null) {
            dress.putOn(next);
        }
        if (old == null) {
            room.replay(record -> Turn.replay(this, next, record), own -> refuseOwn(next, own), () -> handler = next);
        } else if (old != next) {
            counters.leaving(old);
            handler = next;
        }
        return old;
    }

    /**
     * Takes the handler out: from now on records are held. The handler is retired when the call under way has ended; calls
     * of one that is {@linkplain Handler#isConcurrent() concurrent} may still be in it, and end afterwards, by its
     * {@linkplain Handler#retiredSignal() signal}. All is waited for until the deadline.
     *
     * @param old the handler that leaves; null, or one that is not here any more: nothing happens
     * @param deadline how long it may take to write out
     */
    public void vacate(Handler old, Duration deadline) {
        if (!Locks.take(change, deadline)) {
            lastError = "the handler did not end its replay within " + deadline.toMillis() + " ms";
            return;
        }
        try {
            if (old != null && handler == old) {
                kept.set(Dress.of(old));
                counters.leaving(old);
                room.shut();
                handler = null;
                leave(old, deadline);
            }
        } finally {
            change.unlock();
        }
    }

    private void leave(Handler old, Duration deadline) {
        String trouble = Leave.end(old, deadline);
        counters.left(old);
        if (trouble != null) {
            lastError = trouble;
        }
    }

    /**
     * Says what the next handler wears, for a slot whose handler has not come yet.
     *
     * @param formatter null for the default one
     * @param filters in order
     */
    public void dressNext(Formatter formatter, List<Filter> filters) {
        kept.set(new Dress(formatter, List.copyOf(filters)));
    }

    /** Changes what the next handler wears; null for nothing; maybe called more than once. */
    void redressNext(UnaryOperator<Dress> how) {
        kept.updateAndGet(how);
    }

    /**
     * Gives up what is held, here and in the hands of the handler, and counts it as dropped: for a slot that leaves the
     * configuration, and at the end of all.
     */
    public void discard() {
        room.discard();
        Handler last = handler;
        if (last != null) {
            counters.abandon(last.emits());
        }
    }

    /**
     * If the handler is away, it will not come back: what is held goes to the slot that stands in, or else to the last
     * resort, and so does what comes later; here it counts as dropped. Nothing happens while a handler is here.
     *
     * @param system whose last resort it is
     */
    public void giveUpWaiting(LoggingSystem system) {
        change.lock();
        try {
            if (handler == null) {
                room.end(system::lastWords);
            }
        } finally {
            change.unlock();
        }
    }

    // ---- attributes

    /** {@return the handler's name in the configuration; null for a handler made by hand} */
    public String name() {
        return name;
    }

    /** {@return the lowest level this slot takes; any number} */
    public int level() {
        return level;
    }

    /**
     * Sets the level.
     *
     * @param level the lowest level to take
     */
    public void setLevel(int level) {
        this.level = level;
    }

    /**
     * Sets the bounds of the next hold.
     *
     * @param policy not null
     */
    public void setPolicy(HoldPolicy policy) {
        room.setPolicy(policy);
    }

    /**
     * Sets the slot that gets the records when the handler has been away for longer than the policy's hold time.
     *
     * @param slot null for none
     */
    public void setFallback(Slot slot) {
        room.setFallback(slot);
    }

    /** {@return what the handler of this slot is made from; empty for a handler made by hand} */
    public Map<String, Object> spec() {
        return spec;
    }

    /**
     * Sets what the handler of this slot is made from.
     *
     * @param spec JDK types and the caller's objects only
     */
    public void setSpec(Map<String, Object> spec) {
        this.spec = spec;
    }

    /**
     * Waits until the calls under way have ended; for a slot that no logger points at any more.
     *
     * @param deadline how long to wait at most
     * @return false when time ran out
     */
    public boolean quiesce(Duration deadline) {
        Handler now = handler;
        return now == null || Leave.quiesce(now.emits(), deadline);
    }

    /** {@return the handler that is here; null while it is away} */
    public Handler handler() {
        return handler;
    }

    /** {@return state and counters at this moment, and what the handler says of itself; a copy} */
    public SlotStatus status() {
        Handler now = handler;
        SelfReport own = SelfReport.ofHere(now);
        long held = now == null ? room.size() : 0;
        String state = now != null ? "BOUND" : room.expired() ? "EXPIRED" : "HOLDING";
        String type = now == null ? null : now.getClass().getName();
        return counters.status(name, type, state, held, own, lastError);
    }

    /** What the handler that is here has dropped itself. */
    long droppedInside() {
        return SelfReport.ofHere(handler).dropped();
    }

    SlotCounters counters() {
        return counters;
    }

    /** {@return whether the place of a call must be found for the handler here; true while it is away} */
    public boolean needsCaller() {
        Handler now = handler;
        return now == null || now.needsCaller();
    }
}
