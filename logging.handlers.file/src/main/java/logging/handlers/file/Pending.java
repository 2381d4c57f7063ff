// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** The one task that is to run next: a new one cancels the one before. Thread-safe. */
final class Pending {

    private final AtomicReference<Future<?>> next = new AtomicReference<>();

    /**
     * Replaces the task.
     *
     * @param task null for none
     */
    void set(Future<?> task) {
        Future<?> before = next.getAndSet(task);
        if (before != null) {
            before.cancel(false);
        }
    }
}
