// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Turns with handlers that take one record at a time, or several together. Stateless. */
final class Turn {

    /** How long a record waits while a handler ends no call, for who is in it may wait for a lock of this caller. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private Turn() {}

    /** False if the handler has left the slot meanwhile; it may even be back by now. */
    static boolean emit(Slot slot, Handler to, LogRecord record, Duration patience) throws Exception {
        record.render();
        if (!to.lock().tryLock() && !await(slot, to, patience)) {
            return false;
        }
        try {
            if (slot.handler() != to) {
                return false;
            }
            // as in Python: who overrides acquire and release sees them called
            to.acquire();
            try {
                to.emit(record);
                return true;
            } finally {
                to.release();
            }
        } finally {
            to.lock().unlock();
        }
    }

    /** Gives a record that waited in a slot to the handler that enters it. */
    static void replay(Slot slot, Handler to, LogRecord record) {
        SlotCounters counters = slot.counters();
        counters.accepted.decrement();
        LogRecord passed = to.filterList().apply(record);
        if (passed == null) {
            return;
        }
        Tally emits = to.emits();
        Tally.Place call = emits.begin();
        try {
            to.acquire();
            try {
                to.emit(passed);
            } finally {
                to.release();
            }
            emits.end(call);
        } catch (Throwable error) {
            counters.giveUp(counters.failed, emits, call);
            slot.fail(to, passed, error);
        }
    }

    /** Whether a handler takes records that are ready together. */
    static boolean takesBatches(Handler to) {
        try {
            return to instanceof BatchEmitter && to.filterList().isEmpty() && to.isConcurrent();
        } catch (Throwable hostile) {
            // thrown again, and told of, when a record comes alone
            return false;
        }
    }

    /** Emits records together as far as the handler takes them so; how many. */
    static int emit(Slot slot, Handler to, LogRecord[] records, int count) {
        if (!takesBatches(to)) {
            return 0;
        }
        Tally emits = to.emits();
        emits.begin(count);
        boolean here = slot.handler() == to && to.emits() == emits;
        int done = here ? emitted((BatchEmitter) to, records, count) : 0;
        emits.end(done);
        emits.leave(count - done);
        return done;
    }

    private static int emitted(BatchEmitter to, LogRecord[] records, int count) {
        try {
            return Math.max(0, Math.min(count, to.emitBatch(records, count)));
        } catch (Throwable nothingWasEmitted) {
            // thrown again, and told of, when the first record comes alone; if not, all the better
            return 0;
        }
    }

    /** Takes the lock; a handler that is slow is waited for as long as it gets on. */
    private static boolean await(Slot slot, Handler to, Duration patience) throws TimeoutException {
        long ended = to.emits().ended();
        while (!Locks.take(to.lock(), patience)) {
            if (slot.handler() != to) {
                return false;
            }
            if (to.emits().ended() == ended) {
                throw new TimeoutException("the handler ended no call for " + patience.toSeconds() + " s");
            }
            ended = to.emits().ended();
        }
        return true;
    }
}
