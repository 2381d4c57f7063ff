// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Producers that wait for room in a queue. They are woken together, when there is room for many records: woken for each
 * place, or looking for it by themselves, they would take the processors from the consumer that makes the room.
 * Thread-safe.
 */
final class Room {

    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();

    /** Waits for a while, or until {@link #open} is called, unless there is room already. */
    void await(BooleanSupplier isRoomy, long nanos) {
        Thread caller = Thread.currentThread();
        waiting.add(caller);
        // after it can be found, for whoever makes room looks for it afterwards
        if (!isRoomy.getAsBoolean()) {
            LockSupport.parkNanos(this, nanos);
        }
        waiting.remove(caller);
    }

    /** Whether nobody waits. */
    boolean isIdle() {
        return waiting.isEmpty();
    }

    /** Wakes all that wait now. */
    void open() {
        for (Thread each = waiting.poll(); each != null; each = waiting.poll()) {
            LockSupport.unpark(each);
        }
    }
}
