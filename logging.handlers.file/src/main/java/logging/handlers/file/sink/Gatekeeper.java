// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread work on a file for a while without holding the file's lock; the others wait outside.
 *
 * <p>All methods are called with the lock held. Thread-safe by that lock.
 */
final class Gatekeeper {

    /** After this time a waiting caller goes on and its record is held. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private final Condition opened;
    // guarded by: the file's lock; null while the gate is open
    private Thread owner;

    Gatekeeper(ReentrantLock lock) {
        this.opened = lock.newCondition();
    }

    /** Waits until the gate is open, not for ever; false if the caller may not write now. Keeps the interrupt flag. */
    boolean pass() {
        return pass(LONGEST_WAIT);
    }

    /** As {@link #pass()}, waiting another time at most. */
    boolean pass(long nanos) {
        return owner == null || owner != Thread.currentThread() && await(nanos);
    }

    boolean isOpen() {
        return owner == null;
    }

    /** May be asked without the lock, since no other thread ever makes this one the owner. */
    boolean isMine() {
        return owner == Thread.currentThread();
    }

    /** Shuts the gate, after whoever has it; false if that did not come to an end. */
    boolean shut(long nanos) {
        if (owner != null && !await(nanos)) {
            return false;
        }
        owner = Thread.currentThread();
        return true;
    }

    void open() {
        owner = null;
        opened.signalAll();
    }

    private boolean await(long nanos) {
        boolean interrupted = false;
        long left = nanos;
        while (owner != null && left > 0) {
            try {
                left = opened.awaitNanos(left);
            } catch (InterruptedException flag) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return owner == null;
    }
}
