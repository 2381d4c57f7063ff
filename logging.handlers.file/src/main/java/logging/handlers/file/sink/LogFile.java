// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One file of the disk, shared by all handlers of this process that write to it; takes whole records.
 *
 * <p>A record that arrived in part is completed by the next attempt, never followed by another one. Whoever moves the
 * file {@linkplain #exclusively shuts the gate}: others wait, no lock is held. Thread-safe; no code of users runs
 * under its lock.
 */
public final class LogFile {

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private final Gatekeeper gate = new Gatekeeper(lock);
    private final ReentrantLock names = new ReentrantLock();
    // guarded by: lock
    private final Outlet outlet;
    // guarded by: lock
    private final Delivery delivery;
    private final Scribe scribe;
    // guarded by: lock
    private final List<Share> users = new ArrayList<>();
    // guarded by: lock; true once the last user has left
    private boolean dead;

    LogFile(Path path, FileOpener opener, LongSupplier nanoTime) {
        this.path = path;
        this.outlet = new Outlet(path, opener);
        this.delivery = new Delivery(outlet, nanoTime, this::tick);
        this.scribe = new Scribe(this, lock, gate, outlet, delivery);
    }

    // ---- the way of a record ----

    /**
     * Takes one record; never fails. If another thread has the file, the next one that gets it writes the record together
     * with its own.
     *
     * @param share whose it is
     * @param text its bytes
     * @param length how many of them
     * @param weight what it counts for the rotation; negative if the file is not to be rolled for it
     * @param level the record's level
     * @param now nanoseconds since 1970
     * @return what became of it
     */
    public Outcome append(Share share, byte[] text, int length, int weight, int level, long now) {
        boolean inside = scribe.enter();
        Errand errand = null;
        if (!inside && scribe.mayLeave(share)) {
            errand = new Errand(share, text, length, weight, level, now);
            if (scribe.leave(errand)) {
                delivery.wakeup().arm();
                return errand.result();
            }
        }
        if (!inside) {
            lock.lock();
        }
        Outcome outcome;
        try {
            if (errand != null && !errand.withdraw()) {
                outcome = errand.result();
            } else {
                boolean open = gate.pass();
                outcome = open && scribe.mayJoin(share)
                        ? scribe.join(new Errand(share, text, length, weight, level, now))
                        : null;
                if (outcome == null) {
                    outcome = scribe.settle(share, text, length, weight, level, now, open);
                }
                if (outcome == null) {
                    // here and not in a method of its own, so that six frames lead from the logger to the bytes
                    try {
                        outlet.stream().write(text, 0, length);
                        outlet.grew(length);
                        outcome = Outcome.TAKEN;
                    } catch (IOException firstFailure) {
                        outcome = delivery.rescue(share, text, length);
                    }
                }
                scribe.serveSleepers(open);
            }
        } finally {
            lock.unlock();
        }
        delivery.wakeup().arm();
        return outcome;
    }

    /**
     * Takes records that are ready together, all or none; never fails.
     *
     * @param batch the records
     * @param text their bytes
     * @param weight what they count for the rotation together
     * @param now nanoseconds since 1970
     * @return what became of them; {@code GONE} or {@code DUE} if none was taken, and each is to be appended by itself
     */
    public Outcome append(Batch batch, byte[] text, int weight, long now) {
        Outcome outcome = scribe.append(batch, text, weight, now);
        delivery.wakeup().arm();
        return outcome;
    }

    /** What is due without a record, such as an attempt to write what is held. */
    private void tick() {
        lock.lock();
        try {
            if (users.isEmpty() || !gate.pass()) {
                return;
            }
            delivery.tick(users.get(0));
        } finally {
            lock.unlock();
        }
        delivery.wakeup().arm();
    }

    // ---- opening and closing ----

    /** Opens the file for a share; false if this object is at its end and another must be made. */
    boolean join(Share share, boolean openNow, boolean emptied) throws IOException {
        lock.lock();
        try {
            gate.pass();
            if (dead) {
                return false;
            }
            begin(openNow && !gate.isMine(), emptied);
            users.add(share);
            share.attach(this);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void begin(boolean openNow, boolean emptied) throws IOException {
        try {
            if (openNow && outlet.stream() == null) {
                outlet.open();
            }
            if (emptied) {
                empty();
            }
        } catch (IOException unopenable) {
            dead = users.isEmpty();
            throw unopenable;
        }
    }

    private void empty() throws IOException {
        delivery.push(false);
        outlet.truncate(0);
    }

    boolean isDead() {
        lock.lock();
        try {
            return dead;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a share; true if it was the last one. Records that cannot be written now go to another share, or are dropped. */
    boolean leave(Share share, long nanos) {
        if (!Locking.within(lock, nanos)) {
            share.attach(null);
            return false;
        }
        try {
            boolean open = gate.pass(nanos);
            if (share.file() != this) {
                return false;
            }
            share.attach(null);
            // one that left while the file's lock was stuck could not be taken off
            users.removeIf(user -> user.file() != this);
            dead = users.isEmpty();
            if (open) {
                delivery.push(!share.policy().syncing().isNever());
            }
            if (!dead) {
                outlet.unwritten().handOver(share, users.get(0));
            } else if (open) {
                delivery.end();
            }
            // else whoever has shut the gate writes what is held, to the file that will be there then, and ends
            return dead;
        } finally {
            lock.unlock();
        }
    }

    // ---- what handlers do to the file ----

    /**
     * Writes what waits, whatever the policies say.
     *
     * @throws IOException if it cannot be written; it is held on
     */
    public void flush() throws IOException {
        lock.lock();
        try {
            if (gate.pass() && !delivery.push(false)) {
                throw delivery.faultError();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Empties the file, after what waits was written.
     *
     * @throws IOException if it cannot be done
     */
    public void truncate() throws IOException {
        lock.lock();
        try {
            gate.pass();
            empty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does something while no record is written: other threads wait up to a second, then their records are held, as
     * those are that the action itself logs.
     *
     * @param action moves files, runs code of users
     * @throws IOException what the action throws, or that another one does not end
     */
    public void exclusively(Action action) throws IOException {
        if (!shut()) {
            action.run();
            return;
        }
        try {
            action.run();
        } finally {
            lock.lock();
            try {
                gate.open();
                delivery.resume(users);
            } finally {
                lock.unlock();
            }
            delivery.wakeup().arm();
        }
    }

    /** False if this thread has shut the gate already. */
    private boolean shut() throws IOException {
        lock.lock();
        try {
            if (gate.isMine()) {
                return false;
            }
            if (!gate.shut(TimeUnit.SECONDS.toNanos(5))) {
                throw new IOException(path + ": a rollover of another thread does not end");
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the stream until the next record.
     *
     * @throws IOException if the last bytes cannot be written
     */
    public void closeStream() throws IOException {
        lock.lock();
        try {
            if (delivery.isWell()) {
                delivery.push(false);
            }
            outlet.close();
        } finally {
            lock.unlock();
        }
    }

    /** Opens the stream if none is open; a failure is left to the next record. */
    public void open() {
        lock.lock();
        try {
            if (gate.pass() && delivery.isWell()) {
                delivery.stream();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Opens the stream at the path, in place of what was open.
     *
     * @throws IOException if it cannot be opened
     */
    public void openStream() throws IOException {
        lock.lock();
        try {
            outlet.open();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the stream if another file, or none, is at its path now; the next record opens what is there then. */
    public void closeIfMoved() {
        lock.lock();
        try {
            if ((gate.isMine() || gate.pass()) && delivery.isWell()) {
                delivery.look();
            }
        } finally {
            lock.unlock();
        }
    }

    // ---- what is known ----

    /** {@return where the file is; an absolute path} */
    public Path path() {
        return path;
    }

    /** {@return the lock under which files that were rolled change their names; held for that alone} */
    public Lock names() {
        return names;
    }

    /** {@return whether a stream is open; false before the first record of a delayed handler} */
    public boolean isOpen() {
        lock.lock();
        try {
            return outlet.stream() != null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether a share's rotation would roll the file now.
     *
     * @param share whose rotation
     * @param weight what a record counts for it
     * @param now nanoseconds since 1970
     * @return true to roll
     */
    public boolean isDue(Share share, int weight, long now) {
        lock.lock();
        try {
            if (!delivery.isWell()) {
                return false;
            }
            delivery.look();
            return scribe.isDue(share, weight, now);
        } finally {
            lock.unlock();
        }
    }

    /** {@return whether it is an ordinary file of the disk, for a {@link Rotation}; false for a device or a pipe} */
    public boolean isRegular() {
        return outlet.stream() != null ? outlet.isRegular() : Files.isRegularFile(path) || Files.notExists(path);
    }

    /** {@return the size by what was written, for a {@link Rotation}; bytes, those that wait included} */
    public long size() {
        return outlet.size() + outlet.unwritten().size() + scribe.gathered();
    }

    /** {@return why the file cannot be written; the last error, null if there was none} */
    public IOException faultError() {
        return delivery.faultError();
    }

    /** {@return how the last fault ended; null if there was none} */
    public Recovery lastRecovery() {
        return delivery.lastRecovery();
    }
}
