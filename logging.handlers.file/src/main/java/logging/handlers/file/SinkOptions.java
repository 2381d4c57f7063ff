// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import logging.api.Level;
import logging.api.Logging;
import logging.api.config.Options;
import logging.handlers.file.sink.Buffering;
import logging.handlers.file.sink.DiskOpener;
import logging.handlers.file.sink.Policy;
import logging.handlers.file.sink.Syncing;

/** Reads what a configuration says about a file beyond Python: flushing, syncing, holding, creating. */
final class SinkOptions {

    private static final int DEFAULT_BUFFER = 256 * 1024;
    private static final int MAX_BUFFER = 256 * 1024 * 1024;
    private static final double NANOS = 1e9;

    private SinkOptions() {}

    static Policy policy(Options options) {
        int holdBytes = (int) Math.min(Integer.MAX_VALUE / 2, options.size("holdBytes", Policy.HOLD_BYTES));
        double look = options.number("checkInterval", Policy.LOOK_EVERY / NANOS);
        long lookEvery = look >= 0 ? (long) (look * NANOS) : Long.MAX_VALUE;
        Buffering buffering = buffering(options);
        return new Policy(
                buffering,
                syncing(options),
                Math.max(holdBytes, 2 * buffering.bufferSize()),
                lookEvery,
                options.flag("repairTail", false));
    }

    /** A bound by count or time alone brings a buffer of ordinary size with it. */
    private static Buffering buffering(Options options) {
        int records = FileOptions.count(options, "flushEvery");
        long interval = seconds(options, "flushInterval");
        int level = level(options, "flushLevel", Level.ERROR);
        long asked = Math.min(MAX_BUFFER, options.size("bufferSize", 0));
        long size = asked > 0 || records < 2 && interval == 0 ? asked : DEFAULT_BUFFER;
        return size > 0 && records != 1
                ? new Buffering((int) size, Math.max(0, records), level, interval)
                : Buffering.NONE;
    }

    private static Syncing syncing(Options options) {
        long interval = seconds(options, "fsyncInterval");
        String when = options.text("fsync", "never");
        if (when.equals("never")) {
            return interval > 0 ? new Syncing(Integer.MAX_VALUE, interval) : Syncing.NEVER;
        }
        return when.equals("always") ? Syncing.ALWAYS : new Syncing(level(options, "fsync", Level.ERROR), interval);
    }

    private static long seconds(Options options, String key) {
        double seconds = options.number(key, 0);
        if (!(seconds >= 0)) {
            options.error(key, "expected seconds, was " + seconds);
        }
        return (long) (seconds * NANOS);
    }

    private static int level(Options options, String key, int otherwise) {
        return options.read(key, otherwise, key.equals("fsync") ? "never, always or a level" : "a level", value -> {
            if (value instanceof Number number) {
                return number.intValue();
            }
            return value instanceof String name
                    ? (Integer) Logging.system().levels().check(name)
                    : null;
        });
    }

    static DiskOpener opener(Options options) {
        Set<PosixFilePermission> permissions = FileOptions.isEmpty(options, "permissions")
                ? null
                : options.read(
                        "permissions",
                        null,
                        "permissions such as rw-r----- or 0640",
                        value -> value instanceof String text ? permissions(text) : null);
        return new DiskOpener(options.flag("createDirs", false), permissions);
    }

    private static Set<PosixFilePermission> permissions(String text) {
        if (!text.matches("0?[0-7]{3}")) {
            return PosixFilePermissions.fromString(text.toLowerCase(Locale.ROOT));
        }
        int bits = Integer.parseInt(text, 8);
        PosixFilePermission[] all = PosixFilePermission.values();
        Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < all.length; i++) {
            if ((bits & 0400 >> i) != 0) {
                set.add(all[i]);
            }
        }
        return set;
    }
}
