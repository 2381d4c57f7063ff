// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import logging.api.Handler;
import logging.api.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The real logrotate, where it is installed (Debian package {@code logrotate}). */
@Timeout(60)
@EnabledIf("isInstalled")
class LogrotateTest {

    private static final int TURNS = 5;

    @TempDir
    Path directory;

    private final Load load = new Load(4, 5000);
    private Fixture fixture;
    private Handler handler;
    private Logger logger;

    static boolean isInstalled() {
        return Stream.of("/usr/sbin/logrotate", "/usr/bin/logrotate")
                .map(Path::of)
                .anyMatch(Files::isExecutable);
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(directory.resolve("logs"));
        fixture = new Fixture(directory);
        handler = fixture.configured("logging.handlers.WatchedFileHandler", Map.of("filename", "logs/a.log"));
        logger = fixture.logger(handler);
    }

    /** Rotates some times while eight threads log. */
    private void rotateUnderLoad(String mode) throws Exception {
        Path configuration = directory.resolve("logrotate.conf");
        Files.writeString(
                configuration,
                directory.resolve("logs/a.log") + " {\n rotate 100\n nocompress\n missingok\n " + mode + "\n}\n");
        int[] done = new int[1];
        Thread rotator = new Thread(() -> done[0] = rotate(configuration));
        rotator.start();
        load.run(thread -> load.numbers().forEach(i -> {
            logger.info(Load.text(thread, i));
            pauseNowAndThen(i);
        }));
        rotator.join();
        handler.close();
        assertThat(done[0]).isEqualTo(TURNS);
    }

    /** Makes the load last about as long as the rotations. */
    private static void pauseNowAndThen(int number) {
        if (number % 50 == 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private int rotate(Path configuration) {
        int done = 0;
        for (int i = 0; i < TURNS; i++) {
            done += run("logrotate", "-f", "-s", directory.resolve("state").toString(), configuration.toString());
        }
        return done;
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor() == 0 ? 1 : 0;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory.resolve("logs"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Test
    void createLosesNothing() throws Exception {
        rotateUnderLoad("create");
        assertThat(lines()).hasSize(load.total()).doesNotHaveDuplicates();
        assertThat(lines()).allMatch(line -> line.startsWith("thread "));
    }

    @Test
    void nocreateLosesNothing() throws Exception {
        rotateUnderLoad("nocreate");
        assertThat(lines()).hasSize(load.total()).doesNotHaveDuplicates();
    }

    /** What comes between logrotate's copying and cutting is lost by logrotate; ours is to leave no hole. */
    @Test
    void copytruncateLeavesNoHoleAndNoTornLine() throws Exception {
        rotateUnderLoad("copytruncate");
        assertThat(lines()).doesNotHaveDuplicates().allMatch(line -> line.startsWith("thread "));
        assertThat(lines().size()).isGreaterThan(load.total() / 2);
        assertThat(fixture.lines("logs/a.log")).isNotEmpty();
    }
}
