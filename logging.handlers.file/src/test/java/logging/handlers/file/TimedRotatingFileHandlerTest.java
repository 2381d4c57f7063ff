// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import logging.api.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedRotatingFileHandlerTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private Path file;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        file = directory.resolve("test.log");
    }

    private TimedRotatingFileHandler open(Map<String, ?> keys) {
        var all = new HashMap<String, Object>(keys);
        all.putIfAbsent("filename", "test.log");
        return (TimedRotatingFileHandler) fixture.configured("logging.handlers.TimedRotatingFileHandler", all);
    }

    private LogRecord record(String message) {
        return new LogRecord(fixture.system, "test", 20, null, message, null, null, null);
    }

    private void pass(long seconds) {
        fixture.now.addAndGet(seconds * Fixture.SECOND);
    }

    private void setModified(Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    @Test
    void test_should_not_rollover() {
        TimedRotatingFileHandler device = open(Map.of("filename", "/dev/null", "when", "S", "backupCount", 1));
        pass(2);
        assertThat(device.shouldRollover(record("a"))).isFalse();
        device.close();
    }

    @Test
    void test_rollover() {
        TimedRotatingFileHandler handler = open(Map.of("when", "S", "backupCount", 1));
        handler.handle(record("testing - initial"));
        pass(2);
        handler.handle(record("testing - after delay"));
        handler.close();
        // 1710000000 is 2024-03-09 16:00:00 UTC
        assertThat(fixture.text("test.log.2024-03-09_16-00-00")).isEqualTo("testing - initial\n");
        assertThat(fixture.text("test.log")).isEqualTo("testing - after delay\n");
    }

    @Test
    void test_rollover_at_midnight() throws IOException {
        rollsOnceForAFileOfBefore("MIDNIGHT", 1);
    }

    @Test
    void test_rollover_at_weekday() throws IOException {
        // 2024-03-09 is a Saturday
        rollsOnceForAFileOfBefore("W5", 7);
    }

    private void rollsOnceForAFileOfBefore(String when, int days) throws IOException {
        LocalTime atTime = LocalTime.of(16, 0);
        Map<String, Object> keys = Map.of("when", when, "backupCount", 2, "atTime", atTime.toString());
        TimedRotatingFileHandler first = open(keys);
        first.handle(record("one"));
        first.handle(record("two"));
        first.close();
        Instant now = Instant.ofEpochSecond(1_710_000_000L);
        setModified(now.minusSeconds(3600));
        TimedRotatingFileHandler second = open(keys);
        assertThat(second.rolloverAt()).isEqualTo(now.getEpochSecond());
        second.handle(record("three"));
        second.handle(record("four"));
        second.close();
        String suffix = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(days).toString();
        assertThat(fixture.lines("test.log." + suffix)).containsExactly("one", "two");
        assertThat(fixture.lines("test.log")).containsExactly("three", "four");
    }

    @Test
    void test_invalid() {
        for (String when : List.of("X", "W", "W7")) {
            assertThatThrownBy(() -> new TimedRotatingFileHandler(file, when, 1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(when);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void test_compute_files_to_delete() throws IOException {
        // five handlers in one directory, two without and three with namers, as in CPython's test
        Map<String, Namer> namers = new LinkedHashMap<>();
        namers.put("a.b", null);
        namers.put("a.b.c", null);
        namers.put("d.e", name -> {
            int slash = name.lastIndexOf('/');
            return name.substring(0, slash + 1)
                    + name.substring(slash + 1).replaceFirst("^(d\\.e)\\.(.*)$", "$1-$2.oldlog");
        });
        namers.put("d.e.f", name -> name + ".oldlog");
        namers.put("g", name -> {
            int slash = name.lastIndexOf('/');
            return name.substring(0, slash + 1) + name.substring(slash + 1).replaceFirst("^g\\.(.*)$", "$1.g");
        });
        for (Map.Entry<String, Namer> each : namers.entrySet()) {
            for (int day = 1; day <= 8; day++) {
                String name =
                        directory.resolve(each.getKey() + ".2016-01-0" + day).toString();
                Files.createFile(
                        Path.of(each.getValue() == null ? name : each.getValue().name(name)));
            }
        }
        namers.forEach((base, namer) -> assertDeletesOldest(base, namer));
    }

    private void assertDeletesOldest(String base, Namer namer) {
        TimedRotatingFileHandler handler =
                open(Map.of("filename", base, "when", "MIDNIGHT", "backupCount", 5, "utc", true, "delay", true));
        handler.setNamer(namer);
        List<Path> expected = Stream.of(1, 2, 3)
                .map(day -> handler.rotationFilename(handler.baseFilename() + ".2016-01-0" + day))
                .map(Path::of)
                .toList();
        try {
            assertThat(handler.getFilesToDelete()).isEqualTo(expected);
        } catch (IOException error) {
            throw new AssertionError(error);
        }
    }

    @Test
    void test_compute_files_to_delete_same_filename_different_extensions() throws IOException {
        for (String base : List.of("a.log", "a.log.b")) {
            for (int day = 1; day <= 6; day++) {
                Files.createFile(directory.resolve(base + ".2016-01-0" + day));
                Files.createFile(directory.resolve(base + ".2016-01-0" + day + ".c"));
            }
        }
        assertDeletesOldestOf("a.log");
        assertDeletesOldestOf("a.log.b");
    }

    private void assertDeletesOldestOf(String base) throws IOException {
        TimedRotatingFileHandler handler =
                open(Map.of("filename", base, "when", "MIDNIGHT", "backupCount", 3, "delay", true));
        assertThat(handler.getFilesToDelete())
                .extracting(path -> path.getFileName().toString())
                .containsExactly(base + ".2016-01-01", base + ".2016-01-02", base + ".2016-01-03");
    }

    // ---- CPython's test_compute_rollover_*, on the instants that they check ----

    @Test
    void test_compute_rollover_D() {
        checkRollovers("test_compute_rollover_D");
    }

    @Test
    void test_compute_rollover_D_interval() {
        checkRollovers("test_compute_rollover_D_interval");
    }

    @Test
    void test_compute_rollover_H() {
        checkRollovers("test_compute_rollover_H");
    }

    @Test
    void test_compute_rollover_H_interval() {
        checkRollovers("test_compute_rollover_H_interval");
    }

    @Test
    void test_compute_rollover_M() {
        checkRollovers("test_compute_rollover_M");
    }

    @Test
    void test_compute_rollover_MIDNIGHT() {
        checkRollovers("test_compute_rollover_MIDNIGHT");
    }

    @Test
    void test_compute_rollover_MIDNIGHT_interval() {
        checkRollovers("test_compute_rollover_MIDNIGHT_interval");
    }

    @Test
    void test_compute_rollover_MIDNIGHT_local() {
        checkRollovers("test_compute_rollover_MIDNIGHT_local");
    }

    @Test
    void test_compute_rollover_MIDNIGHT_local_interval() {
        checkRollovers("test_compute_rollover_MIDNIGHT_local_interval");
    }

    @Test
    void test_compute_rollover_M_interval() {
        checkRollovers("test_compute_rollover_M_interval");
    }

    @Test
    void test_compute_rollover_S() {
        checkRollovers("test_compute_rollover_S");
    }

    @Test
    void test_compute_rollover_S_interval() {
        checkRollovers("test_compute_rollover_S_interval");
    }

    @Test
    void test_compute_rollover_W0() {
        checkRollovers("test_compute_rollover_W0");
    }

    @Test
    void test_compute_rollover_W0_interval() {
        checkRollovers("test_compute_rollover_W0_interval");
    }

    @Test
    void test_compute_rollover_W6_local() {
        checkRollovers("test_compute_rollover_W6_local");
    }

    @Test
    void test_compute_rollover_W6_local_interval() {
        checkRollovers("test_compute_rollover_W6_local_interval");
    }

    @Test
    void test_compute_rollover_daily_attime() {
        checkRollovers("test_compute_rollover_daily_attime");
    }

    @Test
    void test_compute_rollover_weekly_attime() {
        checkRollovers("test_compute_rollover_weekly_attime");
    }

    private void checkRollovers(String test) {
        fixture = new Fixture(directory, Vectors.zone("EST+05EDT,M3.2.0,M11.1.0"));
        List<JsonObject> rows = Vectors.rows("compute_rollover_tests").stream()
                .filter(row -> row.get("test").getAsString().equals(test))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Map<String, Object> keys = new HashMap<>();
            keys.put("when", row.get("when").getAsString());
            keys.put("interval", row.get("interval").getAsInt());
            keys.put("utc", row.get("utc").getAsBoolean());
            keys.put("atTime", Vectors.time(row.get("atTime")));
            keys.put("delay", true);
            assertThat(open(keys).computeRollover(row.get("t").getAsLong()))
                    .as(row.toString())
                    .isEqualTo(row.get("rolloverAt").getAsLong());
        });
    }

    // ---- beyond the ported tests ----

    @Test
    void aRecordThatCannotBeFormattedRollsTheFileAsInPython() {
        TimedRotatingFileHandler handler = open(Map.of("when", "S"));
        handler.handle(record("one"));
        pass(1);
        handler.handle(new LogRecord(fixture.system, "t", 20, null, "%d", new Object[] {"no number"}, null, null));
        handler.close();
        assertThat(fixture.lines("test.log.2024-03-09_16-00-00")).containsExactly("one");
        assertThat(fixture.text("test.log")).isEmpty();
    }

    @Test
    void rollsNothingBeforeTheFirstRecordOfADelayedHandler() {
        TimedRotatingFileHandler handler = open(Map.of("when", "S", "delay", true));
        pass(5);
        handler.handle(record("one"));
        handler.close();
        assertThat(directory.toFile().list()).containsExactly("test.log");
    }

    @Test
    void namesOldFilesByASuffixOfOnesOwn() throws IOException {
        TimedRotatingFileHandler handler = open(Map.of("when", "W5", "backupCount", 1));
        assertThat(handler.dayOfWeek()).isEqualTo(5);
        assertThat(handler.suffix()).isEqualTo("%Y-%m-%d");
        handler.setSuffix("%Y%j", Pattern.compile("[0-9]{7}"));
        for (int week = 0; week < 3; week++) {
            handler.handle(record("week " + week));
            pass(7 * 86_400);
        }
        assertThat(handler.getFilesToDelete()).isEmpty();
        handler.close();
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("test.log", "test.log.2024070");
        assertThat(fixture.lines("test.log.2024070")).containsExactly("week 1");
    }

    @Test
    void neverOverwritesAnOldFileAndGoesOnRolling() throws IOException {
        Files.writeString(directory.resolve("test.log.2024-03-09_16-00-00"), "precious\n");
        TimedRotatingFileHandler handler = open(Map.of("when", "S"));
        handler.handle(record("one"));
        pass(1);
        handler.handle(record("two"));
        assertThat(fixture.text("test.log.2024-03-09_16-00-00")).isEqualTo("precious\n");
        pass(1);
        handler.handle(record("three"));
        handler.close();
        assertThat(fixture.lines("test.log.2024-03-09_16-00-01")).containsExactly("one", "two");
        assertThat(fixture.lines("test.log")).containsExactly("three");
    }

    @Test
    void rollsAgainAfterTheClockWasSetBack() {
        TimedRotatingFileHandler handler = open(Map.of("when", "M"));
        handler.handle(record("one"));
        pass(365 * 86_400L);
        handler.handle(record("a year ahead"));
        pass(-364 * 86_400L);
        handler.handle(record("back"));
        pass(61);
        handler.handle(record("a minute on"));
        handler.close();
        assertThat(fixture.lines("test.log")).containsExactly("a minute on");
    }

    @Test
    void keepsTheNewestBackups() {
        TimedRotatingFileHandler handler = open(Map.of("when", "S", "backupCount", 2));
        for (int i = 0; i < 5; i++) {
            handler.handle(record("r" + i));
            pass(1);
        }
        handler.close();
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("test.log", "test.log.2024-03-09_16-00-02", "test.log.2024-03-09_16-00-03");
    }

    @Test
    void namesTheKeyOfAWrongUnit() {
        assertThatThrownBy(() -> open(Map.of("when", "W9")))
                .hasMessageContaining("handlers.h.when: expected S, M, H, D, midnight or W0 (Monday) to W6, was \"W9\":"
                        + " Invalid day specified for weekly rollover: W9");
    }
}
