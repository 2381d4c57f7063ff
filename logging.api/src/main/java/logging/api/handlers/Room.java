// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Producers that wait for room in a queue. One is woken when half of the queue is free, and can fill it; the next ones
 * only if more becomes free in spite of that, and all together when the queue is nearly empty. Woken for each place, or all
 * at once, they would take the processors from the consumer that makes the room. Thread-safe.
 */
final class Room {

    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private final int half;
    private final int step;
    // guarded by: volatile, written by whoever takes records; lost between two of them, one producer comes too early
    private volatile int next;

    /** Room in a queue of a capacity. */
    Room(int capacity) {
        this.half = capacity / 2;
        this.step = Math.max(1, capacity / 8);
        this.next = half;
    }

    /** Waits for a while, or until it is woken, unless there is room already. */
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

    /** Records were taken, and so many are left: wakes who may put in more. */
    void left(int size) {
        if (size > half) {
            if (next != half) {
                next = half;
            }
        } else if (size <= step) {
            open();
        } else if (size <= next) {
            next = size - step;
            wake(waiting.poll());
        }
    }

    /** Wakes all that wait now. */
    void open() {
        for (Thread each = waiting.poll(); each != null; each = waiting.poll()) {
            wake(each);
        }
    }

    private static void wake(Thread producer) {
        if (producer != null) {
            LockSupport.unpark(producer);
        }
    }
}
