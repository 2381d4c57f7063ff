// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.time.Duration;

/**
 * The window in which changes gather that belong together: it ends when nothing has come for a while, or when it has been
 * open for long enough.
 *
 * <p>Thread-safe. What happens at the end runs without a lock.
 */
final class Settling {

    /**
     * When changes have settled.
     *
     * @param quiet how long nothing must come
     * @param most how long it may take at most
     */
    record Window(Duration quiet, Duration most) {}

    private final Timer timer;
    private final Duration quiet;
    private final Duration most;
    private final Runnable settled;

    // guarded by: this
    private boolean open;
    // guarded by: this; when the window opened
    private long first;
    // guarded by: this; when something came last
    private long last;

    /**
     * A window, closed.
     *
     * @param timer ends it
     * @param window how long it is open
     * @param settled called at the end
     */
    Settling(Timer timer, Window window, Runnable settled) {
        this.timer = timer;
        this.quiet = window.quiet();
        this.most = window.most();
        this.settled = settled;
    }

    /** Opens the window, or keeps it open. */
    void touch() {
        synchronized (this) {
            last = timer.nanos();
            if (open) {
                return;
            }
            open = true;
            first = last;
        }
        timer.after(shorter(quiet, most), this::look);
    }

    private void look() {
        long left;
        synchronized (this) {
            long now = timer.nanos();
            left = Math.min(quiet.toNanos() - (now - last), most.toNanos() - (now - first));
            open = left > 0;
        }
        if (left > 0) {
            timer.after(Duration.ofNanos(left), this::look);
        } else {
            settled.run();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
