// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * What threads want written to a file that another one is using. Thread-safe.
 *
 * <p>A waiting thread gives way to others for a while, so that it is not woken, which would cost the one that writes more
 * than the writing; then it sleeps a few times, some milliseconds in all.
 */
final class Errands {

    private static final int YIELDS = 20;
    private static final int SLEEPS = 8;
    private static final long FIRST_SLEEP = 50_000;
    private static final long LONGEST_SLEEP = 1_000_000;

    private final AtomicReference<Errand> last = new AtomicReference<>();

    boolean isEmpty() {
        return last.get() == null;
    }

    /** Whether a thread that left an errand does not look for the file by itself now; asked with the file's lock. */
    boolean anySleeps() {
        for (Errand each = last.get(); each != null; each = each.next()) {
            if (each.hasSlept()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Leaves an errand and waits for a while until it is done.
     *
     * @param serve does it if nobody else can now
     * @return false if time ran out
     */
    @SuppressWarnings("ThreadPriorityCheck") // right without giving way, but slow with more threads than processors
    boolean leave(Errand errand, BooleanSupplier serve) {
        add(errand);
        long sleep = FIRST_SLEEP;
        for (int tries = 0; tries < YIELDS + SLEEPS; tries++) {
            if (errand.isDone() || serve.getAsBoolean() && errand.isDone()) {
                return true;
            }
            if (tries < YIELDS) {
                Thread.yield();
            } else {
                errand.sleep(sleep);
                sleep = Math.min(LONGEST_SLEEP, 2 * sleep);
            }
        }
        return errand.isDone();
    }

    /** Adds an errand without waiting for it. */
    void add(Errand errand) {
        Errand before;
        do {
            before = last.get();
            errand.setNext(before);
        } while (!last.compareAndSet(before, errand));
    }

    /** Takes all errands; the first that came, which leads to the others; null if there are none. */
    Errand take() {
        Errand ordered = null;
        for (Errand at = last.getAndSet(null); at != null; ) {
            Errand before = at.next();
            at.setNext(ordered);
            ordered = at;
            at = before;
        }
        return ordered;
    }
}
