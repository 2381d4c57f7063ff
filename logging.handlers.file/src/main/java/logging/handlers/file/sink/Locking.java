// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for locks as long as a deadline allows. Stateless. */
public final class Locking {

    private Locking() {}

    /**
     * Takes a lock. A thread that is interrupted waits no longer, and keeps its interrupt status.
     *
     * @param lock not held
     * @param nanos how long to wait
     * @return whether it is held now
     */
    public static boolean within(ReentrantLock lock, long nanos) {
        boolean interrupted = Thread.interrupted();
        try {
            return lock.tryLock(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException flag) {
            interrupted = true;
            return lock.tryLock();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
