// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The next time at which something is due without a record. It is wanted with the file's lock held and armed without,
 * since that runs foreign code.
 *
 * <p>Thread-safe.
 */
final class Wakeup {

    private final LongSupplier nanoTime;
    private final Runnable tick;
    /** By whose alarm the time that was set is to be kept; null once that was seen to. */
    private final AtomicReference<Alarm> unarmed = new AtomicReference<>();

    private final AtomicReference<Future<?>> task = new AtomicReference<>();
    // guarded by: written under the file's lock, read anywhere
    private volatile boolean set;
    // guarded by: written under the file's lock, read anywhere
    private volatile long dueAt;
    // guarded by: the file's lock; between these two times of records nothing new is due, by the clock that told them
    private long quietFrom;
    // guarded by: the file's lock
    private long quietUntil;

    Wakeup(LongSupplier nanoTime, Runnable tick) {
        this.nanoTime = nanoTime;
        this.tick = tick;
    }

    /** Sets a time, unless an earlier one is set; one that has passed without a tick does not count. */
    void in(long nanos, Alarm alarm) {
        long now = nanoTime.getAsLong();
        long at = now + nanos;
        if (!set || at - dueAt < 0 || now - dueAt > 0) {
            dueAt = at;
            set = true;
            unarmed.set(alarm);
            quietUntil = quietFrom;
        }
    }

    /**
     * As {@link #in(long, Alarm)} for a record, whose own time tells nearly always that an earlier one is set and not over: a
     * clock need not be asked.
     */
    void in(long nanos, long recordTime, Alarm alarm) {
        if (!isQuiet(recordTime) || recordTime + nanos < quietUntil) {
            in(nanos, alarm);
            quietFrom = recordTime;
            quietUntil = recordTime + Math.max(0, Math.min(nanos, dueAt - nanoTime.getAsLong()));
        }
    }

    private boolean isQuiet(long recordTime) {
        return set && recordTime >= quietFrom && recordTime < quietUntil;
    }

    /**
     * Sees to it that a thread comes at the time that was set. A task that was armed before is left alone, for it may be
     * the newer one by now; that a tick comes twice does no harm.
     */
    void arm() {
        Alarm alarm = unarmed.get();
        if (alarm != null && unarmed.compareAndSet(alarm, null)) {
            task.set(alarm.after(Math.max(0, dueAt - nanoTime.getAsLong()), tick));
        }
    }

    /** Whether the time has passed when a record comes, because no thread has come. */
    boolean isOver(long recordTime) {
        return set && !isQuiet(recordTime) && nanoTime.getAsLong() - dueAt >= 0;
    }

    void clear() {
        set = false;
        unarmed.set(null);
        Future<?> armed = task.getAndSet(null);
        if (armed != null) {
            armed.cancel(false);
        }
    }
}
