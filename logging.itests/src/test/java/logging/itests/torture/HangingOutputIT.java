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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import logging.itests.load.Load;
import logging.itests.torture.port.Books;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * An output that takes nothing more — a pipe whose reader does not read — keeps neither a new configuration nor the stop
 * of a bundle or of the framework waiting beyond the deadline of five seconds for each step. What is abandoned is counted,
 * record by record, and taken off again when it gets on after all.
 */
public class HangingOutputIT {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int THREADS = 4;

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
    private final AtomicLong linesRead = new AtomicLong();
    private final AtomicBoolean reads = new AtomicBoolean();

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
        load = Load.on(stand.subject()::log, THREADS, 5_000);
        await().atMost(Duration.ofSeconds(30)).until(this::isStuck);
        assertThat(underWay(books("stuck"))).isEqualTo(THREADS);
    }

    private Books books(String handler) {
        return stand.subject().books().get(handler);
    }

    private static long underWay(Books books) {
        return books.accepted() - books.written() - books.dropped() - books.failed() - books.held();
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
        return document("\"main\", \"stuck\"", ", \"stuck\": " + handler(output));
    }

    private Map<String, Object> document(String names, String more) {
        return Map.of(
                "version",
                1,
                "formatters",
                "{\"bare\": {\"format\": \"%(message)s\"}}",
                "handlers",
                "{\"main\": " + handler(folder.resolve("main.log")) + more + "}",
                "root",
                "{\"level\": \"INFO\", \"handlers\": [" + names + "]}");
    }

    private static String handler(Path output) {
        return "{\"class\": \"logging.FileHandler\", \"formatter\": \"bare\", \"filename\": \"" + output + "\"}";
    }

    @After
    public void threadsGetOn() {
        letGo();
        load.close();
    }

    /** Somebody reads from now on: a pipe that nobody reads could not even be opened again. */
    private void letGo() {
        if (reads.compareAndSet(false, true)) {
            Thread reader = new Thread(this::read, "reads-the-pipe");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private void read() {
        byte[] some = new byte[65_536];
        try {
            for (int got = idleReader.read(some); got >= 0; got = idleReader.read(some)) {
                for (int i = 0; i < got; i++) {
                    linesRead.addAndGet(some[i] == '\n' ? 1 : 0);
                }
            }
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
            assertAbandoned();

            letGo();
            load.stop();
            Books stuck = books("stuck");
            assertThat(stuck)
                    .matches(Books::close)
                    .satisfies(books -> assertThat(books.dropped()).isZero());
            assertThat(stuck.accepted()).isEqualTo(books("main").accepted());
            await("each record is in the pipe or in the file")
                    .until(() -> linesRead.get() + Files.readAllLines(other).size() == stuck.written());
        } finally {
            stand.close();
        }
    }

    @Test
    public void aConfigurationWithoutItIsInForce() throws Exception {
        try {
            assertInTime(() -> stand.subject().update("logging", document("\"main\"", "")));
            assertThat(stand.subject().books()).containsOnlyKeys("main");
            assertThat(stand.subject().account().dropped()).isEqualTo(THREADS);
            assertThat(books("main")).matches(Books::close);

            letGo();
            load.stop();
            assertThat(stand.subject().account().dropped()).isZero();
        } finally {
            stand.close();
        }
    }

    @Test
    public void theBundleStops() throws Exception {
        try {
            assertInTime(() -> stand.bundles().of("logging.handlers.file").stop());
            assertAbandoned();
        } finally {
            stand.close();
        }
    }

    @Test
    public void theFrameworkStops() throws Exception {
        assertInTime(stand::close);
        assertAbandoned();
        assertThat(books("stuck").held()).isZero();
    }

    /** What the threads have under way counts as dropped, and all books close. */
    private void assertAbandoned() {
        assertThat(books("stuck").dropped()).isEqualTo(THREADS);
        assertThat(books("main").dropped()).isZero();
        assertThat(stand.subject().books().values()).allMatch(Books::close);
    }

    private static void assertInTime(Action.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(GRACE));
    }
}
