// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.config.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All sources, one document. */
class SourcesTest {

    @TempDir
    Path folder;

    private Fixture cm;

    @BeforeEach
    void begin() {
        cm = new Fixture(folder).begun();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void factoryConfigurationsAloneMakeAConfiguration() throws Exception {
        cm.admin.update("logging.formatter~short", Map.of("format", "%(name)s %(message)s"));
        cm.admin.update(
                "logging.handler~file",
                Map.of("class", "FileHandler", "filename", file("a.log"), "formatter", "short"));
        cm.admin.update("logging.logger~root", Map.of("level", "INFO", "handlers", new String[] {"file"}));
        cm.settle();

        cm.system.getLogger("shop").info("hello");

        assertThat(text("a.log")).isEqualTo("shop hello\n");
        assertThat(cm.said).isEmpty();
    }

    @Test
    void classIsImpliedByThePid() throws Exception {
        cm.admin.update("logging.handler.FileHandler~file", Map.of("filename", file("a.log")));
        cm.admin.update("logging.logger~shop", Map.of("level", "INFO", "handlers", "file"));
        cm.settle();

        cm.system.getLogger("shop").info("hello");

        assertThat(text("a.log")).isEqualTo("hello\n");
    }

    @Test
    void classThatContradictsThePidIsRefused() {
        cm.admin.update(
                "logging.handler.FileHandler~file", Map.of("class", "StreamHandler", "filename", file("a.log")));
        cm.settle();

        assertThat(cm.status().problems())
                .extracting(Problem::toString)
                .contains("handlers.file.class: expected \"FileHandler\" as the PID says, was \"StreamHandler\""
                        + " (PID logging.handler.FileHandler~file)");
    }

    @Test
    void keyNameWinsOverTheSuffixOfThePid() {
        cm.admin.update("logging.logger~1", Map.of("name", "com.Acme", "level", "ERROR"));

        assertThat(cm.level("com.Acme")).isEqualTo(Level.ERROR);
        assertThat(cm.status().loggers()).doesNotContainKey("1");
    }

    @Test
    void entryWithoutANameIsRefused() throws Exception {
        cm.admin
                .createFactoryConfiguration("logging.handler")
                .update(org.osgi.framework.FrameworkUtil.asDictionary(Map.of("class", "StreamHandler")));
        cm.settle();

        assertThat(cm.status().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.text()).isEqualTo("name: expected a text, or a PID of the form logging.handler~NAME");
            assertThat(problem.origin()).startsWith("PID logging.handler.");
        });
    }

    @Test
    void factoryEntryHidesThatOfTheDocumentWholeAndSaysSoOnce() {
        cm.admin.update("logging.logger~shop", Map.of("propagate", false));
        cm.admin.update("logging", Map.of("version", 1, "loggers.shop.level", "DEBUG"));
        cm.admin.update("logging", Map.of("version", 1, "loggers.shop.level", "INFO"));

        assertThat(cm.system.getLogger("shop").propagate()).isFalse();
        assertThat(cm.system.getLogger("shop").level()).isEqualTo(Level.NOTSET);
        assertThat(cm.said)
                .containsExactly("WARNING Configuration: loggers.shop: the entry of PID logging is shadowed"
                        + " (PID logging.logger~shop)");
    }

    @Test
    void factoryRootHidesThatOfTheDocument() {
        cm.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));
        cm.admin.update("logging.logger~root", Map.of("level", "ERROR"));

        assertThat(cm.level("root")).isEqualTo(Level.ERROR);
        assertThat(cm.said).singleElement().asString().contains("root: the entry of PID logging is shadowed");
    }

    @Test
    void twoFactoryConfigurationsOfOneNameAreRefusedNamingBoth() {
        cm.admin.update("logging.handler.FileHandler~x", Map.of("filename", file("a.log")));
        cm.admin.update("logging.handler~y", Map.of("name", "x", "class", "StreamHandler"));
        cm.settle();

        assertThat(cm.status().problems())
                .extracting(Problem::toString)
                .containsExactly("handlers.x: expected one configuration of this name, was given by"
                        + " PID logging.handler.FileHandler~x and PID logging.handler~y (PID logging.handler~y)");
        assertThat(cm.status().generation()).isZero();
    }

    @Test
    void problemsNamePidAndFile() {
        cm.admin.update(
                "logging.handler~file",
                Map.of(
                        "class", "FileHandler",
                        "filename", file("a.log"),
                        "mode", "q",
                        "felix.fileinstall.filename", "file:/opt/etc/logging.handler~file.cfg"));
        cm.settle();

        assertThat(cm.status().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("handlers.file.mode");
            assertThat(problem.text()).contains("\"q\"");
            assertThat(problem.origin()).isEqualTo("PID logging.handler~file, file /opt/etc/logging.handler~file.cfg");
        });
    }

    @Test
    void filterTakesItsLoggerUnderAWordOfItsOwn() throws Exception {
        cm.admin.update("logging.filter~acme", Map.of("logger", "com.acme"));
        cm.admin.update(
                "logging.handler~file",
                Map.of("class", "FileHandler", "filename", file("a.log"), "filters", List.of("acme")));
        cm.admin.update("logging.logger~root", Map.of("level", "INFO", "handlers", "file"));
        cm.settle();

        cm.system.getLogger("com.acme.shop").info("in");
        cm.system.getLogger("org").info("out");

        assertThat(text("a.log")).isEqualTo("in\n");
    }

    @Test
    void whatFormsLeaveEmptyIsNotSet() {
        cm.admin.update(
                "logging.handler~out",
                Map.of("class", "StreamHandler", "level", "", "formatter", "", "filters", new String[] {""}));
        cm.admin.update(
                "logging.logger~shop",
                Map.of("level", "DEBUG", "handlers", new String[0], "webconsole.configurationFactory.nameHint", "x"));
        cm.settle();

        assertThat(cm.status().problems()).isEmpty();
        assertThat(cm.level("shop")).isEqualTo(Level.DEBUG);
    }

    @Test
    void levelsOfTheLogServiceFillIn() {
        cm.admin.update(
                "logging", Map.of("version", 1, "loggers.explicit.level", "ERROR", "loggers.open.propagate", "false"));
        cm.admin.update(
                "org.osgi.service.log.admin",
                Map.of("ROOT", "WARN", "explicit", "DEBUG", "open", "TRACE", "new.one", "INFO", "typo", "LOUD"));

        assertThat(cm.level("root")).isEqualTo(Level.WARNING);
        assertThat(cm.level("explicit")).isEqualTo(Level.ERROR);
        assertThat(cm.level("open")).isEqualTo(5);
        assertThat(cm.system.getLogger("open").propagate()).isFalse();
        assertThat(cm.level("new.one")).isEqualTo(Level.INFO);
        assertThat(cm.said)
                .singleElement()
                .asString()
                .startsWith("WARNING Configuration: typo: expected TRACE,")
                .endsWith("was \"LOUD\"; it is passed over (PID org.osgi.service.log.admin)");
    }

    @Test
    void deletingResetsWhatWasSet() {
        cm.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));
        cm.admin.update("logging.logger~shop", Map.of("level", "ERROR"));

        cm.admin.delete("logging.logger~shop");
        assertThat(cm.level("shop")).isEqualTo(Level.DEBUG);

        cm.admin.delete("logging");
        assertThat(cm.level("root")).isEqualTo(Level.WARNING);
    }

    @Test
    void configurationsOfOthersAreLeftAlone() {
        cm.admin.update("logging.other~x", Map.of("level", "ERROR"));
        cm.admin.update("org.osgi.service.log.admin|some.bundle", Map.of("ROOT", "ERROR"));
        cm.settle();

        assertThat(cm.status().generation()).isZero();
    }

    @Test
    void pluginsAreHonoured() {
        cm.admin.add((reference, properties) -> {
            if ("$[env:LEVEL]".equals(properties.get("level"))) {
                properties.put("level", "ERROR");
            }
        });
        cm.admin.update("logging.logger~shop", Map.of("level", "$[env:LEVEL]"));

        assertThat(cm.level("shop")).isEqualTo(Level.ERROR);
    }

    @Test
    void aStoreThatCannotBeReadChangesNothing() {
        cm.admin.setBroken(true);
        cm.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));

        assertThat(cm.level("root")).isEqualTo(Level.WARNING);
        assertThat(cm.said).singleElement().asString().contains("disk on fire");
    }
}
