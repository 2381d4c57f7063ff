// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.time.Instant;

/**
 * A level that stands in for a logger's own. Immutable, thread-safe.
 *
 * @param level the level in force
 * @param until when it ends by itself; null if it does not
 */
public record TemporaryLevel(int level, Instant until) {}
