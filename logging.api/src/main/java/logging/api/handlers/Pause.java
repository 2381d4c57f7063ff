// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import logging.api.LogRecord;

/**
 * How a consumer waits for records so that producers need not wake it: it looks again and again for a while, and sleeps
 * only after there was no traffic for about 20 ms. Confined to the consumer's thread.
 */
final class Pause {

    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(50);
    private static final int NAPS = 200;
    private static final long SLEEP = TimeUnit.MILLISECONDS.toNanos(500);
    /** A queue that cannot wake anybody is looked at this often while there is no traffic. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);

    private final Queue<LogRecord> queue;
    /** How often nothing was there since the last record. */
    private int rounds;

    Pause(Queue<LogRecord> queue) {
        this.queue = queue;
    }

    /** A record came. */
    void over() {
        rounds = 0;
    }

    /** Waits a little, or until there may be a record. */
    void once() {
        // an interrupt has no meaning here, and would turn every pause into none
        Thread.interrupted();
        if (rounds < NAPS) {
            rounds++;
            LockSupport.parkNanos(this, NAP);
        } else if (queue instanceof RecordQueue own) {
            own.sleep(SLEEP);
        } else {
            LockSupport.parkNanos(this, LOOK);
        }
    }
}
