// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import logging.api.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.ConfigurationPlugin;

/** The first configuration of a run, and the last good one of the run before. */
class StartupTest {

    private static final ConfigurationPlugin SECRETS = (reference, properties) -> {
        if ("$[secret:level]".equals(properties.get("level"))) {
            properties.put("level", "ERROR");
        }
    };

    @TempDir
    Path folder;

    private Fixture before;

    @BeforeEach
    void runOnceWithAGoodConfiguration() {
        before = new Fixture(folder);
        before.admin.add(SECRETS);
        before.begun();
        before.admin.update("logging", Map.of("version", 1, "root.level", "INFO"));
        before.admin.update("logging.logger~shop", Map.of("level", "$[secret:level]"));
        before.timer.pass(Duration.ofSeconds(1));
    }

    private Fixture next() {
        Fixture next = new Fixture(folder);
        next.admin.add(SECRETS);
        next.engine().add(SECRETS, Map.of());
        return next;
    }

    @Test
    void whatIsThereIsInEffectWhenTheStartEnds() {
        Fixture next = next();
        next.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));

        next.begun();

        assertThat(next.level("root")).isEqualTo(Level.DEBUG);
    }

    @Test
    void lastGoodConfigurationReplacesABrokenOneAndSaysSo() {
        Fixture next = next();
        next.admin.update("logging", Map.of("version", 1, "root.level", "LOUD", "nonsense", 1));

        next.begun();

        assertThat(next.level("root")).isEqualTo(Level.INFO);
        assertThat(next.level("shop")).isEqualTo(Level.ERROR);
        assertThat(next.said)
                .singleElement()
                .asString()
                .startsWith("ERROR Configuration refused at the start, the last good one is running: ")
                .contains("root.level")
                .contains("\"LOUD\"".replace('"', '\''))
                .contains("nonsense: unknown key (PID logging)");
        assertThat(next.status().problems()).hasSize(2);
    }

    @Test
    void nextGoodConfigurationReplacesTheLastGoodOne() {
        Fixture next = next();
        next.admin.update("logging", Map.of("version", 2));
        next.begun();

        next.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));

        assertThat(next.level("root")).isEqualTo(Level.DEBUG);
        assertThat(next.level("shop")).isEqualTo(Level.DEBUG);
        assertThat(next.status().problems()).isEmpty();
    }

    @Test
    void restartUnderARunningConfigurationNeedsNoLastGoodOne() {
        before.admin.update("logging", Map.of("version", 2));
        before.restart();

        assertThat(before.said).hasSize(2).allSatisfy(text -> assertThat(text).contains("the running one stays"));
        assertThat(before.level("root")).isEqualTo(Level.INFO);
    }

    @Test
    void secretsAreKeptAsReferencesInAFileForTheOwnerOnly() throws Exception {
        Path file = folder.resolve("last-good.json");

        assertThat(Files.readString(file)).contains("$[secret:level]").doesNotContain("ERROR");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void endWritesWhatWasAppliedLast() throws Exception {
        before.admin.update("logging", Map.of("version", 1, "root.level", "CRITICAL"));
        before.engine().close();

        assertThat(Files.readString(folder.resolve("last-good.json"))).contains("CRITICAL");
    }

    @Test
    void deletedConfigurationLeavesNoLastGoodOne() {
        before.admin.delete("logging");
        before.admin.delete("logging.logger~shop");
        before.timer.pass(Duration.ofSeconds(1));

        assertThat(folder.resolve("last-good.json")).doesNotExist();
    }

    @Test
    void startWithoutAnyConfigurationKeepsTheLastGoodOne() {
        Fixture next = next().begun();
        next.timer.pass(Duration.ofSeconds(1));

        assertThat(next.status().generation()).isZero();
        assertThat(folder.resolve("last-good.json")).exists();
    }

    @Test
    void damagedFileIsReportedBesideTheRefusal() throws Exception {
        Files.writeString(folder.resolve("last-good.json"), "{\"configurations\": [{\"pid\": 7}]}");
        Fixture next = next();
        next.admin.update("logging", Map.of("version", 2));

        next.begun();

        assertThat(next.said).hasSize(2);
        assertThat(next.said.get(0))
                .contains("The last good configuration cannot be used")
                .contains("expected a String, was a Long");
        assertThat(next.said.get(1)).contains("Unsupported version");
        assertThat(next.err()).contains("cannot be used").contains("Unsupported version");
    }
}
