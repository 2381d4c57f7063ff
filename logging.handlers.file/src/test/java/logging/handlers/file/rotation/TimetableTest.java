// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import logging.handlers.file.Vectors;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static Timetable table(JsonObject row) {
        return new Timetable(
                Period.of(row.get("when").getAsString()),
                row.get("interval").getAsInt(),
                row.get("utc").getAsBoolean(),
                Vectors.time(row.get("atTime")));
    }

    @Test
    void computesEveryRolloverOfTheTableThatCPythonFilled() {
        assertThat(Vectors.rows("compute_rollover"))
                .hasSizeGreaterThan(1600)
                .allSatisfy(row -> assertThat(table(row)
                                .next(
                                        row.get("t").getAsLong(),
                                        Vectors.zone(row.get("tz").getAsString())))
                        .as(row.toString())
                        .isEqualTo(row.get("rolloverAt").getAsLong()));
    }

    @Test
    void namesAFileAfterTheStartOfItsInterval() {
        Timetable hourly = new Timetable(Period.of("h"), 2, true, null);
        assertThat(hourly.name("%Y-%m-%d_%H", 7_200, 7_201, ZoneId.of("UTC"))).isEqualTo("1970-01-01_00");
    }

    @Test
    void namesAFileByTheClockOfNowWhenSummerTimeEnded() {
        // 2024-11-03 06:00Z is 01:00 EST; the interval began at 2024-11-02 04:00Z, midnight in summer time
        Timetable daily = new Timetable(Period.of("midnight"), 1, false, null);
        assertThat(daily.name("%Y-%m-%d", 1_730_696_400L, 1_730_696_401L, ZoneId.of("America/New_York")))
                .isEqualTo("2024-11-03");
    }

    @Test
    void refusesUnitsWithPythonsTexts() {
        assertThatThrownBy(() -> Period.of("X")).hasMessage("Invalid rollover interval specified: X");
        assertThatThrownBy(() -> Period.of("w"))
                .hasMessage("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): W");
        assertThatThrownBy(() -> Period.of("W7")).hasMessage("Invalid day specified for weekly rollover: W7");
    }
}
