// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import logging.api.Handler;
import logging.api.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollOptionsTest {

    private static final String ROTATING = "logging.handlers.RotatingFileHandler";
    private static final String TIMED = "logging.handlers.TimedRotatingFileHandler";

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

    private Logger logger(String type, Map<String, ?> keys) {
        Map<String, Object> all = new HashMap<>(keys);
        all.put("filename", "a.log");
        handler = fixture.configured(type, all);
        return fixture.logger(handler);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private String unpacked(String name) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Test
    void packsNumberedFilesInTheBackground() {
        Logger logger = logger(ROTATING, Map.of("maxBytes", 1, "backupCount", 2, "compress", "gzip"));
        for (int i = 0; i < 5; i++) {
            logger.info("record %d", i);
            int now = i;
            await().untilAsserted(() -> assertThat(names())
                    .containsExactlyElementsOf(
                            List.of("a.log", "a.log.1.gz", "a.log.2.gz").subList(0, Math.min(now, 2) + 1)));
        }
        assertThat(unpacked("a.log.1.gz")).isEqualTo("record 3\n");
        assertThat(unpacked("a.log.2.gz")).isEqualTo("record 2\n");
        assertThat(fixture.lines("a.log")).containsExactly("record 4");
    }

    @Test
    void packingLosesNothingWhileFilesAreRolled() {
        Logger logger = logger(ROTATING, Map.of("maxBytes", 2000, "backupCount", 500, "compress", "gzip"));
        IntStream.range(0, 10_000).forEach(i -> logger.info("record %d", i));
        logger.removeHandler(handler);
        await().untilAsserted(() -> assertThat(names().stream().filter(name -> !name.endsWith(".gz")))
                .containsExactly("a.log"));
        StringBuilder all = new StringBuilder();
        for (int i = names().size() - 1; i > 0; i--) {
            all.append(unpacked("a.log." + i + ".gz"));
        }
        all.append(fixture.text("a.log"));
        assertThat(all.toString().lines())
                .containsExactlyElementsOf(
                        IntStream.range(0, 10_000).mapToObj(i -> "record " + i).toList());
    }

    @Test
    void packsDatedFilesAndKeepsTheNewest() {
        Logger logger = logger(TIMED, Map.of("when", "S", "backupCount", 2, "compress", "gzip"));
        for (int i = 0; i < 4; i++) {
            logger.info("record %d", i);
            fixture.now.addAndGet(Fixture.SECOND);
        }
        await().untilAsserted(() -> assertThat(names())
                .containsExactly("a.log", "a.log.2024-03-09_16-00-01.gz", "a.log.2024-03-09_16-00-02.gz"));
        assertThat(unpacked("a.log.2024-03-09_16-00-02.gz")).isEqualTo("record 2\n");
    }

    @Test
    void packsWhatAnEarlierRunLeft() throws IOException {
        Files.writeString(directory.resolve("a.log.1"), "left\n");
        logger(ROTATING, Map.of("maxBytes", 100, "backupCount", 3, "compress", "gzip"));
        await().untilAsserted(() -> assertThat(names()).containsExactly("a.log", "a.log.1.gz"));
        assertThat(unpacked("a.log.1.gz")).isEqualTo("left\n");
    }

    @Test
    void rollsBySizeAndByTime() {
        Logger logger = logger(ROTATING, Map.of("maxBytes", 20, "backupCount", 5, "when", "H"));
        logger.info("one");
        logger.info("a line that is too long");
        fixture.now.addAndGet(3600 * Fixture.SECOND);
        logger.info("an hour later");
        assertThat(fixture.lines("a.log.2")).containsExactly("one");
        assertThat(fixture.lines("a.log.1")).containsExactly("a line that is too long");
        assertThat(fixture.lines("a.log")).containsExactly("an hour later");
    }

    @Test
    void keepsOldFilesBelowATotalSize() {
        Logger logger = logger(ROTATING, Map.of("maxBytes", 1, "backupCount", 100, "totalSize", 35));
        IntStream.range(0, 10).forEach(i -> logger.info("ten bytes"));
        assertThat(names()).containsExactly("a.log", "a.log.1", "a.log.2", "a.log.3");
    }

    @Test
    void deletesOldFilesByAge() throws IOException {
        Instant now = Instant.ofEpochSecond(1_710_000_000L);
        for (int day = 1; day <= 3; day++) {
            Path file = Files.writeString(directory.resolve("a.log.2024-03-0" + day), "old\n");
            Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds((9 - day) * 86_400L)));
        }
        Logger logger = logger(TIMED, Map.of("when", "midnight", "maxAge", "8d"));
        logger.info("one");
        fixture.now.addAndGet(86_400 * Fixture.SECOND);
        logger.info("two");
        assertThat(names()).containsExactly("a.log", "a.log.2024-03-02", "a.log.2024-03-03", "a.log.2024-03-09");
    }

    @Test
    void rollsAtTheStart() throws IOException {
        Files.writeString(directory.resolve("a.log"), "of the last run\n");
        logger(ROTATING, Map.of("backupCount", 3, "rollAtStart", true)).info("one");
        assertThat(fixture.lines("a.log.1")).containsExactly("of the last run");
        assertThat(fixture.lines("a.log")).containsExactly("one");
    }

    @Test
    void rollsAQuietFileInTime() {
        Logger logger = logger(TIMED, Map.of("when", "S", "rollWhenQuiet", true));
        logger.info("one");
        fixture.now.addAndGet(2 * Fixture.SECOND);
        await().untilAsserted(() -> assertThat(names()).contains("a.log.2024-03-09_16-00-00"));
        assertThat(fixture.text("a.log")).isEmpty();
    }

    @Test
    void takesNamersAndRotatorsFromServices() {
        FileHandlers family = new FileHandlers();
        family.addNamer(name -> name + ".old", Map.of("logging.namer.name", "old"));
        Map<String, Object> keys =
                Map.of("filename", "a.log", "maxBytes", 1, "backupCount", 1, "namer", "old", "rotator", "gone");
        handler = family.create(ROTATING, new logging.api.config.Options("handlers.h", keys));
        fixture.system.handlers().remember(handler);
        Logger logger = fixture.logger(handler);
        logger.info("one");
        logger.info("two");
        assertThat(fixture.lines("a.log")).containsExactly("one", "two");
        assertThat(fixture.reports())
                .contains("handlers.h.rotator: no service with logging.rotator.name=gone is there");
        family.addRotator((source, target) -> Files.move(source, target), Map.of("logging.rotator.name", "gone"));
        fixture.now.addAndGet(Fixture.SECOND);
        logger.info("three");
        assertThat(fixture.lines("a.log.1.old")).containsExactly("one", "two");
        family.deactivate();
    }

    @Test
    void namesTheKeysOfWrongValues() {
        assertThatThrownBy(() -> logger(
                        ROTATING,
                        Map.of(
                                "compress",
                                "zip",
                                "maxAge",
                                "a while",
                                "namer",
                                1,
                                "when",
                                "Q",
                                "interval",
                                0,
                                "backupCount",
                                -1)))
                .hasMessageContaining("handlers.h.compress: expected gzip or none, was \"zip\"")
                .hasMessageContaining("handlers.h.maxAge: expected seconds, or a time such as 12h or 30d")
                .hasMessageContaining("handlers.h.namer: expected a Namer or the name of such a service, was 1")
                .hasMessageContaining("handlers.h.when: expected S, M, H, D, midnight or W0 (Monday) to W6, was \"Q\"")
                .hasMessageContaining("handlers.h.backupCount: expected a whole number from 0 on, was -1")
                .hasMessageContaining("handlers.h.interval: expected a whole number from 1 on, was 0");
    }
}
