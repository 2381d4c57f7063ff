// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import logging.api.text.Strftime;

/**
 * When a timed rotation happens and which name the old file gets; Python's {@code computeRollover}. Immutable.
 *
 * @param period the unit
 * @param count how many units lie between two rollovers
 * @param utc whether days are those of UTC
 * @param atTime time of day of a rollover at midnight or weekly, null for the end of the day
 */
public record Timetable(Period period, int count, boolean utc, LocalTime atTime) {

    private static final long DAY = 86_400;
    private static final long HOUR = 3_600;

    /** {@return the seconds between two rollovers; unit times count} */
    public long interval() {
        return period.seconds() * count;
    }

    /**
     * The rollover that follows a time.
     *
     * @param now seconds since 1970
     * @param zone of local time
     * @return seconds since 1970
     */
    public long next(long now, ZoneId zone) {
        if (!period.isOnBoundary()) {
            return now + interval();
        }
        ZonedDateTime local = Instant.ofEpochSecond(now).atZone(utc ? ZoneOffset.UTC : zone);
        long boundary = atTime == null ? DAY : atTime.toSecondOfDay();
        long wait = boundary - local.toLocalTime().toSecondOfDay();
        int today = local.getDayOfWeek().getValue();
        if (wait <= 0) {
            wait += DAY;
            today++;
        }
        long result = now + wait + interval() - period.seconds();
        if (period.day() != null) {
            result += Math.floorMod(period.day().getValue() - today, 7) * DAY;
        }
        return utc ? result : sameClockTime(now, result, zone);
    }

    /** Corrects for a change between standard and summer time, by the hour that Python assumes. */
    private static long sameClockTime(long now, long result, ZoneId zone) {
        boolean summerNow = isSummer(now, zone);
        if (summerNow == isSummer(result, zone)) {
            return result;
        }
        if (summerNow) {
            return result + HOUR;
        }
        return isSummer(result - HOUR, zone) ? result - HOUR : result;
    }

    /**
     * What the name of the file that a rollover closes ends in: the start of its interval, as the clock shows it now.
     *
     * @param suffix a strftime pattern
     * @param rolloverAt when the rollover was due, seconds since 1970
     * @param now seconds since 1970
     * @param zone of local time
     * @return the text after the last dot of the default name
     */
    public String name(String suffix, long rolloverAt, long now, ZoneId zone) {
        Strftime format = Strftime.compile(suffix);
        long start = rolloverAt - interval();
        if (utc) {
            return format.format(start, ZoneOffset.UTC);
        }
        boolean summerNow = isSummer(now, zone);
        if (summerNow != isSummer(start, zone)) {
            start += summerNow ? HOUR : -HOUR;
        }
        return format.format(start, zone);
    }

    private static boolean isSummer(long seconds, ZoneId zone) {
        return zone.getRules().isDaylightSavings(Instant.ofEpochSecond(seconds));
    }
}
