// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.function.Consumer;

/** Where the records of one slot wait while its handler is away, and who stands in when that takes too long. Thread-safe. */
final class WaitingRoom {

    private final SlotCounters counters;
    // guarded by: volatile, written under the slot's change lock; kept after it opened until the next absence
    private volatile Gate gate;
    // guarded by: volatile, set by configurations
    private volatile HoldPolicy policy;
    // guarded by: volatile, set by configurations; null for none
    private volatile Slot fallback;
    // guarded by: volatile, written under the slot's change lock; null as long as a handler may come
    private volatile Consumer<LogRecord> lastResort;

    WaitingRoom(HoldPolicy policy, SlotCounters counters) {
        this.policy = policy;
        this.counters = counters;
        shut();
    }

    /** From now on records wait. */
    void shut() {
        lastResort = null;
        gate = new Gate(policy, counters.dropped::increment);
    }

    void setPolicy(HoldPolicy policy) {
        this.policy = policy;
    }

    void setFallback(Slot slot) {
        fallback = slot;
    }

    /** True when the record is kept or counted; false when the handler is back. */
    boolean hold(LogRecord record) {
        Consumer<LogRecord> last = lastResort;
        if (last != null) {
            counters.accepted.increment();
            giveAway(record, last);
            return true;
        }
        Gate now = gate;
        Slot standIn = fallback;
        if (standIn != null && standIn.handler() != null && now.expired()) {
            divert(now, record, standIn);
            return true;
        }
        Gate.Outcome outcome = now.offer(record.freeze());
        if (outcome == Gate.Outcome.OPEN) {
            return false;
        }
        counters.accepted.increment();
        if (outcome == Gate.Outcome.FULL) {
            counters.dropped.increment();
        }
        return true;
    }

    /** Gives what was held, and one more record, to the slot that stands in; here they count as dropped. */
    private void divert(Gate from, LogRecord record, Slot to) {
        for (LogRecord held : from.drain()) {
            to.handle(held);
            counters.dropped.increment();
        }
        to.handle(record);
        counters.accepted.increment();
        counters.dropped.increment();
    }

    /** No handler will come any more: what waits goes to who stands in, in order, and what comes later goes there at once. */
    void end(Consumer<LogRecord> last) {
        gate.replay(record -> giveAway(record, last), () -> lastResort = last);
    }

    private void giveAway(LogRecord record, Consumer<LogRecord> last) {
        Slot standIn = fallback;
        if (standIn != null && standIn.handler() != null) {
            standIn.handle(record);
        } else {
            last.accept(record);
        }
        counters.dropped.increment();
    }

    /** Hands on what waits, in order, then opens. */
    void replay(Consumer<LogRecord> consumer, Runnable beforeOpening) {
        gate.replay(consumer, beforeOpening);
    }

    /** Gives up what waits and counts it as dropped. */
    void discard() {
        counters.dropped.add(gate.drain().size());
    }

    int size() {
        return gate.size();
    }

    boolean expired() {
        return lastResort != null || gate.expired();
    }
}
