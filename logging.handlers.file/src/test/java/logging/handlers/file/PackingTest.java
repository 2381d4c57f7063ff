// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.LogRecord;
import logging.api.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of old files when others, or the end of the process, come between their packing. */
@Timeout(120)
class PackingTest {

    private static final String ROTATING = "logging.handlers.RotatingFileHandler";

    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
    }

    private Handler packing(int maxBytes) {
        return fixture.configured(
                ROTATING, Map.of("filename", "a.log", "maxBytes", maxBytes, "backupCount", 400, "compress", "gzip"));
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private void pack(String name, String text) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> lines(String name) throws IOException {
        Path packed = directory.resolve(name + ".gz");
        if (!Files.exists(packed)) {
            return fixture.lines(name);
        }
        assertThat(directory.resolve(name)).as("both forms of " + name).doesNotExist();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private boolean isThere(String name) {
        return Files.exists(directory.resolve(name)) || Files.exists(directory.resolve(name + ".gz"));
    }

    /** The lines of all files, oldest first. */
    private List<String> allLines() throws IOException {
        List<String> lines = new ArrayList<>();
        int last = 0;
        while (isThere("a.log." + (last + 1))) {
            last++;
        }
        for (int i = last; i > 0; i--) {
            lines.addAll(lines("a.log." + i));
        }
        lines.addAll(lines("a.log"));
        return lines;
    }

    /** Each handler packs what it finds, so those of the old configuration and the new one meet at the same files. */
    @Test
    void handlersThatReplaceEachOtherPackTheSameFilesAndLoseNothing() throws Exception {
        Load load = new Load(4, 4000);
        Slot slot = new Slot("h", 0, HoldPolicy.DEFAULT);
        slot.bind(packing(3000), Duration.ofSeconds(5));
        Thread swapper = new Thread(() -> {
            for (int i = 0; i < 100; i++) {
                slot.bind(packing(3000), Duration.ofSeconds(5));
            }
        });
        swapper.start();
        load.run(thread -> load.numbers()
                .forEach(i -> slot.handle(
                        new LogRecord(fixture.system, "t", 20, null, Load.text(thread, i), null, null, null))));
        swapper.join();
        slot.handler().close();
        load.check(allLines());
    }

    @Test
    void twoHandlersOnOneFilePackItsOldFilesOnce() throws Exception {
        Load load = new Load(4, 4000);
        List<Handler> handlers = List.of(packing(3000), packing(3000));
        load.run(thread -> load.numbers()
                .forEach(i -> handlers.get(thread % 2)
                        .handle(new LogRecord(fixture.system, "t", 20, null, Load.text(thread, i), null, null, null))));
        handlers.forEach(Handler::close);
        load.check(allLines());
    }

    @Test
    void aProcessThatDiedBetweenMoveAndDeleteLeavesBothFormsAndTheNextOnePacksAgain() throws IOException {
        Files.writeString(directory.resolve("a.log.1"), "left\n");
        pack("a.log.1.gz", "left\n");
        Handler handler = packing(100);
        await().untilAsserted(() -> assertThat(names()).containsExactly("a.log", "a.log.1.gz"));
        assertThat(lines("a.log.1")).containsExactly("left");
        handler.close();
    }

    @Test
    void aProcessThatDiedWhilePackingLeavesATemporaryFileThatIsTakenOverAfterAMinute() throws IOException {
        Files.writeString(directory.resolve("a.log.1"), "left\n");
        Path temporary = Files.writeString(directory.resolve("a.log.1.gz.tmp"), "half of it");
        Files.setLastModifiedTime(temporary, FileTime.from(Instant.now().minusSeconds(61)));
        Handler handler = packing(100);
        await().untilAsserted(() -> assertThat(names()).containsExactly("a.log", "a.log.1.gz"));
        assertThat(lines("a.log.1")).containsExactly("left");
        handler.close();
    }

    /** Whether the close comes before the packing, in the midst of it or after it is left to chance. */
    @RepeatedTest(5)
    void aHandlerThatClosesWhilePackingLeavesTheFileWhole() throws IOException {
        String text = "0123456789abcde\n".repeat(1 << 18);
        Files.writeString(directory.resolve("a.log.1"), text);
        packing(100).close();
        await().untilAsserted(() -> {
            assertThat(names()).doesNotContain("a.log.1.gz.tmp");
            assertThat(lines("a.log.1")).isEqualTo(text.lines().toList());
        });
    }
}
