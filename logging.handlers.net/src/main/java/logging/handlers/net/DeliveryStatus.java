// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import logging.api.HandlerHealth;

/**
 * How the delivery of one network handler stands. Immutable, thread-safe.
 *
 * @param state {@code IDLE} before the first record and after close, {@code UP}, or {@code DOWN} while the peer cannot
 *     be reached
 * @param peer where records go, without credentials
 * @param waiting records that wait or are being sent
 * @param waitingBytes what they count against the bound in bytes
 * @param sent records that were sent
 * @param dropped records that were given up: by a bound, by the peer's refusal, or at close
 * @param atRisk records that the operating system had taken when a connection was reset, so that they may be lost; an
 *     estimate, part of {@code sent}
 * @param connects how often a connection was made
 * @param outages how often the peer was lost or could not be reached, attempts within one outage not counted
 * @param retryIn time to the next attempt, null when none is due
 * @param lastError what failed last, null if nothing did
 */
public record DeliveryStatus(
        String state,
        String peer,
        long waiting,
        long waitingBytes,
        long sent,
        long dropped,
        long atRisk,
        long connects,
        long outages,
        Duration retryIn,
        String lastError) {

    /** The same for the status of a slot: plain values, the time to the next attempt in seconds. */
    HandlerHealth health() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("peer", peer);
        details.put("waiting", waiting);
        details.put("waitingBytes", waitingBytes);
        details.put("sent", sent);
        details.put("dropped", dropped);
        details.put("atRisk", atRisk);
        details.put("connects", connects);
        details.put("outages", outages);
        if (retryIn != null) {
            details.put("retryIn", retryIn.toMillis() / 1000.0);
        }
        if (lastError != null) {
            details.put("lastError", lastError);
        }
        return new HandlerHealth(state, details);
    }
}
