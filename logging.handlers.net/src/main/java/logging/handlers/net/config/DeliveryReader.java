// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import java.time.Duration;
import logging.api.config.Options;
import logging.handlers.net.DeliveryOptions;
import logging.handlers.net.NetworkHandler;
import logging.handlers.net.WhenFull;

/**
 * Reads the keys that all network handlers share.
 *
 * @param options what was read; the defaults after an error
 */
record DeliveryReader(DeliveryOptions options) {

    static DeliveryReader read(Options keys) {
        DeliveryOptions standard = DeliveryOptions.DEFAULT;
        int queueSize = atLeastOne(keys, "queueSize", standard.queueSize());
        int queueBytes = atLeastOne(keys, "queueBytes", (int) standard.queueBytes());
        WhenFull whenFull = Choices.read(keys, "whenFull", standard.whenFull(), WhenFull.class, WhenFull::key);
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
                                blockTimeout,
                                closeTimeout,
                                retryStart,
                                retryMax,
                                retryFactor,
                                timeout,
                                sendTimeout));
    }

    private static int atLeastOne(Options keys, String key, int otherwise) {
        int value = keys.integer(key, otherwise);
        if (value < 1) {
            keys.error(key, "expected 1 or more, was " + value);
            return otherwise;
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

    private static Duration positive(Options keys, String key, Duration otherwise) {
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
