// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A record's turn with a handler that takes one at a time. Stateless. */
final class Turn {

    /** How long a record waits while another thread is in the handler, which may wait for a lock of this one's caller. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Turn() {}

    /** False if the handler has left the slot meanwhile; it may even be back by now. */
    static boolean emit(Slot slot, Handler to, LogRecord record) throws Exception {
        record.render();
        if (!Locks.take(to.lock(), PATIENCE)) {
            if (slot.handler() != to) {
                return false;
            }
            throw new TimeoutException("the handler was busy for " + PATIENCE.toSeconds() + " s");
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
}
