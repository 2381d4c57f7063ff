// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.time.Duration;

/**
 * The bounds of an outbox and what happens at them. Immutable.
 *
 * @param maxRecords the most messages that wait
 * @param maxBytes the most bytes that wait; one message larger than that is taken while nothing else waits
 * @param patience how long a caller is kept when there is no room; zero for not at all
 * @param evicts whether the oldest waiting message makes room, instead of the new one being dropped
 */
public record Limits(int maxRecords, long maxBytes, Duration patience, boolean evicts) {}
