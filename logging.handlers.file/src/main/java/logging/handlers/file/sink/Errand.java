// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.locks.LockSupport;

/**
 * A record of a thread that found its file in use. Whoever has the file writes it and tells what became of it; the
 * thread stays until then, so the bytes need not be copied.
 *
 * <p>All that others do to it they do with the file's lock held. A thread that gets the lock itself therefore knows: if
 * its errand is not done, nobody will do it, unless it is still left among the {@link Errands}.
 */
final class Errand {

    final Share share;
    final byte[] text;
    final int length;
    final int weight;
    final int level;
    final long now;

    // guarded by: set before others see the errand, changed by whoever took it
    private Errand next;
    // guarded by: the file's lock
    private boolean withdrawn;
    // guarded by: written before outcome, read after it
    private Throwable failure;
    // guarded by: volatile; null until the errand is done
    private volatile Outcome outcome;
    // guarded by: volatile, written by the thread that waits; null unless it must be woken
    private volatile Thread sleeper;

    Errand(Share share, byte[] text, int length, int weight, int level, long now) {
        this.share = share;
        this.text = text;
        this.length = length;
        this.weight = weight;
        this.level = level;
        this.now = now;
    }

    Errand next() {
        return next;
    }

    void setNext(Errand other) {
        next = other;
    }

    boolean isDone() {
        return outcome != null;
    }

    /** Whether its thread sleeps, or did once. */
    boolean hasSlept() {
        return sleeper != null;
    }

    void done(Outcome result) {
        outcome = result;
        Thread asleep = sleeper;
        if (asleep != null) {
            LockSupport.unpark(asleep);
        }
    }

    /** The thread that waits gets what writing its record has thrown. */
    void failed(Throwable error) {
        failure = error;
        done(Outcome.GONE);
    }

    /** The thread, which has the lock now, writes its record itself; false if that was done. */
    boolean withdraw() {
        withdrawn = true;
        return !isDone();
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** What became of the record; throws what writing it has thrown. */
    Outcome result() {
        Outcome result = outcome;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return result;
    }

    /** Waits for a while, or until it is done. The interrupt flag is the application's, and does not cut this short. */
    void sleep(long nanos) {
        boolean interrupted = Thread.interrupted();
        sleeper = Thread.currentThread();
        if (outcome == null) {
            LockSupport.parkNanos(this, nanos);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
