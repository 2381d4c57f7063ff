// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import logging.api.Logger;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.handlers.file.sink.OpenFiles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What file handlers that change while they are in use do with their files. */
class ReconfigurationTest {

    private static final String PLAIN = "logging.FileHandler";
    private static final String ROTATING = "logging.handlers.RotatingFileHandler";
    private static final String TIMED = "logging.handlers.TimedRotatingFileHandler";

    @TempDir
    Path directory;

    private Fixture fixture;
    private LoggingConfigurator configurator;
    private Logger logger;

    @BeforeEach
    void start() throws IOException {
        fixture = new Fixture(directory.toRealPath());
        configurator = LoggingConfig.configurator(fixture.system);
        logger = fixture.system.getLogger("t");
    }

    @AfterEach
    void end() {
        fixture.system.shutdown();
    }

    private static Map<String, Object> section(String type, String filename, Map<String, ?> more) {
        Map<String, Object> section = new HashMap<>(more);
        section.put("class", type);
        section.put("filename", filename);
        return section;
    }

    private void apply(String head, Map<String, ?> handlers) {
        configurator.apply(
                "test",
                Map.of(
                        "version",
                        1,
                        "handlers",
                        handlers,
                        "root",
                        Map.of("level", "DEBUG", "handlers", List.of(head))));
    }

    private void apply(Map<String, ?> section) {
        apply("h", Map.of("h", section));
    }

    @Test
    void writesWhatAMemoryKeepsAtTheEndThoughItsTargetIsNewer() {
        Map<String, Object> memory = Map.of("class", "logging.handlers.MemoryHandler", "capacity", 100, "target", "h");
        apply("k", Map.of("k", memory, "h", section(PLAIN, "a.log", Map.of("mode", "w"))));
        apply("k", Map.of("k", memory, "h", section(PLAIN, "b.log", Map.of("mode", "w"))));
        logger.info("kept");
        fixture.system.shutdown();
        assertThat(fixture.text("b.log")).isEqualTo("kept\n");
        assertThat(OpenFiles.OF_THIS_PROCESS.size()).isZero();
    }

    @Test
    void takesAFileOverWhoseDirectoryItsPredecessorHasMadeBehindALink() throws IOException {
        Files.createDirectory(directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
        Map<String, Object> keys = Map.of("createDirs", true, "bufferSize", 1000);
        apply(section(PLAIN, "link/new/a.log", keys));
        logger.info("waits");
        Map<String, Object> both = new HashMap<>();
        both.put("h", section(PLAIN, "link/new/a.log", keys));
        both.put("other", section(PLAIN, "real/new/a.log", Map.of()));
        apply("other", both);
        logger.info("follows");
        assertThat(fixture.lines("real/new/a.log")).containsExactly("waits", "follows");
    }

    @Test
    void leavesALinkThatLeadsToNothingWhenAStateIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("a.log"), Path.of("elsewhere.log"));
        Map<String, Object> both = new HashMap<>();
        both.put("h", section(PLAIN, "a.log", Map.of()));
        both.put("wrong", section(PLAIN, "no/such/directory", Map.of()));
        assertThatThrownBy(() -> apply("h", both)).isInstanceOf(ConfigurationException.class);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(directory.resolve("elsewhere.log")).doesNotExist();
    }

    @Test
    void beginsEachFileWithAByteOrderMarkThoughTheOpeningIsDelayed() {
        apply(section(
                ROTATING, "a.log", Map.of("maxBytes", 15, "backupCount", 5, "delay", true, "encoding", "utf-8-sig")));
        for (int i = 0; i < 3; i++) {
            logger.info("record %d", i);
        }
        assertThat(fixture.text("a.log")).isEqualTo("\ufeffrecord 2\n");
        assertThat(fixture.text("a.log.1")).isEqualTo("\ufeffrecord 1\n");
        assertThat(fixture.text("a.log.2")).isEqualTo("\ufeffrecord 0\n");
    }

    @Test
    void rollsToTheEndThoughItIsClosedMeanwhile() {
        AtomicReference<Thread> closing = new AtomicReference<>();
        Namer namer = name -> {
            if (closing.get() == null) {
                Thread thread = new Thread(() -> apply(section(PLAIN, "b.log", Map.of())));
                closing.set(thread);
                thread.start();
                Awaitility.await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
            }
            return name;
        };
        apply(section(TIMED, "a.log", Map.of("when", "S", "namer", namer)));
        logger.info("old");
        fixture.now.addAndGet(2 * Fixture.SECOND);
        logger.info("new");
        Awaitility.await().until(() -> !closing.get().isAlive());
        assertThat(fixture.lines("a.log")).containsExactly("new");
        assertThat(fixture.reports()).isEmpty();
    }

    @Test
    void leavesPackedFilesAloneWhenPackingIsSwitchedOff() throws IOException {
        Map<String, Object> keys = Map.of("maxBytes", 15, "backupCount", 1, "compress", "gzip");
        apply(section(ROTATING, "a.log", keys));
        logger.info("record 0");
        logger.info("record 1");
        Path packed = directory.resolve("a.log.1.gz");
        Awaitility.await().until(() -> Files.exists(packed) && !Files.exists(directory.resolve("a.log.1")));
        byte[] before = Files.readAllBytes(packed);
        apply(section(ROTATING, "a.log", Map.of("maxBytes", 15, "backupCount", 1)));
        logger.info("record 2");
        logger.info("record 3");
        assertThat(packed).hasBinaryContent(before);
        assertThat(directory.resolve("a.log.2.gz")).doesNotExist();
        assertThat(fixture.lines("a.log.1")).containsExactly("record 2");
    }

    @Test
    void repairsNoTailThatAnotherProcessHasWrittenWhole() throws IOException {
        Files.writeString(directory.resolve("a.log"), "first\n");
        // the path is not looked at, which would tell how long the file is by now
        apply(section(PLAIN, "a.log", Map.of("repairTail", true, "checkInterval", -1)));
        Files.writeString(directory.resolve("a.log"), "other\n", StandardOpenOption.APPEND);
        logger.info("ours");
        logger.info("again");
        assertThat(fixture.lines("a.log")).containsExactly("first", "other", "ours", "again");
    }
}
