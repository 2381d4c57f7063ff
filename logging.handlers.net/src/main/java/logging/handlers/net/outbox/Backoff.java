// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.time.Duration;

/**
 * How long to wait before the next attempt: Python's exponential rule, with jitter so that many senders do not come
 * back to a restarted peer in the same instant. Immutable.
 *
 * @param start the first period
 * @param max the longest period
 * @param factor what each period is multiplied by to get the next
 */
public record Backoff(Duration start, Duration max, double factor) {

    /**
     * The pause after a failure.
     *
     * @param failures how many attempts failed before this one, in a row
     * @param random from 0 to 1; the pause is between a half and the whole of the period
     * @return nanoseconds
     */
    public long pauseNanos(int failures, double random) {
        double period = (double) start.toNanos() * Math.pow(factor, Math.min(failures, 1000));
        return (long) (Math.min(period, (double) max.toNanos()) * (0.5 + random / 2));
    }
}
