// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unit of a timed rotation; Python's {@code when}. Immutable.
 *
 * @param when the name in upper case
 * @param seconds one unit
 * @param suffix what the name of an old file ends in, for strftime
 * @param day the day of a weekly rotation, null for all others
 */
public record Period(String when, long seconds, String suffix, DayOfWeek day) {

    private static final long DAY = 86_400;

    /**
     * Reads a unit.
     *
     * @param name {@code S M H D MIDNIGHT} or {@code W0} (Monday) to {@code W6}, in any case
     * @return the unit
     * @throws IllegalArgumentException with Python's text for anything else
     */
    public static Period of(String name) {
        String when = name.toUpperCase(Locale.ROOT);
        return switch (when) {
            case "S" -> new Period(when, 1, "%Y-%m-%d_%H-%M-%S", null);
            case "M" -> new Period(when, 60, "%Y-%m-%d_%H-%M", null);
            case "H" -> new Period(when, 3600, "%Y-%m-%d_%H", null);
            case "D", "MIDNIGHT" -> new Period(when, DAY, "%Y-%m-%d", null);
            default -> weekly(when);
        };
    }

    private static Period weekly(String when) {
        if (!when.startsWith("W")) {
            throw new IllegalArgumentException("Invalid rollover interval specified: " + when);
        }
        if (when.length() != 2) {
            throw new IllegalArgumentException(
                    "You must specify a day for weekly rollover from 0 to 6 (0 is Monday): " + when);
        }
        int day = when.charAt(1) - '0';
        if (day < 0 || day > 6) {
            throw new IllegalArgumentException("Invalid day specified for weekly rollover: " + when);
        }
        return new Period(when, 7 * DAY, "%Y-%m-%d", DayOfWeek.of(day + 1));
    }

    /**
     * Whether rollovers lie on a boundary of the day instead of following the last one.
     *
     * @return true for midnight and weekly
     */
    public boolean isOnBoundary() {
        return day != null || when.equals("MIDNIGHT");
    }

    /**
     * What finds the suffix in a file name, wherever a namer has put it.
     *
     * @return a pattern of ASCII digits that neither follow nor precede a digit
     */
    public Pattern suffixPattern() {
        String digits = suffix.replace("%Y", "[0-9]{4}").replaceAll("%[a-zA-Z]", "[0-9]{2}");
        return Pattern.compile("(?<![0-9])" + digits + "(?![0-9])");
    }
}
