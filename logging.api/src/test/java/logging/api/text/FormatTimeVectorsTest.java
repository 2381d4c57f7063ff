// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatTimeVectorsTest {

    @Test
    void writesEveryRowAsPythonDoes() {
        Tally tally = new Tally("format_time");
        for (JsonObject row : Vectors.rows("format_time")) {
            tally.compare(row, () -> formatTime(row));
        }
        tally.report();
    }

    /** Python's formatTime: a date format, or time and milliseconds merged. */
    private static String formatTime(JsonObject row) {
        long millis = row.get("ms").getAsLong();
        String dateFormat = Vectors.text(row, "datefmt");
        String pattern = dateFormat == null ? orElse(row, "default_time_format", "%Y-%m-%d %H:%M:%S") : dateFormat;
        String time = Strftime.compile(pattern)
                .format(Math.floorDiv(millis, 1000L), ZoneId.of(row.get("tz").getAsString()));
        String withMillis = orElse(row, "default_msec_format", "%s,%03d");
        return dateFormat != null || withMillis == null
                ? time
                : PercentMessage.merge(withMillis, time, Math.floorMod(millis, 1000L));
    }

    private static String orElse(JsonObject row, String key, String usual) {
        return row.has(key) ? Vectors.text(row, key) : usual;
    }
}
