// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.time.Duration;
import logging.api.Logging;
import logging.api.config.Options;
import logging.api.handlers.WhenFull;
import logging.handlers.net.DeliveryOptions;
import logging.handlers.net.NetworkHandler;

/**
 * Reads the keys that all network handlers share.
 *
 * @param options what was read; the defaults after an error
 */
record DeliveryReader(DeliveryOptions options) {

    static DeliveryReader read(Options keys) {
        DeliveryOptions standard = DeliveryOptions.DEFAULT;
        int queueSize = (int) atLeastOne(keys, "queueSize", keys.integer("queueSize", standard.queueSize()));
        long queueBytes = atLeastOne(keys, "queueBytes", keys.size("queueBytes", standard.queueBytes()));
        WhenFull whenFull = Choices.read(keys, "whenFull", standard.whenFull(), WhenFull.class, WhenFull::key);
        if (whenFull == WhenFull.BLOCK) {
            keys.error("whenFull", "a peer may stay away for ever; expected block-with-timeout with a blockTimeout");
        }
        int dropBelow = keys.read(
                "dropBelow",
                standard.dropBelow(),
                "a level",
                level -> Logging.system().levels().check(level));
        Duration blockTimeout = seconds(keys, "blockTimeout", standard.blockTimeout());
        Duration closeTimeout = seconds(keys, "closeTimeout", standard.closeTimeout());
        Duration retryStart = seconds(keys, "retryStart", standard.retryStart());
        Duration retryMax = seconds(keys, "retryMax", standard.retryMax());
        double retryFactor = keys.number("retryFactor", standard.retryFactor());
        Duration timeout = positive(keys, "timeout", standard.timeout());
        Duration sendTimeout = positive(keys, "sendTimeout", standard.sendTimeout());
        if (retryStart.isZero() || retryMax.compareTo(retryStart) < 0) {
            keys.error(
                    "retryStart",
                    "expected 0 < retryStart <= retryMax, was " + text(retryStart) + " and " + text(retryMax));
        }
        if (!(retryFactor >= 1)) {
            keys.error("retryFactor", "expected 1 or more, was " + retryFactor);
        }
        return new DeliveryReader(
                keys.failed()
                        ? standard
                        : new DeliveryOptions(
                                queueSize,
                                queueBytes,
                                whenFull,
                                dropBelow,
                                blockTimeout,
                                closeTimeout,
                                retryStart,
                                retryMax,
                                retryFactor,
                                timeout,
                                sendTimeout));
    }

    private static long atLeastOne(Options keys, String key, long value) {
        if (value < 1) {
            keys.error(key, "expected 1 or more, was " + value);
            return 1;
        }
        return value;
    }

    /** A time in seconds, as Python gives times. */
    static Duration seconds(Options keys, String key, Duration otherwise) {
        double value = keys.number(key, otherwise.toNanos() / 1e9);
        if (!(value >= 0 && value <= Integer.MAX_VALUE)) {
            keys.error(key, "expected seconds, zero or more, was " + value);
            return otherwise;
        }
        return Duration.ofNanos((long) (value * 1e9));
    }

    static Duration positive(Options keys, String key, Duration otherwise) {
        Duration value = seconds(keys, key, otherwise);
        if (value.isZero()) {
            keys.error(key, "expected more than zero seconds");
            return otherwise;
        }
        return value;
    }

    private static String text(Duration time) {
        return time.toNanos() / 1e9 + " s";
    }

    void applyTo(NetworkHandler handler) {
        handler.setDelivery(options);
    }
}
