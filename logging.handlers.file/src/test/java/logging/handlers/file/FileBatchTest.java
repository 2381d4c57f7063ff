// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import logging.api.Level;
import logging.api.LogRecord;
import logging.handlers.file.sink.OpenFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that a file handler gets together: how many it takes, and what is in the file then. */
class FileBatchTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private Path file;
    private FileHandler handler;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        file = directory.resolve("test.log");
    }

    @AfterEach
    void end() {
        handler.close();
        assertThat(OpenFiles.OF_THIS_PROCESS.size()).isZero();
    }

    private void open(FileHandler made) {
        handler = made;
        fixture.logger(made);
    }

    private void open(String encoding, String mode, boolean delay) {
        open(new FileHandler(file, mode, encoding, delay, null));
    }

    private void configure(String type, Object... keysAndValues) {
        Map<String, Object> keys = new HashMap<>(Map.of("filename", "test.log"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        open((FileHandler) fixture.configured(type, keys));
    }

    private LogRecord record(int level, String message, Object... args) {
        Object[] arguments = args.length == 0 ? null : args;
        return new LogRecord(fixture.system, "test", level, null, message, arguments, null, null);
    }

    private LogRecord[] records(String... messages) {
        LogRecord[] records = new LogRecord[messages.length];
        for (int i = 0; i < messages.length; i++) {
            records[i] = record(Level.INFO, messages[i]);
        }
        return records;
    }

    private int emit(LogRecord... records) {
        return handler.emitBatch(records, records.length);
    }

    private int emit(String... messages) {
        return emit(records(messages));
    }

    private void handle(LogRecord... records) {
        Together.handle(handler.slot(), records, records.length);
    }

    private void handle(String... messages) {
        handle(records(messages));
    }

    private String text() {
        return fixture.text("test.log");
    }

    private void assertWritten(int written) {
        assertThat(handler.slot().status().written()).isEqualTo(written);
        assertThat(handler.slot().status().closes()).isTrue();
    }

    @Test
    void takesThemAllAndNotThoseBehindThem() {
        open(null, "a", false);
        assertThat(handler.emitBatch(records("one", "two", "three", "behind"), 3))
                .isEqualTo(3);
        assertThat(text()).isEqualTo("one\ntwo\nthree\n");
        assertThat(handler.emitBatch(records("four", "behind"), 1)).isEqualTo(1);
        assertThat(text()).isEqualTo("one\ntwo\nthree\nfour\n");
        assertThat(handler.pending()).isZero();
    }

    @Test
    void writesTheMarkOfANewFileOnce() throws IOException {
        open("utf-8-sig", "a", false);
        assertThat(emit("one", "two")).isEqualTo(2);
        assertThat(emit("é", "four")).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo("\ufeffone\ntwo\né\nfour\n".getBytes(StandardCharsets.UTF_8));
        assertThat(handler.pending()).isZero();
    }

    @Test
    void writesNoMarkIntoAFileThatIsNotEmpty() throws IOException {
        Files.writeString(file, "before\n");
        open("utf-8-sig", "a", false);
        assertThat(emit("one", "two")).isEqualTo(2);
        assertThat(text()).isEqualTo("before\none\ntwo\n");
    }

    @Test
    void takesNoneThatMustBeEncoded() {
        open("latin-1", "a", false);
        assertThat(emit("one", "two")).isZero();
        assertThat(file).isEmptyFile();
        handle("one", "é");
        assertThat(file).hasBinaryContent("one\né\n".getBytes(StandardCharsets.ISO_8859_1));
        assertWritten(2);
    }

    @Test
    void stopsBeforeALoneSurrogate() {
        open(null, "a", false);
        assertThat(emit("one", "two", "a\ud800b", "four")).isEqualTo(2);
        assertThat(text()).isEqualTo("one\ntwo\n");
        assertThat(emit("\udc00", "six")).isZero();
        handle("a\ud800", "\udc00b", "\ud83d\ude00");
        assertThat(text()).isEqualTo("one\ntwo\na\\ud800\n\\udc00b\n😀\n");
    }

    @Test
    void stopsBeforeOneThatCannotBeFormatted() {
        open(null, "a", false);
        LogRecord[] records = records("one", "two", "three", "four");
        records[2] = record(Level.INFO, "longer than it may be %s %d", "text", "no number");
        assertThat(emit(records)).isEqualTo(2);
        assertThat(text()).isEqualTo("one\ntwo\n");
        assertThat(fixture.reports()).isEmpty();
        assertThat(fixture.system.errors().total()).isZero();
    }

    @Test
    void tellsOnceOfOneThatCannotBeFormattedAndWritesTheOthers() {
        open(null, "a", false);
        LogRecord[] records = records("one", "two", "three", "four");
        records[2] = record(Level.INFO, "longer than it may be %s %d", "text", "no number");
        handle(records);
        assertThat(text()).isEqualTo("one\ntwo\nfour\n");
        assertThat(fixture.system.errors().total()).isEqualTo(1);
        assertThat(fixture.reports()).containsOnlyOnce("--- Logging error ---");
        assertThat(handler.slot().status().failed()).isEqualTo(1);
        assertWritten(3);
    }

    @Test
    void keepsRecordsInTheBufferUntilItIsFull() {
        configure("logging.FileHandler", "bufferSize", 30);
        assertThat(emit("one", "two", "three")).isEqualTo(3);
        assertThat(text()).isEmpty();
        assertThat(handler.pending()).isEqualTo(3);
        assertThat(emit("four", "five")).isEqualTo(2);
        assertThat(text()).isEmpty();
        assertThat(handler.pending()).isEqualTo(5);
        assertThat(emit("six", "seven")).isEqualTo(2);
        assertThat(fixture.lines("test.log")).containsExactly("one", "two", "three", "four", "five", "six", "seven");
        assertThat(handler.pending()).isZero();
    }

    @Test
    void flushAndCloseWriteTheBuffer() {
        configure("logging.FileHandler", "bufferSize", 10_000, "encoding", "utf-8-sig");
        handle("one", "two");
        assertThat(handler.slot().status().held()).isEqualTo(2);
        assertThat(handler.slot().status().closes()).isTrue();
        handler.flush();
        assertThat(text()).isEqualTo("\ufeffone\ntwo\n");
        handle("three", "four");
        assertThat(text()).isEqualTo("\ufeffone\ntwo\n");
        handler.close();
        assertThat(text()).isEqualTo("\ufeffone\ntwo\nthree\nfour\n");
        assertWritten(4);
    }

    @Test
    void oneOfALevelThatFlushesFlushesThoseBeforeIt() {
        configure("logging.FileHandler", "bufferSize", 10_000, "flushLevel", "CRITICAL");
        LogRecord[] records = records("one", "two", "three");
        records[1] = record(Level.ERROR, "two");
        assertThat(emit(records)).isEqualTo(3);
        assertThat(text()).isEmpty();
        records[1] = record(Level.CRITICAL, "loud");
        assertThat(emit(records)).isEqualTo(3);
        handler.flush();
        assertThat(fixture.lines("test.log")).containsExactly("one", "two", "three", "one", "loud", "three");
        emit("later");
        assertThat(handler.pending()).as("the level of a batch is forgotten").isEqualTo(1);
    }

    @Test
    void aLevelThatFlushesDoesNotReachTheNextWriteOfTheSameBatch() {
        configure("logging.FileHandler", "bufferSize", 100_000);
        LogRecord[] records = records("loud", "x".repeat(10_000), "three", "four");
        records[0] = record(Level.ERROR, "loud");
        assertThat(emit(records)).isEqualTo(4);
        assertThat(handler.pending()).isEqualTo(2);
        assertThat(fixture.lines("test.log")).hasSize(2);
    }

    @Test
    void writesAtOnceUpToTheRecordWhoseLevelFlushes() {
        configure("logging.FileHandler", "bufferSize", 10_000);
        LogRecord[] records = records("one", "two", "three");
        records[1] = record(Level.ERROR, "loud");
        assertThat(emit(records)).isEqualTo(3);
        assertThat(text()).startsWith("one\nloud\n");
    }

    @Test
    void theNumberOfRecordsThatFlushesIsReachedWithinABatch() {
        configure("logging.FileHandler", "flushEvery", 3);
        assertThat(emit("one", "two")).isEqualTo(2);
        assertThat(text()).isEmpty();
        assertThat(emit("three", "four")).isEqualTo(2);
        assertThat(text()).startsWith("one\ntwo\nthree\n");
    }

    @Test
    void syncsThemTogether() {
        configure("logging.FileHandler", "fsync", "always");
        assertThat(emit("one", "two")).isEqualTo(2);
        assertThat(text()).isEqualTo("one\ntwo\n");
        assertThat(handler.pending()).isZero();
    }

    @Test
    void aClosedHandlerTakesNoneAndOpensNothing() {
        open(null, "a", false);
        handle("one");
        handler.close();
        assertThat(emit("two", "three")).isZero();
        assertThat(handler.isOpen()).isFalse();
        assertThat(text()).isEqualTo("one\n");
        handle("two", "three");
        assertThat(text()).isEqualTo("one\ntwo\nthree\n");
        assertWritten(3);
    }

    @Test
    void aClosedHandlerOfModeWDropsThemAll() {
        open(null, "w", false);
        handle("one");
        handler.close();
        handle("two", "three");
        assertThat(text()).isEqualTo("one\n");
        assertThat(handler.dropped()).isEqualTo(2);
        assertWritten(1);
    }

    @Test
    void aRetiredHandlerTakesNone() {
        open(null, "a", false);
        handle("one");
        handler.retire(Duration.ofSeconds(1));
        assertThat(emit("two", "three")).isZero();
        handle("two", "three");
        assertThat(text()).isEqualTo("one\n");
        assertThat(handler.slot().status().dropped()).isEqualTo(2);
        assertWritten(1);
    }

    @Test
    void theFirstOnesOfADelayedHandlerComeAloneAndOpenTheFile() throws IOException {
        Files.writeString(file, "before\n");
        open(null, "w", true);
        assertThat(emit("one", "two")).isZero();
        assertThat(handler.isOpen()).isFalse();
        assertThat(text()).isEqualTo("before\n");
        handle("one", "two");
        assertThat(text()).isEqualTo("one\ntwo\n");
        assertThat(emit("three", "four")).isEqualTo(2);
        assertThat(text()).isEqualTo("one\ntwo\nthree\nfour\n");
    }

    @Test
    void looksWhetherAWatchedFileWasMovedBetweenBatches() throws IOException {
        open(new WatchedFileHandler(file, "a", "utf-8-sig", false, null));
        handle("one", "two");
        Files.move(file, directory.resolve("moved.log"));
        assertThat(emit("three", "four")).isEqualTo(2);
        assertThat(fixture.text("moved.log")).isEqualTo("\ufeffone\ntwo\n");
        assertThat(text()).isEqualTo("\ufeffthree\nfour\n");
        Files.delete(file);
        assertThat(emit("five", "six")).isEqualTo(2);
        assertThat(text()).isEqualTo("\ufefffive\nsix\n");
    }

    @Test
    void aDeviceGetsThem() {
        open(new FileHandler(Path.of("/dev/null")));
        for (int i = 0; i < 3; i++) {
            handle("one", "two");
        }
        assertThat(handler.dropped() + handler.pending()).isZero();
        assertWritten(6);
    }

    @Test
    void aSubclassGetsThemOneByOne() {
        open(new FileHandler(file) {
            @Override
            public String format(LogRecord record) {
                return "own " + super.format(record);
            }
        });
        assertThat(handler.slot().takesBatches()).isFalse();
        handle("one", "two");
        assertThat(text()).isEqualTo("own one\nown two\n");
    }
}
