// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One file of the disk, shared by all handlers of this process that write to it; takes whole records.
 *
 * <pre>
 *              a write fails twice                     an attempt succeeds
 *   PLAIN ─────────────────────────────► FAULT ──────────────────────────────► PLAIN
 *   one write per record                 records are held, bounded; later calls try again, with growing pauses
 * </pre>
 *
 * A record that arrived in part is completed by the next attempt, never followed by another one. Whoever moves the
 * file {@linkplain #exclusively shuts the gate}: others wait, no lock is held. Thread-safe; no code of users runs
 * under its lock.
 */
public final class LogFile {

    /** What became of a record. */
    public enum Outcome {
        /** It is with the operating system, or waits as policy or fault demand, or was counted as dropped. */
        TAKEN,
        /** As {@link #TAKEN}, and the file has just become unwritable: {@link #faultError()} says why. */
        FAULT,
        /** As {@link #TAKEN}, and the file is writable again after records were dropped: {@link #lastRecovery()}. */
        RECOVERED,
        /** Nothing: the file is to be rolled first. */
        DUE,
        /** Nothing: the share is not open here. */
        GONE
    }

    /** Something that is done to the file while nobody writes. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @throws Exception if it fails
         */
        void run() throws Exception;
    }

    private final Path path;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Gatekeeper gate = new Gatekeeper(lock);
    // guarded by: lock
    private final Outlet outlet;
    // guarded by: lock
    private final List<Share> users = new ArrayList<>();
    // guarded by: lock; null while all is well
    private Fault fault;
    // guarded by: lock; true once the last user has left
    private boolean dead;
    // guarded by: lock; whether the end of a fault is still to be told
    private boolean recovered;
    // guarded by: volatile, written under lock; null while no stream is open
    private volatile Object identity;
    // guarded by: volatile, written under lock
    private volatile IOException faultError;
    // guarded by: volatile, written under lock
    private volatile Recovery lastRecovery;

    LogFile(Path path, FileOpener opener, LongSupplier nanoTime) {
        this.path = path;
        this.outlet = new Outlet(path, opener);
        this.nanoTime = nanoTime;
    }

    // ---- the way of a record ----

    /**
     * Takes one record; never fails.
     *
     * @param share whose it is
     * @param text its bytes
     * @param length how many of them
     * @param level the record's level
     * @param now nanoseconds since 1970, for the rotation
     * @param mayRoll whether {@link Outcome#DUE} is wanted
     * @return what became of it
     */
    public Outcome append(Share share, byte[] text, int length, int level, long now, boolean mayRoll) {
        lock.lock();
        try {
            boolean open = gate.pass();
            if (share.file() != this) {
                return Outcome.GONE;
            }
            if (mayRoll && open && share.rotation().isDue(this, text, length, now)) {
                return Outcome.DUE;
            }
            OutputStream out = outlet.stream();
            if (out == null || !open || !isPlain(share)) {
                return appendSlowly(share, text, length, level, open);
            }
            out.write(text, 0, length);
            outlet.grew(length);
            return Outcome.TAKEN;
        } catch (IOException firstFailure) {
            outlet.rescue(share, text, length);
            push(false);
            return outcome();
        } finally {
            lock.unlock();
        }
    }

    private boolean isPlain(Share share) {
        return outlet.unwritten().isEmpty()
                && fault == null
                && outlet.size() > 0
                && share.policy().isPlain();
    }

    private Outcome appendSlowly(Share share, byte[] text, int length, int level, boolean open) {
        if (open && fault != null && fault.mayTry(nanoTime.getAsLong())) {
            push(false);
        }
        boolean well = open && fault == null;
        byte[] record = mark(share, text, length, well);
        int size = record == text ? length : record.length;
        if (!keep(share, record, size) && !(well && push(false) && keep(share, record, size))) {
            drop(share);
        } else if (well && isDue(share.policy(), level)) {
            push(share.policy().syncsAt(level));
        }
        return outcome();
    }

    private boolean isDue(Policy policy, int level) {
        Unwritten waiting = outlet.unwritten();
        return policy.flushesAt(level, waiting.size(), waiting.count());
    }

    /** The first record of an empty file has the byte order mark in front, so that both arrive or neither. */
    private byte[] mark(Share share, byte[] text, int length, boolean well) {
        byte[] mark = share.mark();
        if (mark.length == 0 || !startsFile(well)) {
            return text;
        }
        byte[] marked = Arrays.copyOf(mark, mark.length + length);
        System.arraycopy(text, 0, marked, mark.length, length);
        return marked;
    }

    private boolean startsFile(boolean well) {
        if (well && outlet.stream() == null) {
            try {
                open();
            } catch (IOException unopenable) {
                // the push that follows meets it again and reports it
                faultError = unopenable;
            }
        }
        return outlet.size() == 0 && outlet.unwritten().isEmpty();
    }

    private boolean keep(Share share, byte[] record, int length) {
        return outlet.unwritten().add(share, record, length, share.policy().holdBytes());
    }

    private void drop(Share share) {
        share.dropped(1);
        if (fault != null) {
            fault.countDropped();
        }
    }

    private Outcome outcome() {
        if (fault != null && fault.takeReport()) {
            return Outcome.FAULT;
        }
        if (recovered) {
            recovered = false;
            return Outcome.RECOVERED;
        }
        return Outcome.TAKEN;
    }

    /** Writes what waits. While all is well it tries twice, for a failure may be a single one. */
    private boolean push(boolean sync) {
        if (outlet.unwritten().isEmpty()) {
            return true;
        }
        IOException error = drain(fault != null, sync);
        if (error != null && fault == null) {
            error = drain(false, sync);
        }
        long now = nanoTime.getAsLong();
        if (error != null) {
            faultError = error;
            fault = fault == null ? new Fault(now) : fault.again(now);
        } else if (fault != null) {
            lastRecovery = fault.over(now, faultError);
            recovered = lastRecovery.dropped() > 0;
            fault = null;
        }
        return error == null;
    }

    private IOException drain(boolean reopen, boolean sync) {
        try {
            if (reopen || outlet.stream() == null) {
                open();
            }
            outlet.drain();
            if (sync) {
                outlet.sync();
            }
            return null;
        } catch (IOException error) {
            return error;
        }
    }

    private void open() throws IOException {
        outlet.open();
        identity = outlet.identity();
    }

    // ---- opening and closing ----

    /** Opens the file for a share; false if this object is at its end and another must be made. */
    boolean join(Share share, boolean openNow) throws IOException {
        lock.lock();
        try {
            gate.pass();
            if (dead) {
                return false;
            }
            if (openNow && outlet.stream() == null && !gate.isMine()) {
                try {
                    open();
                } catch (IOException unopenable) {
                    dead = users.isEmpty();
                    throw unopenable;
                }
            }
            users.add(share);
            share.attach(this);
            return true;
        } finally {
            lock.unlock();
        }
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
        if (!lockWithin(nanos)) {
            share.attach(null);
            return false;
        }
        try {
            gate.pass();
            if (share.file() != this) {
                return false;
            }
            share.attach(null);
            users.remove(share);
            push(share.policy().syncsAt(Integer.MAX_VALUE));
            if (users.isEmpty()) {
                end();
            } else {
                outlet.unwritten().handOver(share, users.get(0));
            }
            return dead;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        dead = true;
        try {
            outlet.cutFragment();
        } catch (IOException unreachable) {
            faultError = unreachable;
        }
        outlet.unwritten().drop();
        closeOutlet();
    }

    private boolean lockWithin(long nanos) {
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

    // ---- what handlers do to the file ----

    /**
     * Writes what waits, whatever the policies say.
     *
     * @throws IOException if it cannot be written; it is held on
     */
    public void flush() throws IOException {
        lock.lock();
        try {
            if (gate.pass() && !push(false)) {
                throw faultError;
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
            push(false);
            outlet.truncate(0);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does something while no record is written: other threads wait up to a second, then their records are held, as
     * those are that the action itself logs.
     *
     * @param action moves files, runs code of users
     * @throws Exception what the action throws, or that another one does not end
     */
    public void exclusively(Action action) throws Exception {
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
                if (fault == null) {
                    push(false);
                }
            } finally {
                lock.unlock();
            }
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
            if (fault == null) {
                push(false);
            }
            identity = null;
            outlet.close();
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
            open();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the stream if another file, or none, is at its path now; the next record opens what is there then.
     *
     * @return whether it was closed
     */
    public boolean closeIfMoved() {
        Object open = identity;
        if (open == null || isAtPath(open)) {
            return false;
        }
        lock.lock();
        try {
            if (!gate.pass() || identity == null || isAtPath(identity)) {
                return false;
            }
            push(false);
            closeOutlet();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isAtPath(Object key) {
        try {
            return key.equals(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unknown) {
            // a directory that may not be read, say: what is open still takes records
            return true;
        }
    }

    private void closeOutlet() {
        identity = null;
        try {
            outlet.close();
        } catch (IOException unclosable) {
            faultError = unclosable;
        }
    }

    // ---- what is known ----

    /**
     * Where the file is.
     *
     * @return an absolute path
     */
    public Path path() {
        return path;
    }

    /**
     * Whether a stream is open.
     *
     * @return false before the first record of a delayed handler
     */
    public boolean isOpen() {
        lock.lock();
        try {
            return outlet.stream() != null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The size by what was written, for a {@link Rotation}.
     *
     * @return bytes, those that wait included
     */
    public long size() {
        return outlet.size() + outlet.unwritten().size();
    }

    /**
     * Why the file cannot be written.
     *
     * @return the last error, null if there was none
     */
    public IOException faultError() {
        return faultError;
    }

    /**
     * How the last fault ended.
     *
     * @return null if there was none
     */
    public Recovery lastRecovery() {
        return lastRecovery;
    }
}
