// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import logging.api.Level;
import logging.api.config.ConfigurationException;
import logging.api.config.Draft;
import logging.api.config.DraftSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.ConfigurationPlugin;

/** What a rollback puts back stays until somebody changes it, over whatever else happens. */
class RollbackTest {

    private static final String DOCUMENT = "logging";
    private static final String SHOP = "logging.logger~shop";
    private static final String WARNED =
            "WARNING Configuration: rolled back: what is stored takes no effect until it is changed again (PID ";

    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void changeTwoThings() {
        fixture = new Fixture(folder).begun();
        fixture.admin.update(DOCUMENT, Map.of("version", 1, "root.level", "INFO"));
        fixture.admin.update(DOCUMENT, Map.of("version", 1, "root.level", "ERROR"));
        fixture.admin.update(SHOP, Map.of("level", "DEBUG"));
    }

    /** Generation 1 knows no logger of the shop, and INFO on the root. */
    private void goBack() {
        restore(fixture, 1);
    }

    private static void restore(Fixture fixture, long generation) {
        Draft draft = (Draft) ((Map<?, ?>) fixture.system.memory().get("drafts")).get(generation);
        fixture.system.find(DraftSource.class).restore(draft);
    }

    private void assertBack(Fixture where) {
        assertThat(where.level("root")).isEqualTo(Level.INFO);
        assertThat(where.level("shop")).isEqualTo(Level.INFO);
    }

    @Test
    void putsBackWhatWasAndSaysSo() {
        goBack();

        assertBack(fixture);
        assertThat(fixture.status().generation()).isEqualTo(4);
        assertThat(fixture.said).containsExactly(WARNED + "logging)", WARNED + SHOP + ")");
    }

    @Test
    void changeOfAnotherConfigurationLeavesItAsItIs() {
        goBack();

        fixture.admin.update("logging.logger~other", Map.of("level", "CRITICAL"));

        assertBack(fixture);
        assertThat(fixture.level("other")).isEqualTo(Level.CRITICAL);
        assertThat(fixture.said).hasSize(2);
    }

    @Test
    void changeOfWhatWasRolledBackTakesEffect() {
        goBack();

        fixture.admin.update(DOCUMENT, Map.of("version", 1, "root.level", "CRITICAL"));

        assertThat(fixture.level("root")).isEqualTo(Level.CRITICAL);
        assertThat(fixture.level("shop")).isEqualTo(Level.CRITICAL);
        fixture.admin.update(SHOP, Map.of("level", "WARNING"));
        assertThat(fixture.level("shop")).isEqualTo(Level.WARNING);
        assertThat(folder.resolve("rolled-back.json")).doesNotExist();
    }

    @Test
    void pluginsAndObjectsThatComeLeaveItAsItIs() {
        goBack();

        fixture.engine().add((reference, properties) -> {}, Map.of());
        fixture.engine().objectsCame();
        fixture.settle();

        assertBack(fixture);
    }

    @Test
    void outlivesARestartOfThisBundle() {
        goBack();

        fixture.restart();

        assertBack(fixture);
        fixture.admin.delete(SHOP);
        fixture.admin.update(SHOP, Map.of("level", "WARNING"));
        assertThat(fixture.level("shop")).isEqualTo(Level.WARNING);
        assertThat(fixture.level("root")).isEqualTo(Level.INFO);
    }

    @Test
    void outlivesARestartOfEverything() throws Exception {
        goBack();
        fixture.engine().close();
        Path file = folder.resolve("rolled-back.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Fixture next = new Fixture(folder);
        next.admin.update(DOCUMENT, Map.of("version", 1, "root.level", "ERROR"));
        next.admin.update(SHOP, Map.of("level", "DEBUG"));
        next.begun();

        assertBack(next);
        assertThat(next.said).hasSize(2);
    }

    @Test
    void whatWasChangedWhileThisBundleWasAwayTakesEffect() {
        goBack();
        fixture.engine().close();

        Fixture next = new Fixture(folder);
        next.admin.update(DOCUMENT, Map.of("version", 1, "root.level", "CRITICAL"));
        next.admin.update(SHOP, Map.of("level", "DEBUG"));
        next.begun();

        assertThat(next.level("root")).isEqualTo(Level.CRITICAL);
        assertThat(next.level("shop")).isEqualTo(Level.CRITICAL);
    }

    @Test
    void damagedFileIsReportedAndWhatIsStoredTakesEffect() throws Exception {
        Files.writeString(folder.resolve("rolled-back.json"), "{\"pins\": 7}");

        fixture.restart();

        assertThat(fixture.said).singleElement().asString().contains("What was rolled back cannot be used");
        assertThat(fixture.level("shop")).isEqualTo(Level.DEBUG);
    }

    @Test
    void changeBackToWhatItWasEndsIt() {
        goBack();
        restore(fixture, 3);

        assertThat(fixture.level("root")).isEqualTo(Level.ERROR);
        assertThat(fixture.level("shop")).isEqualTo(Level.DEBUG);
        assertThat(folder.resolve("rolled-back.json")).doesNotExist();
    }

    @Test
    void whatCannotBeHadAnyMoreIsRefusedAndChangesNothing() {
        ConfigurationPlugin broken = (reference, properties) -> properties.put("root.level", "LOUD");
        fixture.engine().add(broken, Map.of());

        assertThatThrownBy(this::goBack)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("root.level")
                .hasMessageContaining("PID logging");

        assertThat(fixture.level("root")).isEqualTo(Level.ERROR);
        assertThat(fixture.level("shop")).isEqualTo(Level.DEBUG);
        assertThat(folder.resolve("rolled-back.json")).doesNotExist();
    }

    @Test
    void nobodyCanGoBackOnceThisBundleIsAway() {
        fixture.engine().close();

        assertThat(fixture.system.find(DraftSource.class)).isNull();
    }
}
