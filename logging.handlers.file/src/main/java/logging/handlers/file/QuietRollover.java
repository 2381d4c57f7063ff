// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import logging.handlers.file.sink.LogFile;

/**
 * Rolls the file of a handler when its time has come though no record does.
 *
 * <p>Thread-safe.
 */
final class QuietRollover {

    private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);

    private final BaseRotatingHandler handler;
    private final boolean wanted;
    private final Pending next = new Pending();

    QuietRollover(BaseRotatingHandler handler, boolean wanted) {
        this.handler = handler;
        this.wanted = wanted;
    }

    /** Sees to it that somebody comes when the next rollover is due; called whenever that time may have changed. */
    void watch() {
        OptionalLong due = handler.rolloverDue();
        if (wanted && due.isPresent() && !handler.isClosed()) {
            long wait = TimeUnit.SECONDS.toNanos(due.getAsLong()) - now();
            next.set(handler.background().after(handler.system(), Math.max(wait, SHORTEST_WAIT), this::run));
        }
    }

    private void run() {
        if (handler.isClosed()) {
            return;
        }
        try {
            handler.exclusively(this::rollIfDue);
        } catch (IOException | RuntimeException | Error error) {
            handler.tell(error);
        }
        watch();
    }

    private void rollIfDue() throws IOException {
        LogFile file = handler.share().file();
        if (file == null || file.size() == 0) {
            handler.skipRollover();
        } else if (handler.isDue(0, now())) {
            handler.doRollover();
        }
    }

    private long now() {
        return handler.system().clock().epochNanos();
    }

    void stop() {
        next.set(null);
    }
}
