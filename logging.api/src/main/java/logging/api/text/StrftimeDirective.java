// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * One directive of a date pattern.
 *
 * @param letter the letter, or 0 if the pattern ends before it or it does not go with its modifier
 * @param fill {@code -} for none, {@code _} for blanks, {@code 0} for zeros, or 0 for what is usual
 * @param upper flag {@code ^}
 * @param swap flag {@code #}
 * @param width least number of characters, 0 if not given
 * @param end index after the directive
 */
record StrftimeDirective(char letter, char fill, boolean upper, boolean swap, int width, int end) {

    /** Letters before which the modifiers {@code E} and {@code O} are not allowed. */
    private static final String WITHOUT_E = "aAbBdDeFgGhHIjklmMSUVwW";

    private static final String WITHOUT_O = "aAcDFxXY";

    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    /** Reads the directive whose percent sign stands before an index. */
    static StrftimeDirective parse(String pattern, int start) {
        int at = start;
        char fill = '\0';
        boolean upper = false;
        boolean swap = false;
        for (; "-_0^#".indexOf(charAt(pattern, at)) >= 0; at++) {
            char flag = pattern.charAt(at);
            upper |= flag == '^';
            swap |= flag == '#';
            fill = flag == '^' || flag == '#' ? fill : flag;
        }
        int width = 0;
        for (; isDigit(charAt(pattern, at)); at++) {
            width = Math.min(width * 10 + pattern.charAt(at) - '0', PercentSpec.MAX_WIDTH);
        }
        char modifier = charAt(pattern, at) == 'E' || charAt(pattern, at) == 'O' ? pattern.charAt(at++) : '\0';
        char letter = charAt(pattern, at);
        boolean known = modifier == 0 || (modifier == 'E' ? WITHOUT_E : WITHOUT_O).indexOf(letter) < 0;
        int end = letter == 0 ? at : at + 1;
        return new StrftimeDirective(known ? letter : '\0', fill, upper, swap, width, end);
    }

    private static char charAt(String pattern, int at) {
        return at < pattern.length() ? pattern.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns what prints this directive, or null if there is no such directive. */
    Strftime.Step step() {
        Strftime.Step number = number();
        if (number != null) {
            return number;
        }
        Strftime.Step text = text();
        return text != null ? text : combination();
    }

    private Strftime.Step combination() {
        return switch (letter) {
            case 'c' -> composite("%a %b %e %H:%M:%S %Y");
            case 'D', 'x' -> composite("%m/%d/%y");
            case 'F' -> composite("%Y-%m-%d");
            case 'r' -> composite("%I:%M:%S %p");
            case 'R' -> composite("%H:%M");
            case 'T', 'X' -> composite("%H:%M:%S");
            default -> null;
        };
    }

    private Strftime.Step number() {
        return switch (letter) {
            case 'C' -> number(2, '0', time -> Math.floorDiv(time.getYear(), 100));
            case 'd' -> number(2, '0', ZonedDateTime::getDayOfMonth);
            case 'e' -> number(2, ' ', ZonedDateTime::getDayOfMonth);
            case 'g' -> number(2, '0', time -> Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100));
            case 'G' -> number(1, '0', time -> time.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> number(2, '0', ZonedDateTime::getHour);
            case 'I' -> number(2, '0', time -> time.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'j' -> number(3, '0', ZonedDateTime::getDayOfYear);
            case 'k' -> number(2, ' ', ZonedDateTime::getHour);
            case 'l' -> number(2, ' ', time -> time.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'm' -> number(2, '0', ZonedDateTime::getMonthValue);
            case 'M' -> number(2, '0', ZonedDateTime::getMinute);
            case 's' -> number(1, ' ', ZonedDateTime::toEpochSecond);
            case 'S' -> number(2, '0', ZonedDateTime::getSecond);
            case 'u' -> number(1, '0', time -> time.getDayOfWeek().getValue());
            case 'U' -> number(2, '0', time -> weekOfYear(time, 0));
            case 'V' -> number(2, '0', time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> number(1, '0', time -> time.getDayOfWeek().getValue() % 7);
            case 'W' -> number(2, '0', time -> weekOfYear(time, 1));
            case 'y' -> number(2, '0', time -> Math.floorMod(time.getYear(), 100));
            case 'Y' -> number(1, '0', ZonedDateTime::getYear);
            default -> null;
        };
    }

    /** Counts weeks from the first Sunday (0) or Monday (1) of the year; the days before it are week 0. */
    private static int weekOfYear(ZonedDateTime time, int firstDay) {
        int sinceWeekStart = Math.floorMod(time.getDayOfWeek().getValue() - firstDay, 7);
        return (time.getDayOfYear() + 6 - sinceWeekStart) / 7;
    }

    private Strftime.Step number(int usualWidth, char usualFill, ToLongFunction<ZonedDateTime> value) {
        int least = Math.max(width, usualWidth);
        return switch (fill == 0 ? usualFill : fill) {
            case '0' -> (time, out) -> out.appendPadded(value.applyAsLong(time), least);
            case '-' -> padded((time, out) -> out.append(value.applyAsLong(time)));
            default ->
                (time, out) -> {
                    int start = out.length();
                    out.append(value.applyAsLong(time));
                    Padding.apply(out, start, start, least, '>', ' ');
                };
        };
    }

    private Strftime.Step text() {
        return switch (letter) {
            case 'a' -> cased(time -> dayName(time).substring(0, 3));
            case 'A' -> cased(StrftimeDirective::dayName);
            case 'b', 'h' -> cased(time -> monthName(time).substring(0, 3));
            case 'B' -> cased(StrftimeDirective::monthName);
            case 'p' -> cased(time -> time.getHour() < 12 ? "AM" : "PM");
            case 'P' -> padded((time, out) -> out.append(time.getHour() < 12 ? "am" : "pm"));
            case 'Z' -> cased(time -> ZoneNames.abbreviation(time.getZone(), time.toInstant()));
            case 'z' -> (time, out) -> ZoneNames.appendOffset(time.getOffset(), true, out);
            case 'n' -> padded((time, out) -> out.append('\n'));
            case 't' -> padded((time, out) -> out.append('\t'));
            case '%' -> padded((time, out) -> out.append('%'));
            default -> null;
        };
    }

    private static String dayName(ZonedDateTime time) {
        return DAYS[time.getDayOfWeek().getValue() - 1];
    }

    private static String monthName(ZonedDateTime time) {
        return MONTHS[time.getMonthValue() - 1];
    }

    private interface TextOf {
        String apply(ZonedDateTime time);
    }

    private Strftime.Step cased(TextOf text) {
        boolean lower = swap && (letter == 'p' || letter == 'Z');
        if (lower) {
            return padded((time, out) -> out.append(text.apply(time).toLowerCase(Locale.ROOT)));
        }
        return padded((time, out) ->
                out.append(upper || swap ? text.apply(time).toUpperCase(Locale.ROOT) : text.apply(time)));
    }

    private Strftime.Step composite(String pattern) {
        Strftime parts = Strftime.compile(upper ? pattern.replace("%a %b", "%^a %^b") : pattern);
        return padded((time, out) -> parts.append(time, out));
    }

    private Strftime.Step padded(Strftime.Step step) {
        if (width == 0) {
            return step;
        }
        char filler = fill == '0' ? '0' : ' ';
        return (time, out) -> {
            int start = out.length();
            step.append(time, out);
            Padding.apply(out, start, start, width, '>', filler);
        };
    }
}
