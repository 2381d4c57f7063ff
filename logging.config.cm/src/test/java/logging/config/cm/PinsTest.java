// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.Level;
import logging.api.NullHandler;
import logging.api.config.Draft;
import logging.api.config.DraftSource;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationPlugin;

/** What ends a rollback and what does not, where configurations, plugins and restarts are awkward. */
class PinsTest {

    private static final String DOCUMENT = "logging";
    private static final String SHOP = "logging.logger~shop";

    private static final ConfigurationPlugin BROKEN = (reference, properties) -> {
        throw new IllegalStateException("no vault");
    };

    /** Fills in texts and arrays of texts, and nothing else, as those of Felix do. */
    private static final ConfigurationPlugin VAULT = (reference, properties) -> {
        for (String key : new ArrayList<>(Collections.list(properties.keys()))) {
            if (properties.get(key) instanceof String[] texts) {
                String[] filled = texts.clone();
                filled[0] = filled[0].replace("$[secret:handler]", "x");
                properties.put(key, filled);
            }
        }
    };

    /** Handlers whose making does something once, while a configuration is applied. */
    private record Busy(Runnable work, List<Throwable> thrown) implements HandlerFactory {

        @Override
        public Set<String> classNames() {
            return Set.of("test.BusyHandler");
        }

        @Override
        public Handler create(String className, Options options) {
            if (thrown.isEmpty()) {
                try {
                    work.run();
                } catch (IllegalStateException busy) {
                    thrown.add(busy);
                }
            }
            return new NullHandler();
        }
    }

    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void start() {
        fixture = new Fixture(folder).begun();
    }

    private static Map<String, Object> root(String level) {
        return Map.of("version", 1, "root.level", level);
    }

    private static void goBack(Fixture where, long generation) {
        Draft draft = (Draft) ((Map<?, ?>) where.system.memory().get("drafts")).get(generation);
        where.system.find(DraftSource.class).restore(draft);
    }

    @Test
    void anEntryThatIsMadeAnewUnderAnotherPidTakesEffect() throws IOException {
        fixture.admin.update(DOCUMENT, root("INFO"));
        Configuration first = fixture.admin.createFactoryConfiguration("logging.logger");
        first.update(FrameworkUtil.asDictionary(Map.of("name", "shop", "level", "DEBUG")));
        long good = fixture.status().generation();
        first.delete();
        Configuration second = fixture.admin.createFactoryConfiguration("logging.logger");
        second.update(FrameworkUtil.asDictionary(Map.of("name", "shop", "level", "ERROR")));

        goBack(fixture, good);
        assertThat(fixture.level("shop")).isEqualTo(Level.DEBUG);
        second.update(FrameworkUtil.asDictionary(Map.of("name", "shop", "level", "CRITICAL")));

        assertThat(fixture.status().problems()).isEmpty();
        assertThat(fixture.level("shop")).isEqualTo(Level.CRITICAL);
        assertThat(folder.resolve("rolled-back.json")).doesNotExist();
    }

    @Test
    void whatAStartHasLetGoDoesNotComeBack() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.update(DOCUMENT, root("ERROR"));
        goBack(fixture, 1);
        fixture.engine().close();

        Fixture next = new Fixture(folder);
        next.admin.update(DOCUMENT, root("CRITICAL"));
        next.begun();
        next.admin.update(DOCUMENT, root("ERROR"));
        next.restart();

        assertThat(next.level("root")).isEqualTo(Level.ERROR);
    }

    @Test
    void aStoreThatCannotBeReadAtTheStartLosesNothing() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.update(DOCUMENT, root("ERROR"));
        goBack(fixture, 1);
        fixture.engine().close();

        Fixture next = new Fixture(folder);
        next.admin.update(DOCUMENT, root("ERROR"));
        next.admin.setBroken(true);
        next.begun();
        assertThat(next.said)
                .singleElement()
                .asString()
                .startsWith("ERROR Configuration refused at the start, the last good one is running: ")
                .contains("cannot read its store");
        assertThat(next.level("root")).isEqualTo(Level.INFO);
        next.admin.setBroken(false);
        next.admin.update(SHOP, Map.of("level", "DEBUG"));

        assertThat(next.level("root")).isEqualTo(Level.INFO);
        assertThat(next.level("shop")).isEqualTo(Level.DEBUG);
    }

    @Test
    void aPluginThatFailsIsPassedOver() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.update(DOCUMENT, root("ERROR"));
        fixture.engine().add(BROKEN, Map.of());

        goBack(fixture, 1);
        fixture.admin.update(SHOP, Map.of("level", "DEBUG"));

        assertThat(fixture.level("root")).isEqualTo(Level.INFO);
        assertThat(fixture.level("shop")).isEqualTo(Level.DEBUG);
        assertThat(fixture.said).anyMatch(text -> text.contains("plugin failed and was passed over"));
    }

    @Test
    void aStartWithAPluginThatFailsAppliesWhatThereIs() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.update(DOCUMENT, root("ERROR"));
        goBack(fixture, 1);
        fixture.engine().close();

        Fixture next = new Fixture(folder);
        next.engine().add(BROKEN, Map.of());
        next.admin.update(DOCUMENT, root("ERROR"));
        next.begun();

        assertThat(next.level("root")).isEqualTo(Level.INFO);
    }

    @Test
    void aRollbackToNothingStays() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.delete(DOCUMENT);
        long empty = fixture.status().generation();
        fixture.admin.update(DOCUMENT, root("ERROR"));

        goBack(fixture, empty);
        fixture.admin.update(SHOP, Map.of("level", "DEBUG"));

        assertThat(fixture.level("root")).isEqualTo(Level.WARNING);
        assertThat(fixture.level("shop")).isEqualTo(Level.DEBUG);
    }

    @Test
    void referencesInArraysAreFilledInAfterARestart() {
        fixture.engine().close();
        Fixture run = new Fixture(folder);
        run.admin.add(VAULT);
        run.engine().add(VAULT, Map.of());
        run.begun();
        run.admin.update("logging.handler~x", Map.of("class", "NullHandler"));
        run.admin.update(SHOP, Map.of("level", "INFO", "handlers", new String[] {"$[secret:handler]"}));
        run.settle();
        long good = run.status().generation();
        run.admin.update(SHOP, Map.of("level", "ERROR", "handlers", new String[] {"$[secret:handler]"}));
        run.settle();
        goBack(run, good);
        run.engine().close();

        Fixture next = new Fixture(folder);
        next.admin.add(VAULT);
        next.engine().add(VAULT, Map.of());
        next.admin.update("logging.handler~x", Map.of("class", "NullHandler"));
        next.admin.update(SHOP, Map.of("level", "ERROR", "handlers", new String[] {"$[secret:handler]"}));
        next.begun();

        assertThat(next.status().problems()).isEmpty();
        assertThat(next.level("shop")).isEqualTo(Level.INFO);
        assertThat(next.system.getLogger("shop").handlers()).hasSize(1);
    }

    @Test
    void aChangeThatStillSettlesIsPassedOver() {
        fixture.admin.update("logging.handler~x", Map.of("class", "NullHandler", "level", "INFO"));
        fixture.settle();
        long good = fixture.status().generation();
        fixture.admin.update("logging.handler~x", Map.of("class", "NullHandler", "level", "ERROR"));

        goBack(fixture, good);
        fixture.settle();

        assertThat(fixture.system.handlers().byName("x").level()).isEqualTo(Level.INFO);
    }

    @Test
    void anUpdateThatChangesNothingLeavesIt() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.update(DOCUMENT, root("ERROR"));
        goBack(fixture, 1);

        fixture.admin.update(DOCUMENT, root("ERROR"));

        assertThat(fixture.level("root")).isEqualTo(Level.INFO);
    }

    @Test
    void numbersThatJsonHasNotAreNoObstacle() {
        fixture.admin.update(DOCUMENT, Map.of("version", 1, "root.level", "INFO", "x-n", Double.NaN));
        fixture.admin.update(DOCUMENT, root("ERROR"));

        goBack(fixture, 1);

        assertThat(fixture.level("root")).isEqualTo(Level.INFO);
        assertThat(fixture.said).anyMatch(text -> text.contains("cannot be saved, it stays until the next start"));
    }

    @Test
    void aDamagedFileGivesAllOrNothing() throws IOException {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.update(DOCUMENT, root("ERROR"));
        goBack(fixture, 1);
        Path file = folder.resolve("rolled-back.json");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf(']')) + ", {\"pid\": 7}]}");

        fixture.restart();

        assertThat(fixture.level("root")).isEqualTo(Level.ERROR);
        assertThat(fixture.said).anyMatch(each -> each.contains("What was rolled back cannot be used"));
    }

    @Test
    void aRefusalThatNobodyWaitsForIsInTheLog() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        fixture.admin.update(DOCUMENT, root("ERROR"));
        List<Throwable> thrown = new ArrayList<>();
        fixture.configurator.add(new Busy(() -> goBack(fixture, 1), thrown));
        fixture.engine().add((reference, properties) -> properties.put("root.level", "LOUD"), Map.of());

        fixture.admin.update(DOCUMENT, Map.of("version", 1, "root.level", "ERROR", "handlers.h.class", "BusyHandler"));

        assertThat(thrown).singleElement().asString().contains("the rollback follows it");
        assertThat(fixture.said).anyMatch(text -> text.startsWith("ERROR Rollback refused, the running"));
        assertThat(fixture.level("root")).isEqualTo(Level.ERROR);
    }

    @Test
    void afterTheEndItSaysSo() {
        fixture.admin.update(DOCUMENT, root("INFO"));
        DraftSource source = fixture.system.find(DraftSource.class);
        fixture.engine().close();

        Draft draft = (Draft) ((Map<?, ?>) fixture.system.memory().get("drafts")).get(1L);
        assertThatThrownBy(() -> source.restore(draft))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("logging.config.cm was stopped");
    }
}
