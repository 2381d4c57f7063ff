// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.time.Duration;

/**
 * What a receiver puts up with. Immutable.
 *
 * @param maxFrame the most bytes of one record
 * @param maxConnections how many may send at once
 * @param maxLoggers how many loggers may come into being by their names
 * @param frameTimeout how long a record may take to arrive once it has begun
 * @param idleTimeout how long a connection may be silent
 * @param checkLevels whether loggers filter by their level
 */
public record Terms(
        int maxFrame,
        int maxConnections,
        int maxLoggers,
        Duration frameTimeout,
        Duration idleTimeout,
        boolean checkLevels) {}
