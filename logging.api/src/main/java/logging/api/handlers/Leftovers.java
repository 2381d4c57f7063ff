// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The delivery of what is in a queue whose listener has ended, by the threads that log. One of them delivers at a time, what
 * the others put in meanwhile included, so that no record overtakes another and nobody waits for a lock while handlers run.
 * Thread-safe.
 */
final class Leftovers {

    private final Runnable delivery;
    /** The thread that delivers; null for none. */
    private final AtomicReference<Thread> deliverer = new AtomicReference<>();
    // guarded by: volatile; set by who has put something in, cleared by the deliverer before it looks
    private volatile boolean asked;

    /**
     * Leftovers, none of which is delivered yet.
     *
     * @param delivery hands on what is in the queue when it starts
     */
    Leftovers(Runnable delivery) {
        this.delivery = delivery;
    }

    /** Delivers what is in the queue, or has the thread that delivers now do so. A handler that logs delivers at once. */
    void deliver() {
        Thread caller = Thread.currentThread();
        if (deliverer.get() == caller) {
            delivery.run();
            return;
        }
        asked = true;
        // looked at again after leaving, for who asked before that may have found the deliverer here
        while (asked && deliverer.compareAndSet(null, caller)) {
            try {
                asked = false;
                delivery.run();
            } finally {
                deliverer.set(null);
            }
        }
    }

    /** Whether another thread delivers now. */
    boolean isElsewhere() {
        Thread now = deliverer.get();
        return now != null && now != Thread.currentThread();
    }

    /** Waits until what was put in before is delivered by one thread or another, or time runs out. */
    void settle(Duration limit) {
        Waiting.until(this::isSettled, limit);
    }

    private boolean isSettled() {
        deliver();
        Thread caller = Thread.currentThread();
        return deliverer.get() == caller || !asked && !isElsewhere();
    }
}
