// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A time in which a file cannot be written: since when, and when to try again. Guarded by the file's lock. */
final class Fault {

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final long since;
    private long pause = FIRST_PAUSE;
    private long nextTry;
    private long dropped;
    private boolean reported;

    Fault(long now) {
        this.since = now;
        this.nextTry = now + pause;
    }

    boolean mayTry(long now) {
        return now - nextTry >= 0;
    }

    Fault again(long now) {
        pause = Math.min(2 * pause, LONGEST_PAUSE);
        nextTry = now + pause;
        return this;
    }

    long pause() {
        return pause;
    }

    void countDropped() {
        dropped++;
    }

    /** True the first time. */
    boolean takeReport() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    Recovery over(long now, IOException lastError) {
        return new Recovery(dropped, TimeUnit.NANOSECONDS.toMillis(now - since), lastError);
    }
}
