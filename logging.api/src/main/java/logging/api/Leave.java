// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How a handler leaves its slot: it is retired once its lock is free, which calls of concurrent handlers do not hold; then
 * the end of all calls is awaited, each within a deadline. Stateless, thread-safe.
 */
final class Leave {

    private Leave() {}

    /**
     * Ends a handler that gets no new records.
     *
     * @return what went wrong; null if nothing did
     */
    static String end(Handler old, Duration deadline) {
        long until = System.nanoTime() + deadline.toNanos();
        if (Locks.take(old.lock(), deadline)) {
            old.lock().unlock();
        }
        String trouble = null;
        try {
            old.retire(deadline);
        } catch (Throwable error) {
            // a handler whose bundle is gone may fail with a LinkageError
            trouble = SelfReport.textOf(error);
            old.system().handlers().forget(old);
        }
        // a call that comes now is sent on at once; only what was under way before can be stuck
        quiesce(old.emits(), Duration.ofNanos(until - System.nanoTime()));
        long stuck = old.emits().running();
        return stuck == 0 ? trouble : stuck + " calls of emit did not end within " + deadline.toMillis() + " ms";
    }

    /** Waits until calls have ended; false when time ran out. */
    static boolean quiesce(Tally emits, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        boolean interrupted = false;
        while (emits.running() > 0 && System.nanoTime() - end < 0) {
            // an interrupted thread would not park
            interrupted |= Thread.interrupted();
            LockSupport.parkNanos(50_000);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return emits.running() == 0;
    }
}
