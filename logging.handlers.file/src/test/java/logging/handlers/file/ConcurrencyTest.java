// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.Logger;
import logging.api.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConcurrencyTest {

    @TempDir
    Path directory;

    private final Load load = new Load(8, 3000);
    private Fixture fixture;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
    }

    private void log(Logger logger) throws InterruptedException {
        load.run(thread -> load.numbers().forEach(i -> logger.info(Load.text(thread, i))));
    }

    /** Lines of the numbered backups, oldest first, and of the file itself. */
    private List<String> allLines(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        int last = 0;
        while (Files.exists(directory.resolve(name + "." + (last + 1)))) {
            last++;
        }
        for (int i = last; i > 0; i--) {
            lines.addAll(fixture.lines(name + "." + i));
        }
        lines.addAll(fixture.lines(name));
        return lines;
    }

    @Test
    void eightThreadsLoseAndDoubleNothing() throws Exception {
        Handler handler = fixture.configured("logging.FileHandler", Map.of("filename", "a.log"));
        log(fixture.logger(handler));
        load.check(fixture.lines("a.log"));
        assertThat(handler.slot().status().closes()).isTrue();
        handler.close();
    }

    @Test
    void rotationUnderEightThreadsLosesAndDoublesNothing() throws Exception {
        Handler handler = fixture.configured(
                "logging.handlers.RotatingFileHandler",
                Map.of("filename", "a.log", "maxBytes", 20_000, "backupCount", 1000));
        log(fixture.logger(handler));
        assertThat(directory.resolve("a.log.40")).exists();
        load.check(allLines("a.log"));
        try (var files = Files.list(directory)) {
            assertThat(files).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(20_000));
        }
        assertThat(handler.slot().status().written()).isEqualTo(load.total());
        handler.close();
    }

    @Test
    void twoHandlersOnOneFileRollItTogether() throws Exception {
        Map<String, Object> keys = Map.of("filename", "a.log", "maxBytes", 20_000, "backupCount", 1000);
        Handler one = fixture.configured("logging.handlers.RotatingFileHandler", keys);
        Handler two = fixture.configured("logging.handlers.RotatingFileHandler", keys);
        Logger left = fixture.system.getLogger("left");
        left.setLevel(1);
        left.addHandler(one);
        Logger right = fixture.system.getLogger("right");
        right.setLevel(1);
        right.addHandler(two);
        load.run(thread -> load.numbers().forEach(i -> (thread % 2 == 0 ? left : right).info(Load.text(thread, i))));
        load.check(allLines("a.log"));
        one.close();
        two.close();
    }

    @Test
    void swappingHandlersUnderLoadLosesAndDoublesNothing() throws Exception {
        Slot slot = new Slot("h", 0, HoldPolicy.DEFAULT);
        Map<String, Object> keys = Map.of("filename", "a.log", "maxBytes", 50_000, "backupCount", 1000);
        slot.bind(fixture.configured("logging.handlers.RotatingFileHandler", keys), Duration.ofSeconds(5));
        AtomicBoolean stop = new AtomicBoolean();
        Thread swapper = new Thread(() -> {
            while (!stop.get()) {
                slot.bind(fixture.configured("logging.handlers.RotatingFileHandler", keys), Duration.ofSeconds(5));
            }
        });
        swapper.start();
        load.run(thread -> load.numbers().forEach(i -> slot.handle(record(Load.text(thread, i)))));
        stop.set(true);
        swapper.join();
        load.check(allLines("a.log"));
        assertThat(slot.status().accepted()).isEqualTo(load.total());
        assertThat(slot.status().written()).isEqualTo(load.total());
        slot.handler().close();
    }

    private logging.api.LogRecord record(String message) {
        return new logging.api.LogRecord(fixture.system, "t", 20, null, message, null, null, null);
    }

    @Test
    void renamingUnderLoadLosesNothingWhenWatched() throws Exception {
        Handler handler = fixture.configured("logging.handlers.WatchedFileHandler", Map.of("filename", "a.log"));
        AtomicBoolean stop = new AtomicBoolean();
        int[] moves = new int[1];
        Thread mover = new Thread(() -> {
            while (!stop.get()) {
                moves[0] += move(directory.resolve("a.log"), directory.resolve("moved." + moves[0]));
            }
        });
        mover.start();
        log(fixture.logger(handler));
        stop.set(true);
        mover.join();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < moves[0]; i++) {
            lines.addAll(fixture.lines("moved." + i));
        }
        if (Files.exists(directory.resolve("a.log"))) {
            lines.addAll(fixture.lines("a.log"));
        }
        assertThat(moves[0]).isPositive();
        assertThat(lines).hasSize(load.total()).doesNotHaveDuplicates();
        handler.close();
    }

    private static int move(Path from, Path to) {
        try {
            if (Files.exists(from) && Files.size(from) > 10_000) {
                Files.move(from, to);
                return 1;
            }
            return 0;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Test
    void twoProcessesTearNoLine() throws Exception {
        Handler handler = fixture.configured("logging.FileHandler", Map.of("filename", "a.log"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        directory.resolve("a.log").toString(),
                        Integer.toString(load.total()))
                .inheritIO()
                .start();
        log(fixture.logger(handler));
        assertThat(child.waitFor()).isZero();
        handler.close();
        List<String> lines = fixture.lines("a.log");
        load.check(lines.stream().filter(line -> line.startsWith("thread")).toList());
        assertThat(lines.stream().filter(line -> line.startsWith("second")))
                .hasSize(load.total())
                .doesNotHaveDuplicates();
    }

    /** Another process that logs to the same file. */
    public static final class SecondProcess {

        private SecondProcess() {}

        /**
         * Logs numbered records.
         *
         * @param args file and number of records
         */
        public static void main(String[] args) {
            FileHandler handler = new FileHandler(args[0]);
            Logger logger = logging.api.Logging.getLogger("second");
            logger.setLevel(1);
            logger.addHandler(handler);
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                logger.info("second process record %d", i);
            }
            handler.close();
        }
    }
}
