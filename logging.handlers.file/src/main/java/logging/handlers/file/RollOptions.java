// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.api.config.Options;
import logging.handlers.file.rotation.Period;
import logging.handlers.file.rotation.Retention;
import logging.handlers.file.rotation.TimeTrigger;
import logging.handlers.file.rotation.Timetable;

/** Reads when a file is rolled and what becomes of the old ones. */
final class RollOptions {

    private static final Pattern AGE = Pattern.compile("([0-9]+)\\s*([smhd]?)");

    private static final Map<String, TimeUnit> UNITS = Map.of(
            "", TimeUnit.SECONDS,
            "s", TimeUnit.SECONDS,
            "m", TimeUnit.MINUTES,
            "h", TimeUnit.HOURS,
            "d", TimeUnit.DAYS);

    private RollOptions() {}

    /** What goes beyond Python. */
    static RollSettings settings(Options options, Services<Namer> namers, Services<Rotator> rotators) {
        boolean gzip = options.read("compress", false, "gzip or none", value -> switch (String.valueOf(value)) {
            case "gzip" -> true;
            case "none" -> false;
            default -> null;
        });
        return new RollSettings(
                gzip,
                new Retention(options.size("totalSize", 0), age(options)),
                options.flag("rollAtStart", false),
                options.flag("rollWhenQuiet", false),
                service(options, "namer", Namer.class, namers),
                service(options, "rotator", Rotator.class, rotators));
    }

    private static long age(Options options) {
        return options.read("maxAge", 0L, "seconds, or a time such as 12h or 30d", value -> {
            Matcher matcher = AGE.matcher(String.valueOf(value).trim());
            return matcher.matches() ? UNITS.get(matcher.group(2)).toNanos(Long.parseLong(matcher.group(1))) : null;
        });
    }

    /** An object, or the name of a service that must be there when a file is rolled. */
    private static <T> Supplier<T> service(Options options, String key, Class<T> type, Services<T> services) {
        if (FileOptions.isEmpty(options, key)) {
            return null;
        }
        return options.read(key, null, "a " + type.getSimpleName() + " or the name of such a service", value -> {
            if (type.isInstance(value)) {
                T object = type.cast(value);
                return () -> object;
            }
            return value instanceof String name ? () -> services.get(name, options.path(key)) : null;
        });
    }

    /** What rolls by time besides the size: null without {@code when}, and then nothing else may be asked of time. */
    static TimeTrigger besideSize(Options options) {
        if (!FileOptions.isEmpty(options, "when")) {
            return new TimeTrigger(timetable(options));
        }
        // what forms show at first is sent, too
        refuse(options, "interval", interval(options), 1);
        refuse(options, "utc", options.flag("utc", false), false);
        refuse(options, "atTime", timeOfDay(options), null);
        return null;
    }

    private static void refuse(Options options, String key, Object value, Object harmless) {
        if (!Objects.equals(value, harmless)) {
            options.error(key, "expected only together with when, was " + value);
        }
    }

    static Timetable timetable(Options options) {
        return new Timetable(period(options), interval(options), options.flag("utc", false), timeOfDay(options));
    }

    private static Period period(Options options) {
        String when = options.text("when", options.isNull("when") ? "null" : "h");
        try {
            return Period.of(when);
        } catch (IllegalArgumentException wrong) {
            options.error(
                    "when",
                    "expected S, M, H, D, midnight or W0 (Monday) to W6, was \"" + when + "\": " + wrong.getMessage());
            return Period.of("h");
        }
    }

    private static int interval(Options options) {
        int interval = options.integer("interval", 1);
        if (interval < 1) {
            options.error("interval", "expected a whole number from 1 on, was " + interval);
            return 1;
        }
        return interval;
    }

    private static LocalTime timeOfDay(Options options) {
        if (FileOptions.isEmpty(options, "atTime")) {
            return null;
        }
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
}
