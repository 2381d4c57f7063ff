// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.Objects;
import logging.api.Level;

/**
 * What a {@link QueueHandler} does when its queue is full. Immutable, thread-safe.
 *
 * @param whenFull what happens; the default is {@link WhenFull#BLOCK_WITH_TIMEOUT}
 * @param blockTimeout how long a call may be kept; the default is 1 s
 * @param dropBelow the level below which records are dropped at once, if the policy says so; the default is WARNING
 */
public record QueuePolicy(WhenFull whenFull, Duration blockTimeout, int dropBelow) {

    /** The defaults. */
    public static final QueuePolicy DEFAULT =
            new QueuePolicy(WhenFull.BLOCK_WITH_TIMEOUT, Duration.ofSeconds(1), Level.WARNING);

    /**
     * Checks the values.
     *
     * @param whenFull as the record says
     * @param blockTimeout as the record says
     * @param dropBelow as the record says
     */
    public QueuePolicy {
        Objects.requireNonNull(whenFull, "whenFull");
        if (blockTimeout.isNegative()) {
            throw new IllegalArgumentException("blockTimeout: expected zero or more, was " + blockTimeout);
        }
    }

    /**
     * The defaults with another behaviour.
     *
     * @param whenFull what happens
     * @return a policy
     */
    public static QueuePolicy of(WhenFull whenFull) {
        return new QueuePolicy(whenFull, DEFAULT.blockTimeout, DEFAULT.dropBelow);
    }
}
