// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.time.Duration;

/**
 * How long a peer may keep the outbox thread. Immutable.
 *
 * @param connect for resolving, connecting and greeting
 * @param send for taking what one send brings, and for the answer where there is one
 */
public record Timeouts(Duration connect, Duration send) {}
