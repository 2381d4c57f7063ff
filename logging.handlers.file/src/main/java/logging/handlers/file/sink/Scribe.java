// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes the records of a file: that of the calling thread, and those of threads that wait, as many as possible by one
 * write.
 *
 * <p>Guarded by the file's lock, but for {@link #enter}, {@link #mayLeave}, {@link #leave} and {@link #append}, which are
 * for threads that do not have it.
 */
final class Scribe {

    private final LogFile file;
    private final ReentrantLock lock;
    private final Gatekeeper gate;
    private final Outlet outlet;
    private final Delivery delivery;
    private final Group group;
    private final Errands errands = new Errands();

    Scribe(LogFile file, ReentrantLock lock, Gatekeeper gate, Outlet outlet, Delivery delivery) {
        this.file = file;
        this.lock = lock;
        this.gate = gate;
        this.outlet = outlet;
        this.delivery = delivery;
        this.group = new Group(outlet, delivery);
    }

    /** Bytes that are in no file and count as written: that is what follows at once. */
    int gathered() {
        return group.length();
    }

    /** Deals with a record, to hold it if the gate is shut; null if it only has to be written to the open stream. */
    Outcome settle(Share share, byte[] text, int length, int weight, int level, long now, boolean open) {
        Outcome refused = refuse(share, weight, now, open);
        if (refused != null) {
            return refused;
        }
        return isPlain(share, open) ? null : delivery.take(share, text, length, level, now, open);
    }

    /** What the handler has to do before the file takes something; null for nothing. Looks at the path if that is due. */
    private Outcome refuse(Share share, int weight, long now, boolean open) {
        if (share.file() != file) {
            return Outcome.GONE;
        }
        if (open && delivery.isWell()) {
            delivery.lookAt(now, share.policy());
            if (isDue(share, weight, now)) {
                return Outcome.DUE;
            }
        }
        return null;
    }

    /** Whether all that is left to do is to write to the open stream. */
    private boolean isPlain(Share share, boolean open) {
        return open && delivery.isWell() && delivery.stream() != null && delivery.isPlain(share);
    }

    /** Takes the file, and records of one thread together: all, or none if each has to be looked at by itself. */
    Outcome append(Batch batch, byte[] text, int weight, long now) {
        lock.lock();
        try {
            boolean open = gate.pass();
            Outcome outcome = take(batch, text, weight, now, open);
            serveSleepers(open);
            return outcome;
        } finally {
            lock.unlock();
        }
    }

    private Outcome take(Batch batch, byte[] text, int weight, long now, boolean open) {
        Outcome refused = refuse(batch.share, weight, now, open);
        if (refused != null) {
            return refused;
        }
        if (batch.count() > 1 && file.size() == 0 && batch.share.rotation() != Rotation.NEVER) {
            // an empty file is never due, not even for all of them
            return Outcome.GONE;
        }
        boolean plain = isPlain(batch.share, open);
        if (batch.share.isPlain() && !outlet.isRegular()) {
            // what arrived in part there cannot be found out, nor be completed
            return Outcome.GONE;
        }
        if (!plain) {
            return delivery.take(batch, text, now, open);
        }
        outlet.unwritten().reserve(batch.length(), batch.count());
        try {
            outlet.stream().write(text, 0, batch.length());
            outlet.grew(batch.length());
            return Outcome.TAKEN;
        } catch (IOException firstFailure) {
            return delivery.rescue(batch, text);
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
     * Leaves a record to whoever has the file, or gets it next, and waits for a while; needs no lock. After an error nobody
     * may do it any more.
     *
     * @return whether it was done
     */
    boolean leave(Errand errand) {
        boolean ended = false;
        try {
            boolean done = errands.leave(errand, this::serve);
            ended = true;
            return done;
        } finally {
            if (!ended) {
                lock.lock();
                try {
                    errand.withdraw();
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    /** Gets the lock if that takes no waiting, neither here nor for those that already wait to close the file or move it. */
    boolean enter() {
        return !lock.hasQueuedThreads() && lock.tryLock();
    }

    /**
     * Not if others might have to wait for this thread, not what keeps whoever does it for milliseconds, and not what is copied
     * to a buffer in less time than leaving it takes.
     */
    boolean mayLeave(Share share) {
        return share.isPlain() && !gate.isMine() && !lock.isHeldByCurrentThread();
    }

    /** Whether a record of this thread may be written together with those that threads have left; the gate is open. */
    boolean mayJoin(Share share) {
        return !errands.isEmpty() && share.isPlain() && lock.getHoldCount() == 1;
    }

    /** Writes a record of this thread together with those that threads have left; null if it is still to be written. */
    Outcome join(Errand errand) {
        errands.add(errand);
        serveAll();
        return errand.withdraw() ? null : errand.result();
    }

    /** Writes what threads have left if one of them sleeps. The others look for the file by themselves, and join. */
    void serveSleepers(boolean open) {
        if (errands.anySleeps()) {
            serve(open);
        }
    }

    /** Writes what threads have left, unless the gate is shut, or this thread is at it already. */
    void serve(boolean open) {
        if (open && lock.getHoldCount() == 1) {
            serveAll();
        }
    }

    private boolean serve() {
        if (!enter()) {
            return false;
        }
        try {
            serve(gate.isOpen());
        } finally {
            lock.unlock();
        }
        return true;
    }

    /**
     * Writes what the threads that wait now have left; the gate is open. An error that is none of a record's own is the
     * matter of nobody: the threads find their errands not done and write themselves.
     */
    private void serveAll() {
        if (errands.isEmpty()) {
            return;
        }
        try {
            for (Errand each = errands.take(); each != null; each = each.next()) {
                if (!each.isWithdrawn()) {
                    serve(each);
                }
            }
            group.write();
        } catch (RuntimeException | Error unexpected) {
            delivery.noteError(unexpected);
        } finally {
            group.clear();
        }
    }

    private void serve(Errand errand) {
        if (mayJoin(errand)) {
            group.add(errand);
            return;
        }
        group.write();
        try {
            errand.done(write(errand));
        } catch (RuntimeException | Error itsOwn) {
            errand.failed(itsOwn);
        }
    }

    private Outcome write(Errand errand) {
        Outcome settled =
                settle(errand.share, errand.text, errand.length, errand.weight, errand.level, errand.now, true);
        if (settled != null) {
            return settled;
        }
        try {
            outlet.stream().write(errand.text, 0, errand.length);
            outlet.grew(errand.length);
            return Outcome.TAKEN;
        } catch (IOException firstFailure) {
            return delivery.rescue(errand.share, errand.text, errand.length);
        }
    }

    /** Whether a record only needs to be written, now or with others; keeps the stream as it is. */
    private boolean mayJoin(Errand errand) {
        return outlet.stream() != null
                && outlet.isRegular()
                && errand.share.file() == file
                && Group.suits(errand)
                && delivery.isWell()
                && delivery.isPlain(errand.share)
                && !delivery.isLookDue(errand.now, errand.share.policy())
                && !isDue(errand.share, errand.weight, errand.now);
    }
}
