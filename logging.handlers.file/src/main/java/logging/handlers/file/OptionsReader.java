// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.file.encoding.Encoder;
import logging.handlers.file.rotation.Period;
import logging.handlers.file.rotation.Timetable;
import logging.handlers.file.sink.DiskOpener;
import logging.handlers.file.sink.Policy;
import logging.handlers.file.sink.Rotation;

/** Makes the handlers of this family from their sections of a configuration. */
final class OptionsReader {

    private OptionsReader() {}

    static Handler plain(Options options) {
        FileSettings settings = common(options, "a");
        return options.failed() ? null : new FileHandler(settings, Rotation.NEVER);
    }

    static Handler watched(Options options) {
        FileSettings settings = common(options, "a");
        return options.failed() ? null : new WatchedFileHandler(settings);
    }

    static Handler rotating(Options options) {
        FileSettings settings = common(options, "a");
        long maxBytes = options.size("maxBytes", 0);
        int backupCount = options.integer("backupCount", 0);
        boolean characters = options.flag("countCharacters", false);
        return options.failed() ? null : new RotatingFileHandler(settings, maxBytes, backupCount, characters);
    }

    static Handler timed(Options options) {
        FileSettings settings = common(options, null);
        Timetable table =
                new Timetable(period(options), interval(options), options.flag("utc", false), timeOfDay(options));
        int backupCount = options.integer("backupCount", 0);
        return options.failed() ? null : new TimedRotatingFileHandler(settings, table, backupCount);
    }

    private static Period period(Options options) {
        String when = options.text("when", "h");
        try {
            return Period.of(when);
        } catch (IllegalArgumentException wrong) {
            options.error("when", wrong.getMessage());
            return Period.of("h");
        }
    }

    private static int interval(Options options) {
        int interval = options.integer("interval", 1);
        if (interval < 1) {
            options.error("interval", "expected a whole number from 1 on, was " + interval);
        }
        return interval;
    }

    private static LocalTime timeOfDay(Options options) {
        return options.read("atTime", null, "a time of day such as 03:30", value -> {
            if (value instanceof LocalTime time) {
                return time;
            }
            try {
                return value instanceof String text ? LocalTime.parse(text) : null;
            } catch (DateTimeParseException wrong) {
                return null;
            }
        });
    }

    /** What the section says about the file itself; to be used only if it has no error. */
    private static FileSettings common(Options options, String defaultMode) {
        Path filename = filename(options);
        String mode = defaultMode == null
                ? "a"
                : options.read("mode", defaultMode, "a, w or x, with b, t or +", OptionsReader::mode);
        boolean delay = options.flag("delay", false);
        return new FileSettings(filename, mode, encoder(options), delay, DiskOpener.DEFAULT, Policy.DEFAULT);
    }

    private static Path filename(Options options) {
        if (options.raw("filename") instanceof Path path) {
            return path;
        }
        String text = options.requiredText("filename");
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            options.error("filename", "expected a file name, was \"" + text + "\"");
            return Path.of("");
        }
    }

    private static String mode(Object value) {
        if (value instanceof String mode) {
            FileMode.of(mode);
            return mode;
        }
        return null;
    }

    private static Encoder encoder(Options options) {
        String errors = options.read(
                "errors",
                null,
                "one of Python's error handlers",
                value -> value instanceof String name ? Encoder.of(null, name).errors() : null);
        return options.read(
                "encoding",
                Encoder.of(null, errors),
                "the name of a charset",
                value -> value instanceof String name ? Encoder.of(name, errors) : null);
    }
}
