// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * What threads want written to a file that another one is using. Thread-safe.
 *
 * <p>A waiting thread gives way to others for a while, so that it is not woken, which would cost the one that writes more
 * than the writing; then it sleeps, and looks from time to time whether it can get the file itself.
 */
final class Errands {

    private static final int YIELDS = 20;
    private static final long FIRST_PAUSE = 50_000;
    private static final long LONGEST_PAUSE = 1_000_000;

    private final AtomicReference<Errand> last = new AtomicReference<>();

    boolean isEmpty() {
        return last.get() == null;
    }

    /** Leaves an errand and waits until it is done, by others or by this thread as soon as it can get the file. */
    @SuppressWarnings("ThreadPriorityCheck") // right without giving way, but slow with more threads than processors
    void await(Errand errand, BooleanSupplier serve) {
        push(errand);
        long pause = FIRST_PAUSE;
        for (int tries = 0; !errand.isDone() && !serve.getAsBoolean(); tries++) {
            if (tries < YIELDS) {
                Thread.yield();
            } else {
                errand.sleep(pause);
                pause = Math.min(LONGEST_PAUSE, 2 * pause);
            }
        }
    }

    private void push(Errand errand) {
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
