// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import logging.api.Handler;
import logging.api.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileHandlerTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private Handler handler;
    private Logger logger;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        handler = fixture.configured(
                "logging.handlers.WatchedFileHandler", Map.of("filename", "logs/test.log", "delay", true));
        logger = fixture.logger(handler);
    }

    @AfterEach
    void end() {
        handler.close();
    }

    private Path path(String name) {
        return directory.resolve("logs").resolve(name);
    }

    private void makeDirectory() throws IOException {
        Files.createDirectory(directory.resolve("logs"));
    }

    @Test
    void goesOnWithANewFileAfterARename() throws IOException {
        makeDirectory();
        logger.info("one");
        Files.move(path("test.log"), path("test.log.1"));
        logger.info("two");
        assertThat(fixture.lines("logs/test.log.1")).containsExactly("one");
        assertThat(fixture.lines("logs/test.log")).containsExactly("two");
    }

    @Test
    void appendsToAFileThatAnotherProgramMade() throws IOException {
        makeDirectory();
        logger.info("one");
        Files.delete(path("test.log"));
        Files.writeString(path("test.log"), "made by logrotate\n");
        logger.info("two");
        assertThat(fixture.lines("logs/test.log")).containsExactly("made by logrotate", "two");
    }

    @Test
    void leavesNoHoleInAFileCutInPlace() throws IOException {
        makeDirectory();
        logger.info("one");
        Files.write(path("test.log"), new byte[0]);
        logger.info("two");
        assertThat(fixture.text("logs/test.log")).isEqualTo("two\n");
    }

    @Test
    void losesNoFirstRecordInModeWWithDelay() throws IOException {
        makeDirectory();
        Handler other = fixture.configured(
                "logging.handlers.WatchedFileHandler", Map.of("filename", "logs/w.log", "mode", "w", "delay", true));
        Logger second = fixture.system.getLogger("other");
        second.addHandler(other);
        second.error("one");
        second.error("two");
        assertThat(fixture.lines("logs/w.log")).containsExactly("one", "two");
        other.close();
    }

    @Test
    void holdsRecordsWhileTheDirectoryIsAway() throws Exception {
        logger.info("one");
        logger.info("two");
        assertThat(handler.pending()).isEqualTo(2);
        assertThat(fixture.reports()).containsOnlyOnce("--- Logging error ---").contains("test.log");
        makeDirectory();
        handler.flush();
        logger.info("three");
        assertThat(fixture.lines("logs/test.log")).containsExactly("one", "two", "three");
        deleteDirectory();
        logger.info("four");
        makeDirectory();
        handler.flush();
        assertThat(fixture.lines("logs/test.log")).containsExactly("four");
        assertThat(handler.pending()).isZero();
        assertThat(handler.dropped()).isZero();
    }

    private void deleteDirectory() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("logs"))) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void staysWithTheOpenFileWhenItsDirectoryMayNotBeRead() throws IOException {
        makeDirectory();
        logger.info("one");
        Files.setPosixFilePermissions(directory.resolve("logs"), PosixFilePermissions.fromString("---------"));
        logger.info("two");
        Files.setPosixFilePermissions(directory.resolve("logs"), PosixFilePermissions.fromString("rwx------"));
        assertThat(fixture.lines("logs/test.log")).containsExactly("one", "two");
    }
}
