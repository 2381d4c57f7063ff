// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.concurrent.Future;

/**
 * The next time at which something is due without a record. Not thread-safe: guarded by the file's lock.
 */
final class Wakeup {

    private final Runnable tick;
    private boolean set;
    private long dueAt;
    /** Null while nothing is set, or where no thread would run it. */
    private Future<?> task;

    Wakeup(Runnable tick) {
        this.tick = tick;
    }

    /** Sets a time, unless an earlier one is set. */
    void set(Alarm alarm, long now, long nanos) {
        if (set && now + nanos - dueAt >= 0) {
            return;
        }
        clear();
        set = true;
        dueAt = now + nanos;
        task = alarm.after(nanos, tick);
    }

    boolean isSet() {
        return set;
    }

    /** Whether the time has passed, because no thread has come. */
    boolean isOver(long now) {
        return set && now - dueAt >= 0;
    }

    void clear() {
        set = false;
        if (task != null) {
            task.cancel(false);
            task = null;
        }
    }
}
