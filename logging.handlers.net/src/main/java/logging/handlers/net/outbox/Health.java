// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

/**
 * State and counters of an outbox at one moment. Immutable.
 *
 * @param up whether the last attempt to reach the peer succeeded
 * @param running whether the outbox thread runs
 * @param waiting records that wait or are being sent
 * @param waitingBytes what they count against the bound in bytes
 * @param sent records that were sent
 * @param dropped records that were given up
 * @param connects how often the link was opened
 * @param outages how often it was lost or could not be had, tries during one outage not counted
 * @param retryAt {@link System#nanoTime()} of the next attempt, null when none is due
 * @param lastError what failed last, null if nothing did
 */
public record Health(
        boolean up,
        boolean running,
        long waiting,
        long waitingBytes,
        long sent,
        long dropped,
        long connects,
        long outages,
        Long retryAt,
        String lastError) {}
