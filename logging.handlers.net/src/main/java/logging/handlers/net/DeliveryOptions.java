// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.time.Duration;
import java.util.Objects;
import logging.api.Level;
import logging.api.handlers.WhenFull;

/**
 * How a network handler keeps and sends what it was given. Immutable, thread-safe.
 *
 * <p>The three retry values are Python's {@code retryStart}, {@code retryMax} and {@code retryFactor}; each pause is
 * shortened by up to a half, at random.
 *
 * @param queueSize the most records that wait; the default is 10,000
 * @param queueBytes the most bytes that wait, the encoded records with a small surcharge each; the default is 8 MiB
 * @param whenFull what happens beyond these bounds; the default is {@link WhenFull#BLOCK_WITH_TIMEOUT}; never {@link
 *     WhenFull#BLOCK}, for a peer may stay away for ever
 * @param dropBelow the level below which records are dropped at once, if the policy says so; the default is WARNING
 * @param blockTimeout how long a call may be kept when the outbox is full; the default is 100 ms
 * @param closeTimeout how long closing and flushing may take; the default is 5 s
 * @param retryStart the first pause between attempts to connect; the default is 1 s
 * @param retryMax the longest pause; the default is 30 s
 * @param retryFactor by what each pause is longer than the one before; the default is 2
 * @param timeout how long connecting, greeting and a single answer may take; the default is 5 s
 * @param sendTimeout after which a peer that takes nothing more counts as dead; the default is 30 s
 */
public record DeliveryOptions(
        int queueSize,
        long queueBytes,
        WhenFull whenFull,
        int dropBelow,
        Duration blockTimeout,
        Duration closeTimeout,
        Duration retryStart,
        Duration retryMax,
        double retryFactor,
        Duration timeout,
        Duration sendTimeout) {

    /** The defaults. */
    public static final DeliveryOptions DEFAULT = new DeliveryOptions(
            10_000,
            8L << 20,
            WhenFull.BLOCK_WITH_TIMEOUT,
            Level.WARNING,
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            2,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30));

    /**
     * Checks the bounds.
     *
     * @param queueSize as the record says
     * @param queueBytes as the record says
     * @param whenFull as the record says
     * @param dropBelow as the record says
     * @param blockTimeout as the record says
     * @param closeTimeout as the record says
     * @param retryStart as the record says
     * @param retryMax as the record says
     * @param retryFactor as the record says
     * @param timeout as the record says
     * @param sendTimeout as the record says
     */
    public DeliveryOptions {
        if (Objects.requireNonNull(whenFull, "whenFull") == WhenFull.BLOCK) {
            throw new IllegalArgumentException("whenFull: a call must not wait for a peer without end");
        }
        if (queueSize < 1 || queueBytes < 1) {
            throw new IllegalArgumentException("an outbox needs room for at least one record");
        }
        if (blockTimeout.isNegative() || closeTimeout.isNegative()) {
            throw new IllegalArgumentException("a timeout must not be negative");
        }
        if (retryStart.isNegative() || retryStart.isZero() || retryMax.compareTo(retryStart) < 0) {
            throw new IllegalArgumentException("expected 0 < retryStart <= retryMax");
        }
        if (!(retryFactor >= 1)) {
            throw new IllegalArgumentException("retryFactor: expected 1 or more, was " + retryFactor);
        }
        if (timeout.isNegative() || timeout.isZero() || sendTimeout.isNegative() || sendTimeout.isZero()) {
            throw new IllegalArgumentException("a peer needs some time to answer");
        }
    }

    /**
     * These options with other bounds.
     *
     * @param records the most records that wait
     * @param bytes the most bytes that wait
     * @return new options
     */
    public DeliveryOptions withQueue(int records, long bytes) {
        return new DeliveryOptions(
                records,
                bytes,
                whenFull,
                dropBelow,
                blockTimeout,
                closeTimeout,
                retryStart,
                retryMax,
                retryFactor,
                timeout,
                sendTimeout);
    }

    /**
     * These options with another policy.
     *
     * @param policy what happens when the outbox is full
     * @param patience how long a call may be kept then, if the policy is to block
     * @return new options
     */
    public DeliveryOptions withWhenFull(WhenFull policy, Duration patience) {
        return new DeliveryOptions(
                queueSize,
                queueBytes,
                policy,
                dropBelow,
                patience,
                closeTimeout,
                retryStart,
                retryMax,
                retryFactor,
                timeout,
                sendTimeout);
    }

    /**
     * These options with another rule for attempts to connect.
     *
     * @param start the first pause
     * @param max the longest pause
     * @param factor by what each pause is longer than the one before
     * @return new options
     */
    public DeliveryOptions withRetry(Duration start, Duration max, double factor) {
        return new DeliveryOptions(
                queueSize,
                queueBytes,
                whenFull,
                dropBelow,
                blockTimeout,
                closeTimeout,
                start,
                max,
                factor,
                timeout,
                sendTimeout);
    }

    /**
     * These options with other deadlines.
     *
     * @param connect how long connecting, greeting and a single answer may take
     * @param send after which a peer that takes nothing more counts as dead
     * @param close how long closing and flushing may take
     * @return new options
     */
    public DeliveryOptions withTimeouts(Duration connect, Duration send, Duration close) {
        return new DeliveryOptions(
                queueSize,
                queueBytes,
                whenFull,
                dropBelow,
                blockTimeout,
                close,
                retryStart,
                retryMax,
                retryFactor,
                connect,
                send);
    }
}
