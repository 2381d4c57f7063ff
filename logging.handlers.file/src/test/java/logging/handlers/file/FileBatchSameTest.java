// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import logging.api.Formatter;
import logging.api.Level;
import logging.api.LogRecord;
import logging.handlers.file.sink.OpenFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes by the batch makes the same files as what comes one by one. */
class FileBatchSameTest {

    private static final String PLAIN = "logging.FileHandler";
    private static final String ROTATING = "logging.handlers.RotatingFileHandler";
    private static final String TIMED = "logging.handlers.TimedRotatingFileHandler";
    private static final int RECORDS = 600;

    @TempDir
    Path directory;

    /** One run over all records: its own system, directory and handler. */
    private final class Run {
        private final Fixture fixture;
        private final FileHandler handler;

        Run(String name, String type, Map<String, ?> keys) throws IOException {
            fixture = new Fixture(Files.createDirectory(directory.resolve(name)));
            Map<String, Object> all = new HashMap<>(keys);
            all.put("filename", "a.log");
            Path file = Files.writeString(fixture.directory.resolve("a.log"), "start\n");
            Files.setLastModifiedTime(file, FileTime.from(fixture.now.get(), TimeUnit.NANOSECONDS));
            handler = (FileHandler) fixture.configured(type, all);
            fixture.logger(handler);
        }

        /** The content of each file by its name, and what the status says. */
        Map<String, String> result() throws IOException {
            handler.close();
            Map<String, String> result = new TreeMap<>();
            try (Stream<Path> files = Files.list(fixture.directory)) {
                for (Path each : files.toList()) {
                    result.put(each.getFileName().toString(), Files.readString(each, StandardCharsets.ISO_8859_1));
                }
            }
            var status = handler.slot().status();
            assertThat(status.closes()).isTrue();
            result.put("written", Long.toString(status.written()));
            result.put("failed", Long.toString(status.failed()));
            result.put("errors", Long.toString(fixture.system.errors().total()));
            return result;
        }
    }

    private static LogRecord record(Fixture fixture, int number, Random random) {
        int level = random.nextInt(50) == 0 ? Level.ERROR : Level.INFO;
        Object[] args = null;
        Throwable thrown = null;
        String text = "record " + number + " " + "x".repeat(random.nextInt(60));
        switch (random.nextInt(40)) {
            case 0 -> text = "%d " + text;
            case 1 -> text += "\ud800";
            case 2 -> text = "\udc00" + text;
            case 3 -> text = "";
            case 4 -> text += "é😀";
            case 5 -> text += "y".repeat(random.nextInt(8_000));
            case 6 -> text = "ends in a line\n";
            case 7 -> thrown = failure(number);
            default -> {}
        }
        if (text.startsWith("%d")) {
            args = new Object[] {"no number"};
        } else if (random.nextInt(60) == 0) {
            text += " %s";
            args = new Object[] {new Unprintable()};
        }
        return new LogRecord(fixture.system, "t", level, null, text, args, thrown, null);
    }

    private static Throwable failure(int number) {
        Throwable failure = new IllegalStateException("number " + number);
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    /** Has no text. */
    private static final class Unprintable {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    static Stream<Arguments> handlers() {
        return Stream.of(
                Arguments.of(PLAIN, Map.of()),
                Arguments.of(PLAIN, Map.of("encoding", "utf-8-sig")),
                Arguments.of(PLAIN, Map.of("encoding", "utf-16")),
                Arguments.of(PLAIN, Map.of("errors", "strict")),
                Arguments.of(PLAIN, Map.of("bufferSize", 5_000)),
                Arguments.of(PLAIN, Map.of("bufferSize", 500, "flushEvery", 7)),
                Arguments.of(PLAIN, Map.of("fsync", "ERROR")),
                Arguments.of(PLAIN, Map.of("delay", true, "mode", "w")),
                Arguments.of("logging.handlers.WatchedFileHandler", Map.of()),
                Arguments.of(ROTATING, Map.of("maxBytes", 2_000, "backupCount", 1000)),
                Arguments.of(ROTATING, Map.of("maxBytes", 20_000, "backupCount", 1000)),
                Arguments.of(ROTATING, Map.of("maxBytes", 20_000, "backupCount", 2, "bufferSize", 3_000)),
                Arguments.of(ROTATING, Map.of("maxBytes", 5_000, "backupCount", 1000, "countCharacters", true)),
                Arguments.of(TIMED, Map.of("when", "S", "interval", 1)));
    }

    @AfterEach
    void leavesNoFileOpen() {
        assertThat(OpenFiles.OF_THIS_PROCESS.size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void makesTheSameFiles(String type, Map<String, ?> keys) throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(run("batch" + seed, seed, type, keys, true))
                    .as("seed %d", seed)
                    .isEqualTo(run("alone" + seed, seed, type, keys, false));
        }
    }

    /** The clock goes on between batches only: within one, no record knows what time it is written at. */
    private Map<String, String> run(String name, long seed, String type, Map<String, ?> keys, boolean together)
            throws IOException {
        Run run = new Run(name, type, keys);
        Random random = new Random(seed);
        Random sizes = new Random(-seed);
        if (seed % 2 == 0) {
            run.handler.setTerminator(seed % 4 == 0 ? "" : "\r\n");
            run.handler.setFormatter(new Formatter("%(levelname)-10s|%(message)s"));
        }
        int done = 0;
        while (done < RECORDS) {
            LogRecord[] records = new LogRecord[Math.min(1 + sizes.nextInt(64), RECORDS - done)];
            for (int i = 0; i < records.length; i++) {
                records[i] = record(run.fixture, done + i, random);
            }
            if (together) {
                Together.handle(run.handler.slot(), records, records.length);
            } else {
                for (LogRecord each : records) {
                    run.handler.slot().handle(each);
                }
            }
            done += records.length;
            run.fixture.now.addAndGet(Fixture.SECOND / 4);
        }
        return run.result();
    }

    @Test
    void rollsInTheMiddleOfABatch() throws IOException {
        Run run = new Run("roll", ROTATING, Map.of("maxBytes", 10_000, "backupCount", 1000));
        LogRecord[] records = new LogRecord[100];
        for (int i = 0; i < records.length; i++) {
            records[i] = new LogRecord(run.fixture.system, "t", 20, null, i + " " + "x".repeat(150), null, null, null);
        }
        int taken = run.handler.emitBatch(records, records.length);
        assertThat(taken).as("what fits").isBetween(20, 70);
        assertThat(Files.size(run.fixture.directory.resolve("a.log"))).isLessThan(10_000);
        for (int i = taken; i < records.length; i++) {
            run.handler.slot().handle(records[i]);
        }
        assertThat(run.fixture.lines("a.log.1").size()
                        + run.fixture.lines("a.log").size())
                .isEqualTo(101);
        run.handler.close();
    }

    @Test
    void aNewFileDoesNotReachItsLimitByItsFirstBatch() throws IOException {
        Fixture fixture = new Fixture(directory);
        RotatingFileHandler handler = (RotatingFileHandler)
                fixture.configured(ROTATING, Map.of("filename", "new.log", "maxBytes", 100, "backupCount", 100));
        fixture.logger(handler);
        LogRecord[] records = new LogRecord[30];
        for (int i = 0; i < records.length; i++) {
            records[i] = new LogRecord(fixture.system, "t", 20, null, "record " + (10 + i), null, null, null);
        }
        Together.handle(handler.slot(), records, records.length);
        handler.close();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.toList())
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(100))
                    .hasSize(4);
        }
    }

    @Test
    void charactersOfManyBytesCountAsOneByOne() throws IOException {
        Map<String, Map<String, String>> results = new TreeMap<>();
        for (boolean together : new boolean[] {true, false}) {
            Run run = new Run(
                    "together" + together,
                    ROTATING,
                    Map.of("maxBytes", 2_000, "backupCount", 100, "countCharacters", true));
            LogRecord[] records = new LogRecord[19];
            for (int i = 0; i < records.length; i++) {
                records[i] = new LogRecord(run.fixture.system, "t", 20, null, "€".repeat(100), null, null, null);
            }
            if (together) {
                Together.handle(run.handler.slot(), records, records.length);
            } else {
                for (LogRecord each : records) {
                    run.handler.slot().handle(each);
                }
            }
            results.put("" + together, run.result());
        }
        assertThat(results.get("true")).isEqualTo(results.get("false")).containsKey("a.log.2");
    }

    @Test
    void aHugeRecordGoesWithTheOthers() throws IOException {
        Run run = new Run("huge", PLAIN, Map.of());
        String huge = "h".repeat(100 * 1024);
        LogRecord[] records = new LogRecord[5];
        for (int i = 0; i < records.length; i++) {
            records[i] =
                    new LogRecord(run.fixture.system, "t", 20, null, i == 2 ? huge : "record " + i, null, null, null);
        }
        assertThat(run.handler.emitBatch(records, 5)).isEqualTo(5);
        assertThat(run.fixture.text("a.log"))
                .isEqualTo("start\nrecord 0\nrecord 1\n" + huge + "\nrecord 3\nrecord 4\n");
        run.handler.close();
    }
}
