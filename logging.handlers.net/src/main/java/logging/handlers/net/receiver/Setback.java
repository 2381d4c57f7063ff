// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a listening thread does after an error: notes it and lets a moment pass, so that one that lasts, such as too many
 * open files, does not take a core. Thread-safe.
 */
final class Setback {

    private static final long PAUSE_MILLIS = 20;

    private final Intake intake;
    private final CountDownLatch closed = new CountDownLatch(1);

    Setback(Intake intake) {
        this.intake = intake;
    }

    /** Notes an error and pauses, unless the socket was closed, which is no error and ends a pause. */
    void after(Throwable error) {
        if (isClosed()) {
            return;
        }
        try {
            intake.note(error.toString());
            pause();
        } catch (OutOfMemoryError again) {
            // a text and a pause take memory, too; the thread must not end of it
            intake.note("out of memory");
        }
    }

    private void pause() {
        try {
            closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException flag) {
            // the next call of the socket sees it
            Thread.currentThread().interrupt();
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** From now on errors come from closing the socket. */
    void close() {
        closed.countDown();
    }
}
