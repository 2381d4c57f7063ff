// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.handlers.file.sink.OpenFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RotatingFileHandlerTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private Path file;
    private RotatingFileHandler handler;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        file = directory.resolve("test.log");
    }

    @AfterEach
    void end() {
        if (handler != null) {
            handler.close();
        }
    }

    private RotatingFileHandler open(long maxBytes, int backupCount) {
        handler = new RotatingFileHandler(file, maxBytes, backupCount);
        return handler;
    }

    private LogRecord record(String message) {
        return new LogRecord(fixture.system, "test", 20, null, message, null, null, null);
    }

    private LogRecord next(int number) {
        return record(String.format("message %05d", number));
    }

    @Test
    void test_should_not_rollover() throws IOException {
        Files.writeString(file, "x".repeat(100));
        assertThat(open(0, 0).shouldRollover(record("a"))).isFalse();
        handler.close();
        Files.write(file, new byte[0]);
        assertThat(open(1, 1).shouldRollover(record("longer than the limit"))).isFalse();
    }

    @Test
    void test_should_not_rollover_non_file() {
        RotatingFileHandler device = new RotatingFileHandler(Path.of("/dev/null"), 1, 1);
        assertThat(device.shouldRollover(record("a"))).isFalse();
        device.handle(record("a"));
        device.handle(record("b"));
        assertThat(device.dropped()).isZero();
        assertThat(Path.of("/dev/null.1")).doesNotExist();
        device.close();
    }

    @Test
    @Timeout(30)
    void test_should_not_rollover_named_pipe() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", file.toString()).start();
        open(1, 1).handle(record("through the pipe"));
        handler.handle(record("and again"));
        handler.close();
        assertThat(reader.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("through the pipe\nand again\n");
        assertThat(directory.resolve("test.log.1")).doesNotExist();
    }

    @Test
    void test_should_rollover() throws IOException {
        Files.writeString(file, "x");
        assertThat(open(2, 1).shouldRollover(record("a"))).isTrue();
    }

    @Test
    void test_file_created() {
        open(1, 0).handle(next(1));
        assertThat(file).exists();
    }

    @Test
    void test_max_bytes() {
        max_bytes(false);
    }

    @Test
    void test_max_bytes_delay() {
        max_bytes(true);
    }

    private void max_bytes(boolean delay) {
        handler = new RotatingFileHandler(file, "a", 100, 1, null, delay, null);
        LogRecord small = record("x".repeat(80));
        handler.handle(small);
        assertThat(directory.resolve("test.log.1")).doesNotExist();
        handler.handle(small);
        assertThat(directory.resolve("test.log.1")).hasSize(81);
        assertThat(file).hasSize(81);
        handler.handle(record("y".repeat(200)));
        assertThat(file).hasSize(201);
        assertThat(directory.resolve("test.log.1")).hasSize(81);
        assertThat(directory.resolve("test.log.2")).doesNotExist();
    }

    @Test
    void test_rollover_filenames() {
        open(1, 2).setNamer(name -> name + ".test");
        for (int i = 0; i < 4; i++) {
            handler.handle(next(i));
        }
        assertThat(file).hasContent("message 00003");
        assertThat(directory.resolve("test.log.1.test")).hasContent("message 00002");
        assertThat(directory.resolve("test.log.2.test")).hasContent("message 00001");
        assertThat(directory.resolve("test.log.3.test")).doesNotExist();
    }

    @Test
    void test_namer_rotator_inheritance() {
        handler = new RotatingFileHandler(file, 1, 2) {
            @Override
            protected String namer(String name) {
                return name + ".test";
            }

            @Override
            protected void rotator(Path source, Path destination) throws IOException {
                if (Files.exists(source)) {
                    Files.move(source, Path.of(destination + ".rotated"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        };
        assertThat(handler.rotationFilename(file.toString())).isEqualTo(file + ".test");
        handler.handle(next(1));
        handler.handle(next(2));
        assertThat(directory.resolve("test.log.1.test.rotated")).hasContent("message 00001");
        assertThat(file).hasContent("message 00002");
    }

    @Test
    void test_rotator() throws IOException {
        open(1, 2).setNamer(name -> name + ".gz");
        handler.setRotator((source, destination) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(Files.readAllBytes(source));
            }
            Files.write(destination, bytes.toByteArray());
            Files.delete(source);
        });
        for (int i = 0; i < 3; i++) {
            handler.handle(next(i));
        }
        assertThat(file).hasContent("message 00002");
        assertThat(unzipped("test.log.1.gz")).isEqualTo("message 00001\n");
        assertThat(unzipped("test.log.2.gz")).isEqualTo("message 00000\n");
    }

    private String unzipped(String name) throws IOException {
        byte[] packed = Files.readAllBytes(directory.resolve(name));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // ---- beyond the ported tests ----

    @Test
    void countsEncodedBytes() {
        Logger logger = fixture.logger(open(12, 1));
        logger.info("ééé");
        logger.info("é");
        assertThat(directory.resolve("test.log.1")).doesNotExist();
        logger.info("é");
        assertThat(directory.resolve("test.log.1")).hasContent("ééé\né");
    }

    @Test
    void countsCharactersIfAsked() {
        var keys = java.util.Map.of("filename", "test.log", "maxBytes", 12, "backupCount", 1, "countCharacters", true);
        handler = (RotatingFileHandler) fixture.configured("logging.handlers.RotatingFileHandler", keys);
        Logger logger = fixture.logger(handler);
        logger.info("ééé");
        logger.info("ééé");
        // 7 bytes in the file and 4 characters are 11; in bytes it would have been 14
        assertThat(directory.resolve("test.log.1")).doesNotExist();
    }

    @Test
    void keepsTheRecordThatAFailedRolloverWasDoneFor() throws IOException {
        open(1, 1).setRotator((source, destination) -> {
            throw new IOException("no room for the old file");
        });
        Logger logger = fixture.logger(handler);
        logger.info("one");
        logger.info("two");
        logger.info("three");
        assertThat(fixture.lines("test.log")).containsExactly("one", "two", "three");
        assertThat(fixture.reports()).containsOnlyOnce("no room for the old file");
        handler.setRotator(null);
        fixture.now.addAndGet(2 * Fixture.SECOND);
        logger.info("four");
        assertThat(fixture.lines("test.log")).containsExactly("four");
        assertThat(fixture.lines("test.log.1")).containsExactly("one", "two", "three");
    }

    @Test
    void takesWhatARotatorLogsAfterTheRollover() throws IOException {
        Logger logger = fixture.logger(open(1, 1));
        handler.setRotator((source, destination) -> {
            logger.info("rolling");
            Files.move(source, destination);
        });
        logger.info("one");
        logger.info("two");
        assertThat(fixture.lines("test.log.1")).containsExactly("one");
        assertThat(fixture.lines("test.log")).containsExactly("rolling", "two");
    }

    @Test
    void mayBeRetiredWhileARotatorTakesItsTime() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Logger logger = fixture.logger(open(1, 1));
        handler.setRotator((source, destination) -> {
            inside.countDown();
            awaitUninterruptibly(leave);
            Files.move(source, destination);
        });
        logger.info("one");
        Thread roller = new Thread(() -> logger.info("two"));
        roller.start();
        inside.await();
        handler.retire(Duration.ofMillis(20));
        leave.countDown();
        roller.join();
        assertThat(fixture.lines("test.log.1")).containsExactly("one");
        assertThat(OpenFiles.OF_THIS_PROCESS.size()).isZero();
        assertThat(handler.slot().status().dropped()).isEqualTo(1);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }

    @Test
    void growsWithoutBackups() {
        Logger logger = fixture.logger(open(5, 0));
        logger.info("one");
        logger.info("two");
        assertThat(fixture.lines("test.log")).containsExactly("one", "two");
    }

    @Test
    void skipsGapsInTheChain() throws IOException {
        Files.writeString(directory.resolve("test.log.2"), "two\n");
        open(1, 3).handle(next(1));
        handler.handle(next(2));
        assertThat(directory.resolve("test.log.1")).hasContent("message 00001");
        assertThat(directory.resolve("test.log.2")).doesNotExist();
        assertThat(directory.resolve("test.log.3")).hasContent("two");
    }

    @Test
    void learnsThatAnotherProgramCutTheFile() throws IOException {
        Logger logger = fixture.logger(open(20, 1));
        logger.info("a line of text");
        Files.write(file, new byte[0]);
        logger.info("another line");
        assertThat(directory.resolve("test.log.1")).doesNotExist();
        assertThat(fixture.lines("test.log")).containsExactly("another line");
    }
}
