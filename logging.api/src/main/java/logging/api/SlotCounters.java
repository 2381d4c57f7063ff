// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.concurrent.atomic.LongAdder;

/** What became of the records of one slot. Thread-safe. */
final class SlotCounters {

    /** Records that passed the filters and are being emitted or were. */
    final Tally emits = new Tally();

    /** Records that were accepted and not emitted: held, failed or dropped. */
    final LongAdder accepted = new LongAdder();

    /** Records for which {@code emit} threw. */
    final LongAdder failed = new LongAdder();

    /** Records given up by a bound of the slot. */
    final LongAdder dropped = new LongAdder();

    /** Those of the dropped ones that the handler logged while it emitted. */
    final LongAdder recursed = new LongAdder();

    /**
     * The counters as a status.
     *
     * @param held records that wait in the slot
     * @param inside records that wait in the handler
     * @param lostInside records that handlers emitted and then dropped
     */
    SlotStatus status(
            String name, String handler, String state, long held, long inside, long lostInside, String lastError) {
        long emitted = emits.ended();
        return new SlotStatus(
                name,
                handler,
                state,
                accepted.sum() + emits.running() + emitted,
                emitted - inside - lostInside,
                dropped.sum() + lostInside,
                failed.sum(),
                held + inside,
                recursed.sum(),
                lastError);
    }
}
