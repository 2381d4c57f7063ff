// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHandlerTest {

    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
    }

    private FileHandler handler(String mode, boolean delay) {
        return new FileHandler(directory.resolve("test.log"), mode, null, delay, null);
    }

    @Test
    void test_delay() {
        FileHandler handler = handler("a", true);
        assertThat(handler.isOpen()).isFalse();
        assertThat(directory.resolve("test.log")).doesNotExist();
        fixture.logger(handler).info("hello");
        assertThat(handler.isOpen()).isTrue();
        assertThat(directory.resolve("test.log")).exists();
        handler.close();
    }

    @Test
    void test_emit_after_closing_in_write_mode() {
        FileHandler handler = handler("w", false);
        Logger logger = fixture.logger(handler);
        logger.error("A");
        handler.close();
        handler.handle(record(logger, "B"));
        assertThat(fixture.text("test.log")).isEqualTo("A\n");
        assertThat(handler.dropped()).isEqualTo(1);
    }

    private static logging.api.LogRecord record(Logger logger, String message) {
        return new logging.api.LogRecord(logger.system(), logger.name(), 20, null, message, null, null, null);
    }

    @Test
    void emitAfterClosingInAppendModeOpensAgain() {
        FileHandler handler = handler("a", false);
        Logger logger = fixture.logger(handler);
        logger.error("A");
        handler.close();
        handler.handle(record(logger, "B"));
        assertThat(fixture.lines("test.log")).containsExactly("A", "B");
        assertThat(handler.isOpen()).isTrue();
        handler.close();
    }

    @Test
    void theTerminatorIsAnAttribute() {
        FileHandler handler = handler("a", false);
        assertThat(handler.setAttribute("terminator", "!\n")).isTrue();
        assertThat(handler.setAttribute("colour", "red")).isFalse();
        fixture.logger(handler).error("A");
        handler.close();
        assertThat(fixture.text("test.log")).isEqualTo("A!\n");
    }

    @Test
    void appendsToWhatIsThere() throws Exception {
        Files.writeString(directory.resolve("test.log"), "before\n");
        try (Closing handler = new Closing(handler("a", false))) {
            fixture.logger(handler.handler()).info("after %d", 1);
        }
        assertThat(fixture.text("test.log")).isEqualTo("before\nafter 1\n");
    }

    @Test
    void writeModeEmptiesTheFileAtOpening() throws Exception {
        Files.writeString(directory.resolve("test.log"), "before\n");
        FileHandler handler = handler("w", false);
        assertThat(fixture.text("test.log")).isEmpty();
        handler.close();
    }

    @Test
    void anInterruptedThreadEmptiesTheFileAndStaysInterrupted() throws Exception {
        Files.writeString(directory.resolve("test.log"), "before\n");
        Thread.currentThread().interrupt();
        FileHandler handler = handler("w", false);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.text("test.log")).isEmpty();
        handler.close();
    }

    @Test
    void aHandlerOfWriteModeThatComesBackToItsSlotGoesOnWhereItWas() {
        FileHandler handler = handler("w", false);
        Logger logger = fixture.logger(handler);
        Slot slot = new Slot("file", Level.NOTSET, HoldPolicy.DEFAULT);
        slot.bind(handler, Duration.ofSeconds(5));
        slot.handle(record(logger, "one"));
        slot.vacate(handler, Duration.ofSeconds(5));
        slot.handle(record(logger, "held"));
        slot.bind(handler, Duration.ofSeconds(5));
        slot.handle(record(logger, "two"));
        handler.close();

        assertThat(fixture.lines("test.log")).containsExactly("one", "held", "two");
        assertThat(slot.status().dropped()).isZero();
    }

    @Test
    void delayedWriteModeEmptiesTheFileAtTheFirstRecord() throws Exception {
        Files.writeString(directory.resolve("test.log"), "before\n");
        FileHandler handler = handler("w", true);
        assertThat(fixture.text("test.log")).isEqualTo("before\n");
        fixture.logger(handler).info("after");
        assertThat(fixture.text("test.log")).isEqualTo("after\n");
        handler.close();
    }

    @Test
    void createModeRefusesAnExistingFile() throws Exception {
        Files.writeString(directory.resolve("test.log"), "before\n");
        assertThatThrownBy(() -> handler("x", false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("test.log");
        assertThat(fixture.text("test.log")).isEqualTo("before\n");
    }

    @Test
    void refusesAnUnknownMode() {
        assertThatThrownBy(() -> handler("q", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"q\"");
    }

    @Test
    void relativeNamesBelongToTheSystemsDirectory() {
        Handler handler = fixture.configured("logging.FileHandler", Map.of("filename", "rel.log"));
        fixture.logger(handler).info("x");
        assertThat(fixture.text("rel.log")).isEqualTo("x\n");
        assertThat(((FileHandler) handler).baseFilename()).isEqualTo(directory.resolve("rel.log"));
        handler.close();
    }

    @Test
    void preparingEmptiesNothingAndAbortingDeletesWhatItMade() throws Exception {
        Files.writeString(directory.resolve("old.log"), "before\n");
        Handler old = fixture.made("logging.FileHandler", Map.of("filename", "old.log", "mode", "w"));
        Handler fresh = fixture.made("logging.FileHandler", Map.of("filename", "new.log", "mode", "w"));
        old.prepare();
        fresh.prepare();
        assertThat(directory.resolve("new.log")).exists();
        old.abort();
        fresh.abort();
        assertThat(fixture.text("old.log")).isEqualTo("before\n");
        assertThat(directory.resolve("new.log")).doesNotExist();
    }

    @Test
    void preparingFailsWhereTheFileCannotBe() {
        Handler handler = fixture.made("logging.FileHandler", Map.of("filename", "no/such/dir.log"));
        assertThatThrownBy(handler::prepare).hasMessageContaining("no/such/dir.log");
        assertThat(logging.handlers.file.sink.OpenFiles.OF_THIS_PROCESS.size()).isZero();
    }

    @Test
    void namesTheKeyOfAWrongOption() {
        assertThatThrownBy(() -> fixture.made(
                        "logging.FileHandler", Map.of("filename", "f.log", "mode", "q", "encoding", "no-such-enc")))
                .hasMessageContaining("handlers.h.mode: expected a, w or x")
                .hasMessageContaining("handlers.h.encoding: expected the name of a charset, was \"no-such-enc\"");
    }

    @Test
    void aRetiredHandlerWritesNothingMore() throws Exception {
        FileHandler handler = handler("a", false);
        fixture.logger(handler).info("one");
        handler.retire(java.time.Duration.ofSeconds(1));
        handler.handle(record(fixture.system.getLogger("t"), "two"));
        assertThat(fixture.text("test.log")).isEqualTo("one\n");
        assertThat(handler.slot().status().dropped()).isEqualTo(1);
    }

    @Test
    void aRecordThatCannotBeFormattedOpensADelayedFileAsInPython() {
        FileHandler handler = handler("a", true);
        fixture.logger(handler).info("%d", "no number");
        assertThat(directory.resolve("test.log")).isEmptyFile();
        assertThat(handler.slot().status().failed()).isEqualTo(1);
        handler.close();
    }

    @Test
    void writesAHugeMessageWhole() {
        FileHandler handler = handler("a", false);
        fixture.logger(handler).info("x".repeat(32_000_000));
        fixture.logger(handler).info("next");
        handler.close();
        assertThat(directory.resolve("test.log")).hasSize(32_000_000 + 1 + 5);
        assertThat(handler.dropped()).isZero();
    }

    @Test
    void printsItsFile() {
        FileHandler handler = handler("a", true);
        assertThat(handler).hasToString("<FileHandler " + directory.resolve("test.log") + " (NOTSET)>");
    }

    /** Closes a handler at the end of a block. */
    private record Closing(FileHandler handler) implements AutoCloseable {
        @Override
        public void close() {
            handler.close();
        }
    }
}
