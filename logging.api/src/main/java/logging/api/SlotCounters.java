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
     * @param leftBehind records that handlers which have left emitted and then dropped
     * @param own what the handler says
     */
    SlotStatus status(
            String name, String type, String state, long held, long leftBehind, SelfReport own, String lastError) {
        long emitted = emits.ended();
        long lostInside = own.dropped() + leftBehind;
        return new SlotStatus(
                name,
                type,
                state,
                accepted.sum() + emits.running() + emitted,
                emitted - own.pending() - lostInside,
                dropped.sum() + lostInside,
                failed.sum(),
                held + own.pending(),
                recursed.sum(),
                lastError == null ? own.lastError() : lastError,
                own.health());
    }
}
