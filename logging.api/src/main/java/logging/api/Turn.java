// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A record's turn with a handler that takes one at a time. Stateless. */
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
