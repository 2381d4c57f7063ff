// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Where the records of one slot wait while its handler is away, and who stands in when that takes too long. Thread-safe. */
final class WaitingRoom {

    private final SlotCounters counters;
    // guarded by: volatile, written under the slot's change lock; kept after it is over until the next absence
    private volatile Stay stay;
    // guarded by: volatile, set by configurations
    private volatile HoldPolicy policy;
    // guarded by: volatile, set by configurations; null for none
    private volatile Slot fallback;
    // guarded by: volatile, written under the slot's change lock; does nothing as long as a handler may come
    private volatile Consumer<LogRecord> lastResort = record -> {};

    /** One absence of the handler. */
    private static final class Stay {
        private final Gate gate;
        // guarded by: itself; one thread gives away what waits, the others queue behind it
        private final AtomicBoolean ending = new AtomicBoolean();
        // guarded by: volatile, set once: nobody waits any more
        private volatile boolean over;
        // guarded by: the thread that replays, which alone reads it
        private Consumer<LogRecord> own = record -> {};

        Stay(Gate gate) {
            this.gate = gate;
        }
    }

    WaitingRoom(HoldPolicy policy, SlotCounters counters) {
        this.policy = policy;
        this.counters = counters;
        shut();
    }

    /** From now on records wait. */
    void shut() {
        stay = new Stay(new Gate(policy, counters.dropped::increment));
    }

    void setPolicy(HoldPolicy policy) {
        this.policy = policy;
    }

    void setFallback(Slot slot) {
        fallback = slot;
    }

    /** True when the record is kept or counted; false when the handler is back. */
    boolean hold(LogRecord record) {
        Stay now = stay;
        if (now.over) {
            counters.accepted.increment();
            giveAway(record);
            return true;
        }
        if (hasStandIn() && now.gate.expired() && now.ending.compareAndSet(false, true)) {
            end(now);
            return hold(record);
        }
        Gate.Outcome outcome = now.gate.offer(record.freeze());
        if (outcome == Gate.Outcome.OPEN) {
            return false;
        }
        counters.accepted.increment();
        if (outcome != Gate.Outcome.HELD) {
            counters.dropped.increment();
        }
        if (outcome == Gate.Outcome.OWN) {
            now.own.accept(record);
        }
        return true;
    }

    private boolean hasStandIn() {
        Slot standIn = fallback;
        return standIn != null && standIn.handler() != null;
    }

    /** No handler will come any more: what waits goes to who stands in, in order, and what comes later goes there at once. */
    void end(Consumer<LogRecord> last) {
        lastResort = last;
        Stay now = stay;
        if (now.ending.compareAndSet(false, true)) {
            end(now);
        }
    }

    /** Ends a stay for good: who stands in has it until the handler is back. */
    private void end(Stay now) {
        now.gate.replay(this::giveAway, () -> now.over = true);
    }

    private void giveAway(LogRecord record) {
        Slot standIn = fallback;
        if (standIn != null && standIn.handler() != null) {
            standIn.handle(record);
        } else {
            lastResort.accept(record);
        }
        counters.dropped.increment();
    }

    /**
     * Hands on what waits, in order, then opens.
     *
     * @param own is told of what a consumer logs itself; it counts as dropped
     */
    void replay(Consumer<LogRecord> consumer, Consumer<LogRecord> own, Runnable beforeOpening) {
        Stay now = stay;
        now.own = own;
        now.gate.replay(consumer, beforeOpening);
    }

    /** Ends the stay: what waits counts as dropped, and what comes later, too, unless somebody stands in. */
    void discard() {
        Stay now = stay;
        if (now.ending.compareAndSet(false, true)) {
            now.gate.replay(record -> counters.dropped.increment(), () -> now.over = true);
        }
    }

    int size() {
        return stay.gate.size();
    }

    boolean expired() {
        return stay.over || stay.gate.expired();
    }
}
