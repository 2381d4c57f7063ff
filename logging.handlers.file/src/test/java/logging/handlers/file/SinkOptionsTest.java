// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import logging.api.Handler;
import logging.api.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkOptionsTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private Handler handler;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
    }

    @AfterEach
    void end() {
        if (handler != null) {
            handler.close();
        }
    }

    private Logger logger(Object... keysAndValues) {
        Map<String, Object> keys = new HashMap<>(Map.of("filename", "a.log"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        handler = fixture.configured("logging.FileHandler", keys);
        return fixture.logger(handler);
    }

    @Test
    void aBufferKeepsRecordsUntilItIsFull() {
        Logger logger = logger("bufferSize", 20);
        logger.info("one");
        logger.info("two");
        assertThat(fixture.text("a.log")).isEmpty();
        assertThat(handler.pending()).isEqualTo(2);
        logger.info("a longer line");
        assertThat(fixture.lines("a.log")).containsExactly("one", "two", "a longer line");
        assertThat(handler.pending()).isZero();
    }

    @Test
    void anErrorFlushesAllBeforeIt() {
        Logger logger = logger("bufferSize", 10_000);
        logger.info("one");
        logger.error("two");
        assertThat(fixture.lines("a.log")).containsExactly("one", "two");
    }

    @Test
    void theLevelThatFlushesMayBeChosen() {
        Logger logger = logger("bufferSize", 10_000, "flushLevel", "CRITICAL");
        logger.error("one");
        assertThat(fixture.text("a.log")).isEmpty();
        logger.critical("two");
        assertThat(fixture.lines("a.log")).containsExactly("one", "two");
    }

    @Test
    void everyNthRecordFlushes() {
        Logger logger = logger("flushEvery", 3);
        logger.info("one");
        logger.info("two");
        assertThat(fixture.text("a.log")).isEmpty();
        logger.info("three");
        assertThat(fixture.lines("a.log")).hasSize(3);
    }

    @Test
    void timeFlushesWithoutARecord() {
        Logger logger = logger("flushInterval", 0.02);
        logger.info("one");
        await().untilAsserted(() -> assertThat(fixture.lines("a.log")).containsExactly("one"));
    }

    @Test
    void closingAndFlushingEmptyTheBuffer() {
        Logger logger = logger("bufferSize", 10_000);
        logger.info("one");
        handler.flush();
        assertThat(fixture.lines("a.log")).containsExactly("one");
        logger.info("two");
        handler.close();
        assertThat(fixture.lines("a.log")).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "ERROR"})
    void syncingWritesTheSame(String when) {
        Logger logger = logger("fsync", when, "fsyncInterval", 0.01);
        logger.info("one");
        logger.error("two");
        assertThat(fixture.lines("a.log")).containsExactly("one", "two");
    }

    @Test
    void makesDirectoriesIfAsked() {
        logger("filename", "a/b/c.log", "createDirs", true).info("one");
        assertThat(fixture.lines("a/b/c.log")).containsExactly("one");
    }

    @Test
    void abortingDeletesTheDirectoriesItMade() throws Exception {
        Files.createDirectory(directory.resolve("there"));
        Handler made = fixture.made("logging.FileHandler", Map.of("filename", "there/a/b/c.log", "createDirs", true));
        made.prepare();
        assertThat(directory.resolve("there/a/b/c.log")).exists();
        made.abort();
        assertThat(directory.resolve("there")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0640", "640", "rw-r-----"})
    void createsFilesWithPermissions(String permissions) throws IOException {
        logger("permissions", permissions).info("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("a.log"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void leavesPermissionsOfAnExistingFileAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("a.log"), "x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        logger("permissions", "0600").info("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-rw-");
    }

    @Test
    void gluesToATornLineAsPythonDoes() throws IOException {
        Files.writeString(directory.resolve("a.log"), "torn");
        logger().info("one");
        assertThat(fixture.text("a.log")).isEqualTo("tornone\n");
    }

    @Test
    void endsATornLineIfAsked() throws IOException {
        Files.writeString(directory.resolve("a.log"), "torn");
        Logger logger = logger("repairTail", true);
        logger.info("one");
        logger.info("two");
        assertThat(fixture.text("a.log")).isEqualTo("torn\none\ntwo\n");
    }

    @Test
    void leavesAWholeLineAlone() throws IOException {
        Files.writeString(directory.resolve("a.log"), "whole\n");
        logger("repairTail", true).info("one");
        assertThat(fixture.text("a.log")).isEqualTo("whole\none\n");
    }

    @Test
    void noticesADeletedFileWithinASecond() throws IOException {
        Logger logger = logger();
        logger.info("one");
        Files.delete(directory.resolve("a.log"));
        fixture.now.addAndGet(Fixture.SECOND);
        logger.info("two");
        assertThat(fixture.lines("a.log")).containsExactly("two");
    }

    @Test
    void staysWithAMovedFileIfItIsNotToLook() throws IOException {
        Logger logger = logger("checkInterval", -1);
        logger.info("one");
        Files.move(directory.resolve("a.log"), directory.resolve("b.log"));
        fixture.now.addAndGet(100 * Fixture.SECOND);
        logger.info("two");
        assertThat(fixture.lines("b.log")).containsExactly("one", "two");
    }

    @Test
    void holdsAsMuchAsAllowedAndSaysInTheLogWhatWasDropped() throws IOException {
        Logger logger = logger("filename", "dir/a.log", "delay", true, "holdBytes", 100);
        for (int i = 0; i < 10; i++) {
            logger.info("a record of thirty bytes..... %d", i);
        }
        assertThat(handler.pending()).isEqualTo(3);
        assertThat(handler.dropped()).isEqualTo(7);
        assertThat(handler.slot().status().closes()).isTrue();
        Logger ours = fixture.system.getLogger(FileHandlers.LOGGER);
        ours.addHandler(handler);
        Files.createDirectory(directory.resolve("dir"));
        handler.flush();
        logger.info("well again");
        assertThat(fixture.lines("dir/a.log"))
                .hasSize(5)
                .anyMatch(line -> line.contains("7 records were dropped"))
                .contains("well again");
    }

    @Test
    void triesAgainWithoutARecord() throws IOException {
        logger("filename", "dir/a.log", "delay", true).info("one");
        Files.createDirectory(directory.resolve("dir"));
        await().untilAsserted(() -> assertThat(fixture.lines("dir/a.log")).containsExactly("one"));
    }

    @Test
    void namesTheKeysOfWrongValues() {
        assertThatThrownBy(() -> logger(
                        "permissions",
                        "rw",
                        "fsync",
                        "sometimes",
                        "flushInterval",
                        -1,
                        "bufferSize",
                        "x",
                        "flushEvery",
                        -1))
                .hasMessageContaining(
                        "handlers.h.permissions: expected permissions such as rw-r----- or 0640, was \"rw\"")
                .hasMessageContaining("handlers.h.fsync: expected never, always or a level, was \"sometimes\"")
                .hasMessageContaining("handlers.h.flushEvery: expected a whole number from 0 on, was -1")
                .hasMessageContaining("handlers.h.flushInterval: expected seconds, was -1.0")
                .hasMessageContaining("handlers.h.bufferSize: expected a size in bytes, was \"x\"");
    }
}
