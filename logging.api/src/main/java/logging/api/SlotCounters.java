// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What became of the records of one slot. Thread-safe. */
final class SlotCounters {

    /** Records that handlers which have left emitted and then dropped, or kept when they left. */
    private final LongAdder leftBehind = new LongAdder();

    /** Handlers that write out what they keep, and then leave. */
    private final List<Handler> leaving = new CopyOnWriteArrayList<>();

    /** Calls of {@code emit}: how many ended well in handlers long gone, and those of the others, by handler. */
    private record Calls(long ended, List<Tally> known) {}

    // guarded by: volatile, written under this
    private volatile Calls calls = new Calls(0, List.of());

    /** Records that were accepted and not emitted: held, failed or dropped. */
    final LongAdder accepted = new LongAdder();

    /** Records for which {@code emit} threw. */
    final LongAdder failed = new LongAdder();

    /** Records given up by a bound of the slot. */
    final LongAdder dropped = new LongAdder();

    /** Those of the dropped ones that the handler logged while it emitted. */
    final LongAdder recursed = new LongAdder();

    /** A handler comes: its calls are counted here from now on. */
    synchronized void add(Tally emits) {
        List<Tally> known = new ArrayList<>(calls.known);
        known.add(emits);
        calls = new Calls(calls.ended, known);
    }

    /** A handler gets no new records. */
    void leaving(Handler old) {
        leaving.add(old);
    }

    /** A handler has left: what it keeps is dropped. */
    void left(Handler old) {
        leftBehind.add(SelfReport.of(old).abandoned().dropped());
        leaving.remove(old);
        abandon(old.emits());
    }

    /** What a handler has under way counts as dropped until it ends. */
    synchronized void abandon(Tally emits) {
        emits.abandon();
        long ended = calls.ended;
        List<Tally> known = new ArrayList<>();
        for (Tally each : calls.known) {
            // a call that was on its way to the one that leaves now may still begin, and be sent on
            if (each.isAbandoned() && each != emits && each.running() == 0) {
                ended += each.ended();
            } else {
                known.add(each);
            }
        }
        calls = new Calls(ended, known);
    }

    /** Whether nothing is under way any more that nobody waits for. */
    boolean isQuiet() {
        return abandoned() == 0 && leaving.isEmpty();
    }

    /** Calls under way that nobody waits for. */
    long abandoned() {
        return calls.known.stream()
                .filter(Tally::isAbandoned)
                .mapToLong(Tally::running)
                .sum();
    }

    /** What was dropped, apart from calls under way, and from what the handler that is here says. */
    long lost() {
        return dropped.sum() + leftBehind.sum() + ofLeaving().dropped();
    }

    /** What those say that are leaving. */
    private SelfReport ofLeaving() {
        long pending = 0;
        long lost = 0;
        for (Handler handler : leaving) {
            SelfReport own = SelfReport.ofHere(handler);
            pending += own.pending();
            lost += own.dropped();
        }
        return new SelfReport(pending, lost, null, null);
    }

    /**
     * The counters as a status.
     *
     * @param held records that wait in the slot
     * @param own what the handler says
     */
    SlotStatus status(String name, String type, String state, long held, SelfReport own, String lastError) {
        Calls now = calls;
        long emitted = now.ended;
        long running = 0;
        long abandoned = 0;
        for (Tally each : now.known) {
            emitted += each.ended();
            long underWay = each.running();
            running += underWay;
            abandoned += each.isAbandoned() ? underWay : 0;
        }
        SelfReport old = ofLeaving();
        long pending = own.pending() + old.pending();
        long lostInside = own.dropped() + old.dropped() + leftBehind.sum();
        return new SlotStatus(
                name,
                type,
                state,
                accepted.sum() + running + emitted,
                emitted - pending - lostInside,
                dropped.sum() + lostInside + abandoned,
                failed.sum(),
                held + pending,
                recursed.sum(),
                lastError == null ? own.lastError() : lastError,
                own.health());
    }

    /** Counts a call that ended without its record being written. */
    void giveUp(LongAdder why, Tally emits, Tally.Place call) {
        why.increment();
        accepted.increment();
        emits.leave(call);
    }
}
