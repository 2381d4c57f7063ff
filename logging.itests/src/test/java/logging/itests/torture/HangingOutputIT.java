// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import logging.itests.load.Load;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * An output that takes nothing more — a pipe whose reader does not read — keeps neither a new configuration nor the stop
 * of a bundle or of the framework waiting beyond the deadline of five seconds for each step.
 */
public class HangingOutputIT {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(3);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    // guarded by: one test
    private Path folder;
    // guarded by: one test
    private RandomAccessFile idleReader;
    // guarded by: one test
    private Stand stand;
    // guarded by: one test
    private Load load;

    @Before
    public void everyThreadIsStuckInTheOutput() throws Exception {
        folder = temporary.getRoot().toPath();
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
        Assume.assumeTrue("mkfifo", made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
        idleReader = new RandomAccessFile(pipe.toFile(), "rw");
        Options options = Options.parse(Path.of(System.getProperty("bundles.dir")));
        stand = Stand.start(options, folder);
        stand.subject().update("logging", document(pipe));
        load = Load.on(stand.subject()::log, 4, 5_000);
        await().atMost(Duration.ofSeconds(30)).until(this::isStuck);
    }

    /** The pipe is full when no thread gets on any more. */
    private boolean isStuck() {
        long before = load.logged();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        return before > 0 && load.logged() == before;
    }

    private Map<String, Object> document(Path output) {
        return Map.of(
                "version",
                1,
                "handlers",
                """
                        {"main": {"class": "logging.FileHandler", "filename": "%s"},
                         "stuck": {"class": "logging.FileHandler", "filename": "%s"}}""".formatted(folder.resolve("main.log"), output),
                "root",
                "{\"level\": \"INFO\", \"handlers\": [\"main\", \"stuck\"]}");
    }

    @After
    public void threadsGetOn() throws Exception {
        // somebody reads from now on: a pipe that nobody reads could not even be opened again
        Thread reader = new Thread(this::read, "reads-the-pipe");
        reader.setDaemon(true);
        reader.start();
        load.close();
    }

    private void read() {
        byte[] some = new byte[65_536];
        try {
            int got;
            do {
                got = idleReader.read(some);
            } while (got >= 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    public void aNewConfigurationIsInForceAndTakesRecords() throws Exception {
        try {
            Path other = folder.resolve("other.log");
            assertInTime(() -> stand.subject().update("logging", document(other)));
            stand.subject().log(10, 1);
            assertThat(Files.readString(folder.resolve("main.log"))).contains("load 10 1");
            assertThat(Files.readString(other)).contains("load 10 1");
        } finally {
            stand.close();
        }
    }

    @Test
    public void theBundleStops() throws Exception {
        try {
            assertInTime(() -> stand.bundles().of("logging.handlers.file").stop());
        } finally {
            stand.close();
        }
    }

    @Test
    public void theFrameworkStops() throws Exception {
        assertInTime(stand::close);
    }

    private static void assertInTime(Action.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(GRACE));
    }
}
