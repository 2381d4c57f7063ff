// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Writes the records of a file: that of the calling thread, and those of threads that wait, as many as possible by one
 * write.
 *
 * <p>Thread-safe as far as {@link #leave} goes, the rest is guarded by the file's lock.
 */
final class Scribe {

    private final LogFile file;
    private final Outlet outlet;
    private final Delivery delivery;
    private final Group group;
    private final Errands errands = new Errands();

    Scribe(LogFile file, Outlet outlet, Delivery delivery) {
        this.file = file;
        this.outlet = outlet;
        this.delivery = delivery;
        this.group = new Group(outlet, delivery);
    }

    /** Bytes that are in no file and count as written: that is what follows at once. */
    int gathered() {
        return group.length();
    }

    /** Writes one record; if the gate is shut, holds it. */
    Outcome write(Share share, byte[] text, int length, int weight, int level, long now, boolean open) {
        if (share.file() != file) {
            return Outcome.GONE;
        }
        boolean well = open && delivery.isWell();
        if (well) {
            delivery.lookAt(now, share.policy());
            if (isDue(share, weight, now)) {
                return Outcome.DUE;
            }
        }
        if (!well || delivery.stream() == null || !delivery.isPlain(share)) {
            return delivery.take(share, text, length, level, now, open);
        }
        try {
            outlet.stream().write(text, 0, length);
            outlet.grew(length);
            return Outcome.TAKEN;
        } catch (IOException firstFailure) {
            return delivery.rescue(share, text, length);
        }
    }

    /** Whether the file is to be rolled for a record. */
    boolean isDue(Share share, int weight, long now) {
        if (weight < 0) {
            return false;
        }
        if (share.rotation().needsOpenFile()) {
            delivery.stream();
        }
        return share.rotation().isDue(file, weight, now);
    }

    // ---- the records of threads that wait

    /**
     * Leaves a record to whoever has the file, or gets it next, and waits until it is written.
     *
     * @param serve takes the file and serves, or tells that others have it
     */
    void leave(Errand errand, BooleanSupplier serve) {
        errands.await(errand, serve);
    }

    /** Writes what the threads that wait now have left. */
    void serve(boolean open) {
        if (errands.isEmpty()) {
            return;
        }
        for (Errand each = errands.take(); each != null; each = each.next()) {
            try {
                serve(each, open);
            } catch (RuntimeException | Error unexpected) {
                each.failed(unexpected);
            }
        }
        group.write();
    }

    private void serve(Errand errand, boolean open) {
        if (open && mayJoin(errand)) {
            group.add(errand);
        } else {
            group.write();
            errand.done(write(errand.share, errand.text, errand.length, errand.weight, errand.level, errand.now, open));
        }
    }

    /** Whether a record only needs to be written, now or with others; keeps the stream as it is. */
    private boolean mayJoin(Errand errand) {
        return outlet.stream() != null
                && errand.share.file() == file
                && Group.suits(errand)
                && delivery.isWell()
                && delivery.isPlain(errand.share)
                && !delivery.isLookDue(errand.now, errand.share.policy())
                && !isDue(errand.share, errand.weight, errand.now);
    }
}
