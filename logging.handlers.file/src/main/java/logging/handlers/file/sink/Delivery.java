// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Gets records into one file, or holds them while that cannot be done.
 *
 * <pre>
 *              a write fails twice                     an attempt succeeds
 *   PLAIN ─────────────────────────────► FAULT ──────────────────────────────► PLAIN
 *   one write, or what buffers ask for   records are held, bounded; later calls try again, with growing pauses
 * </pre>
 *
 * Not thread-safe: guarded by the file's lock.
 */
final class Delivery {

    private final Outlet outlet;
    private final LongSupplier nanoTime;
    private final Wakeup wakeup;
    /** Null while all is well. */
    private Fault fault;
    /** Whether the end of a fault is still to be told. */
    private boolean recovered;
    /** Whether a failed sync is still to be told. */
    private boolean untold;
    /** When the path was last compared with what is open, nanoseconds since 1970. */
    private long lookedAt;
    // guarded by: written under the file's lock, read anywhere
    private volatile IOException faultError;
    // guarded by: written under the file's lock, read anywhere
    private volatile Recovery lastRecovery;

    Delivery(Outlet outlet, LongSupplier nanoTime, Runnable tick) {
        this.outlet = outlet;
        this.nanoTime = nanoTime;
        this.wakeup = new Wakeup(nanoTime, tick);
    }

    Wakeup wakeup() {
        return wakeup;
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

    /** Looks at the path if that is due. */
    void lookAt(long now, Policy policy) {
        if (isLookDue(now, policy)) {
            lookedAt = now;
            look();
        }
    }

    boolean isLookDue(long now, Policy policy) {
        return now - lookedAt >= policy.lookEvery() || now < lookedAt;
    }

    /** The open stream; null if it cannot be opened, which the next attempt to write will find out and report. */
    OutputStream stream() {
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
                && share.isPlain()
                && !(outlet.isFresh() && share.policy().repairTail())
                && !recovered
                && !untold;
    }

    /** After a write past {@link #take} failed: finds out what arrived of the record and tries once more. */
    Outcome rescue(Share share, byte[] text, int length) {
        outlet.unwritten().add(share, text, length, Integer.MAX_VALUE);
        outlet.settle();
        push(false);
        wantWakeup(share);
        return outcome();
    }

    /** As {@link #rescue(Share, byte[], int)}, for records that were written together. */
    Outcome rescue(Batch batch, byte[] text) {
        outlet.unwritten().add(batch, text, Integer.MAX_VALUE);
        try {
            outlet.settle();
            push(false);
            wantWakeup(batch.share);
            return outcome();
        } catch (RuntimeException | Error unexpected) {
            return taken(batch, unexpected);
        }
    }

    /** An error after records were taken. Thrown, it would be a sign that they are still to be written. */
    private Outcome taken(Batch batch, Throwable unexpected) {
        noteError(unexpected);
        wantWakeup(batch.share);
        return Outcome.FAULT;
    }

    /** As {@link #rescue(Share, byte[], int)}, for records of several threads that were written together. */
    void rescue(List<Errand> errands) {
        int kept = 0;
        try {
            for (; kept < errands.size(); kept++) {
                Errand each = errands.get(kept);
                outlet.unwritten().add(each.share, each.text, each.length, Integer.MAX_VALUE);
            }
            outlet.settle();
            push(false);
        } finally {
            for (Errand each : errands.subList(0, kept)) {
                wantWakeup(each.share);
                each.done(outcome());
            }
        }
    }

    /** An error that came while records of others were written. */
    void noteError(Throwable error) {
        faultError = new IOException(error);
    }

    /** Takes a record, by policy or fault; if the gate is shut, only to hold it. */
    Outcome take(Share share, byte[] text, int length, int level, long now, boolean open) {
        boolean well = isReady(open);
        if (!keep(share, text, length) && !(well && push(false) && keep(share, text, length))) {
            drop(share);
        } else if (well) {
            kept(share.policy(), level, now);
        }
        return told(share, now);
    }

    /** The same with records that came together; {@code GONE} if there is no room for all of them. */
    Outcome take(Batch batch, byte[] text, long now, boolean open) {
        boolean well = isReady(open);
        if (!outlet.unwritten().add(batch, text, batch.share.policy().holdBytes())) {
            return Outcome.GONE;
        }
        try {
            outlet.begin();
            if (well) {
                kept(batch.share.policy(), batch.level(), now);
            }
            return told(batch.share, now);
        } catch (RuntimeException | Error unexpected) {
            return taken(batch, unexpected);
        }
    }

    /** Whether what is taken now may be written; ends a fault if it is time to try that. */
    private boolean isReady(boolean open) {
        if (open && fault != null && fault.mayTry(nanoTime.getAsLong())) {
            push(false);
        }
        return open && fault == null;
    }

    /** After records were added to those that wait: writes them all if that is due. */
    private void kept(Policy policy, int level, long now) {
        if (mustPush(policy, level, now)) {
            push(policy.syncing().isDueAt(level));
            if (wakeup.isOver(now)) {
                // no thread has come; the next record that waits wants one again
                wakeup.clear();
            }
        }
    }

    private Outcome told(Share share, long now) {
        long wait = wait(share.policy());
        if (wait > 0) {
            wakeup.in(wait, now, share.alarm());
        }
        return outcome();
    }

    private boolean mustPush(Policy policy, int level, long now) {
        Unwritten waiting = outlet.unwritten();
        return policy.buffering().isOver(level, waiting.size(), waiting.count())
                || policy.syncing().isDueAt(level)
                || wakeup.isOver(now);
    }

    private void wantWakeup(Share share) {
        long wait = wait(share.policy());
        if (wait > 0) {
            wakeup.in(wait, share.alarm());
        }
    }

    /** After how many nanoseconds something is due without a record; 0 for never. */
    private long wait(Policy policy) {
        if (fault != null) {
            return fault.pause();
        }
        if (!outlet.unwritten().isEmpty()) {
            return policy.buffering().interval();
        }
        return outlet.isUnsynced() ? policy.syncing().interval() : 0;
    }

    /** Does what is due without a record. */
    void tick(Share share) {
        wakeup.clear();
        push(outlet.isUnsynced() && share.policy().syncing().interval() > 0);
        wantWakeup(share);
    }

    /** Writes what was held while the file was worked on, again later if that fails; ends if no user is left. */
    void resume(List<Share> users) {
        if (isWell()) {
            push(false);
        }
        if (users.isEmpty()) {
            end();
        } else {
            wantWakeup(users.get(0));
        }
    }

    private boolean keep(Share share, byte[] record, int length) {
        boolean kept =
                outlet.unwritten().add(share, record, length, share.policy().holdBytes());
        outlet.begin();
        return kept;
    }

    private void drop(Share share) {
        share.dropped(1);
        if (fault != null) {
            fault.countDropped();
        }
    }

    private Outcome outcome() {
        if (fault != null && fault.takeReport() || untold) {
            untold = false;
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
        boolean written = outlet.unwritten().isEmpty() || drain();
        if (written && sync) {
            sync();
        }
        return written;
    }

    private boolean drain() {
        IOException error = tryDrain(fault != null);
        if (error != null && fault == null) {
            error = tryDrain(false);
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

    private IOException tryDrain(boolean reopen) {
        try {
            if (reopen || outlet.stream() == null) {
                outlet.open();
            }
            outlet.drain();
            return null;
        } catch (IOException error) {
            return error;
        }
    }

    /** A disk that does not take what it has is told of, but nothing could be held or written again for it. */
    private void sync() {
        try {
            outlet.sync();
        } catch (IOException unsynced) {
            faultError = unsynced;
            untold = true;
        }
    }

    /** Gives up what cannot be written, without leaving a part of a record, and closes. */
    void end() {
        wakeup.clear();
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
