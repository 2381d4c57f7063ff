// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for locks that may never come free. Stateless. */
final class Locks {

    private Locks() {}

    /** Takes a lock within a time; an interrupt does not shorten that, and its flag is kept. */
    static boolean take(ReentrantLock lock, Duration limit) {
        if (lock.tryLock()) {
            return true;
        }
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException flag) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
