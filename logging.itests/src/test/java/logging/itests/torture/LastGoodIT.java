// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import logging.itests.Documents;
import logging.itests.torture.port.Books;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;

/**
 * A configuration that was broken while nobody looked, found when the whole framework is started again: the last good one
 * runs, and says so.
 */
public class LastGoodIT {
    private static final String PID = "logging";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Options options = Options.parse(Path.of(System.getProperty("bundles.dir")));
    // guarded by: one test
    private Path folder;
    // guarded by: one test
    private Path good;
    // guarded by: one test
    private Path other;

    @Before
    public void aFrameworkWasStoppedWithABrokenConfiguration() throws Exception {
        folder = temporary.getRoot().toPath();
        good = folder.resolve("good.log");
        other = folder.resolve("other.log");
        try (Stand stand = Stand.start(options, folder)) {
            stand.subject().update(PID, Documents.toFile(good, "INFO"));
            stand.subject().log(0, 1);
            // it is started with the framework again
            stand.bundles().of("logging.config.cm").stop(Bundle.STOP_TRANSIENT);
            stand.subject().update(PID, broken());
            stand.subject().log(0, 2);
        }
        assertThat(loads(good)).containsExactly("load 0 1", "load 0 2");
    }

    private Map<String, Object> broken() {
        Map<String, Object> broken = Documents.toFile(other, "LOUD");
        broken.put("felix.fileinstall.filename", "file:/opt/karaf/etc/logging.cfg.json");
        return broken;
    }

    private static List<String> loads(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("load "))
                .toList();
    }

    @Test
    public void theLastGoodOneRunsAndTheRefusalIsSaid() throws Exception {
        try (Stand stand = Stand.again(options, folder)) {
            stand.subject().log(0, 3);
            await().until(() -> !stand.subject().account().problems().isEmpty());
            stand.subject().log(0, 4);

            assertThat(stand.subject().account().problems())
                    .singleElement()
                    .asString()
                    .startsWith("root.level: ")
                    .contains("'LOUD'")
                    .endsWith("(PID logging, file /opt/karaf/etc/logging.cfg.json)");
            assertThat(Files.readAllLines(good))
                    .filteredOn(line -> line.startsWith(
                            "Configuration refused at the start, the last good one is running: root.level: "))
                    .singleElement()
                    .asString()
                    .endsWith("(PID logging, file /opt/karaf/etc/logging.cfg.json)");
            assertThat(loads(good)).containsExactly("load 0 1", "load 0 2", "load 0 3", "load 0 4");
            assertThat(other).doesNotExist();
            assertThat(stand.subject().books()).containsOnlyKeys("file");
            assertThat(stand.subject().books().get("file")).matches(Books::close);
        }
    }

    @Test
    public void soItIsAtEachStartUntilTheConfigurationIsMended() throws Exception {
        for (int start = 3; start <= 4; start++) {
            try (Stand stand = Stand.again(options, folder)) {
                await().until(() -> !stand.subject().account().problems().isEmpty());
                stand.subject().log(0, start);
            }
        }
        try (Stand stand = Stand.again(options, folder)) {
            stand.subject().update(PID, Documents.toFile(other, "INFO"));
            assertThat(stand.subject().account().problems()).isEmpty();
            stand.subject().log(0, 5);
        }
        assertThat(loads(good)).containsExactly("load 0 1", "load 0 2", "load 0 3", "load 0 4");
        assertThat(loads(other)).containsExactly("load 0 5");

        try (Stand stand = Stand.again(options, folder)) {
            stand.subject().log(0, 6);
            await().until(() -> loads(other).contains("load 0 6"));
            assertThat(stand.subject().account().problems()).isEmpty();
        }
    }

    @Test
    public void withoutTheLastGoodOneNothingIsConfiguredUntilTheConfigurationIsMended() throws Exception {
        Path kept;
        try (Stand stand = Stand.again(options, folder)) {
            Bundle configurer = stand.bundles().of("logging.config.cm");
            kept = configurer.getDataFile("last-good.json").toPath();
        }
        assertThat(Files.readString(kept)).contains(good.toString()).doesNotContain("LOUD");
        Files.delete(kept);

        try (Stand stand = Stand.again(options, folder)) {
            stand.subject().log(0, 3);
            await().until(() -> !stand.subject().account().problems().isEmpty());
            assertThat(stand.subject().account().generation()).isZero();
            assertThat(stand.subject().books()).isEmpty();

            stand.subject().update(PID, Documents.toFile(other, "INFO"));
            stand.subject().log(0, 4);
            assertThat(loads(other)).as("what waited comes first").containsExactly("load 0 3", "load 0 4");
        }
    }
}
