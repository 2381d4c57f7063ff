// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.LongSupplier;
import logging.handlers.file.sink.LogFile.Outcome;

/**
 * Gets records into one file, or holds them while that cannot be done.
 *
 * <pre>
 *              a write fails twice                     an attempt succeeds
 *   PLAIN ─────────────────────────────► FAULT ──────────────────────────────► PLAIN
 *   one write per record                 records are held, bounded; later calls try again, with growing pauses
 * </pre>
 *
 * Not thread-safe: guarded by the file's lock.
 */
final class Delivery {

    private final Outlet outlet;
    private final LongSupplier nanoTime;
    /** Null while all is well. */
    private Fault fault;
    /** Whether the end of a fault is still to be told. */
    private boolean recovered;
    /** When the path was last compared with what is open, nanoseconds since 1970. */
    private long lookedAt;
    // guarded by: written under the file's lock, read anywhere
    private volatile IOException faultError;
    // guarded by: written under the file's lock, read anywhere
    private volatile Recovery lastRecovery;

    Delivery(Outlet outlet, LongSupplier nanoTime) {
        this.outlet = outlet;
        this.nanoTime = nanoTime;
    }

    boolean isWell() {
        return fault == null;
    }

    IOException faultError() {
        return faultError;
    }

    Recovery lastRecovery() {
        return lastRecovery;
    }

    /** The open stream; null if it cannot be opened, which the next attempt to write will find out and report. */
    OutputStream streamAt(long now, Policy policy) {
        if (now - lookedAt >= policy.lookEvery() || now < lookedAt) {
            lookedAt = now;
            look();
        }
        if (outlet.stream() == null) {
            try {
                outlet.open();
            } catch (IOException unopenable) {
                faultError = unopenable;
            }
        }
        return outlet.stream();
    }

    /** Closes the stream if what is open is not at the path any more; learns the size that others may have changed. */
    void look() {
        if (outlet.stream() != null && !outlet.isAtPath()) {
            push(false);
            close();
        }
    }

    /** Whether a record may go straight to the open stream. */
    boolean isPlain(Share share) {
        return outlet.unwritten().isEmpty()
                && outlet.size() > 0
                && share.policy().isPlain();
    }

    /** After a write past {@link #take} failed: finds out what arrived of the record and tries once more. */
    Outcome rescue(Share share, byte[] text, int length) {
        outlet.rescue(share, text, length);
        push(false);
        return outcome();
    }

    /** Takes a record, by policy or fault; if the gate is shut, only to hold it. */
    Outcome take(Share share, byte[] text, int length, int level, boolean open) {
        if (open && fault != null && fault.mayTry(nanoTime.getAsLong())) {
            push(false);
        }
        boolean well = open && fault == null;
        byte[] record = marked(share, text, length);
        int size = record == text ? length : record.length;
        if (!keep(share, record, size) && !(well && push(false) && keep(share, record, size))) {
            drop(share);
        } else if (well && mustFlush(share.policy(), level)) {
            push(share.policy().syncsAt(level));
        }
        return outcome();
    }

    private boolean mustFlush(Policy policy, int level) {
        Unwritten waiting = outlet.unwritten();
        return policy.flushesAt(level, waiting.size(), waiting.count());
    }

    /** The first record of an empty file has the byte order mark in front, so that both arrive or neither. */
    private byte[] marked(Share share, byte[] text, int length) {
        byte[] mark = share.mark();
        if (mark.length == 0 || outlet.size() > 0 || !outlet.unwritten().isEmpty()) {
            return text;
        }
        byte[] marked = Arrays.copyOf(mark, mark.length + length);
        System.arraycopy(text, 0, marked, mark.length, length);
        return marked;
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
    boolean push(boolean sync) {
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
                outlet.open();
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

    /** Gives up what cannot be written, without leaving a part of a record, and closes. */
    void end() {
        try {
            outlet.cutFragment();
        } catch (IOException unreachable) {
            faultError = unreachable;
        }
        outlet.unwritten().drop();
        close();
    }

    private void close() {
        try {
            outlet.close();
        } catch (IOException unclosable) {
            faultError = unclosable;
        }
    }
}
