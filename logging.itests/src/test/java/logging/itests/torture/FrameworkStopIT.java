// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.itests.framework.LineBox;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import logging.itests.torture.port.Account;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The framework stops while an application, whose bundle stops last, logs until it is stopped itself: all of our bundles
 * have stopped by then, and yet every record arrives once.
 */
public class FrameworkStopIT {
    private static final int PER_SECOND = 2_000;
    private static final Map<String, Object> BUFFERED = Map.of("bufferSize", 65_536, "flushInterval", 600);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    // guarded by: one test
    private Path folder;
    // guarded by: one test
    private Stand stand;

    @Before
    public void start() throws Exception {
        folder = temporary.getRoot().toPath();
        stand = Stand.start(Options.parse(Path.of(System.getProperty("bundles.dir"))), folder);
    }

    @Test
    public void everyHandlerWritesUntilTheLastBundleHasStopped() throws Exception {
        try (LineBox box = new LineBox()) {
            configure(
                    Map.of(
                            "main", file("main"),
                            "buffered", with(file("buffered"), BUFFERED),
                            "target", file("target"),
                            "queue", Map.of("class", "QueueHandler", "handlers", List.of("target")),
                            "net", syslog(box)),
                    List.of("main", "buffered", "queue", "net"));
            Logged logged = stopUnderLoad();

            assertExact(logged, "main");
            assertExact(logged, "buffered");
            assertExact(logged, "target");
            await().untilAsserted(() -> assertThat(tally(logged, box)).matches(Tally::isExact, "exact"));
            assertNothingGivenUp();
        }
    }

    @Test
    public void theyWriteOnWhileCoreIsAway() throws Exception {
        configure(
                Map.of("main", file("main"), "buffered", with(file("buffered"), BUFFERED)),
                List.of("main", "buffered"));
        stand.bundles().of("logging.core").stop();
        Logged logged = stopUnderLoad();

        assertExact(logged, "main");
        assertExact(logged, "buffered");
        assertNothingGivenUp();
    }

    @Test
    public void whatWaitsForAFamilyThatNeverComesGoesToTheFallback() throws Exception {
        try (LineBox box = new LineBox()) {
            configure(
                    Map.of("main", with(file("main"), Map.of("hold", Map.of("fallback", "net"))), "net", syslog(box)),
                    List.of("main"));
            stand.bundles().of("logging.handlers.file").stop();
            Logged logged = stopUnderLoad();

            await().untilAsserted(() -> assertThat(tally(logged, box)).matches(Tally::isExact, "exact"));
            Account account = stand.subject().account();
            assertThat(account.dropped()).isEqualTo(logged.total());
            assertThat(account.held()).isZero();
            assertThat(account.open()).isEmpty();
        }
    }

    private Logged stopUnderLoad() throws Exception {
        Load load = Load.on(stand.subject()::log, 4, PER_SECOND);
        await().until(() -> load.logged() > PER_SECOND);
        stand.subject().account();
        stand.subject().whenStopped(load::stop);
        long before = load.logged();
        stand.close();
        Logged logged = load.stop();
        assertThat(logged.total()).as("logged while everything stopped").isGreaterThan(before);
        assertThat(logged.thrown()).isEmpty();
        return logged;
    }

    private void configure(Map<String, Map<String, Object>> handlers, List<String> names) throws IOException {
        stand.subject()
                .update(
                        "logging",
                        OurWishes.texts(Map.of(
                                "version",
                                1,
                                "handlers",
                                handlers,
                                "root",
                                Map.of("level", "INFO", "handlers", names))));
    }

    private Map<String, Object> file(String name) {
        return Map.of("class", "FileHandler", "filename", path(name).toString());
    }

    private Path path(String name) {
        return folder.resolve(name + ".log");
    }

    private static Map<String, Object> syslog(LineBox box) {
        return Map.of("class", "SysLogHandler", "address", List.of("127.0.0.1", box.port()), "framing", "newline");
    }

    private static Map<String, Object> with(Map<String, Object> handler, Map<String, Object> more) {
        Map<String, Object> both = new LinkedHashMap<>(handler);
        both.putAll(more);
        return both;
    }

    private void assertExact(Logged logged, String name) throws IOException {
        assertThat(Tally.of(logged.perThread(), path(name))).as(name).matches(Tally::isExact, "exact");
    }

    private Tally tally(Logged logged, LineBox box) throws IOException {
        Path lines = folder.resolve("received.txt");
        Files.write(lines, box.lines());
        return Tally.of(logged.perThread(), lines);
    }

    private void assertNothingGivenUp() {
        Account account = stand.subject().account();
        assertThat(account.dropped() + account.failed() + account.held()).isZero();
        assertThat(account.open()).isEmpty();
    }
}
