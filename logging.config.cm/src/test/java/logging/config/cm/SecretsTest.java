// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.config.Draft;
import logging.api.config.DraftSource;
import logging.api.config.Generation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.ConfigurationPlugin;

/** Secrets that plugins fill in are used, and shown nowhere. */
class SecretsTest {

    private static final ConfigurationPlugin VAULT = (reference, properties) -> fillIn(properties);

    @TempDir
    Path folder;

    private Fixture fixture;

    private static void fillIn(Dictionary<String, Object> properties) {
        for (String key : new ArrayList<>(Collections.list(properties.keys()))) {
            if (properties.get(key) instanceof String text) {
                String filled = text.replace("$[secret:level]", "ERROR")
                        .replace("$[secret:loud]", "L0UD")
                        .replace("$[secret:louder]", "L0UDER")
                        .replace("$[conf:x-level]", "L0UD");
                properties.put(key, filled.replace("$[env:level]", "WARNING").replace("$[secret:version]", "1"));
            }
        }
    }

    @BeforeEach
    void start() {
        fixture = new Fixture(folder);
        fixture.admin.add(VAULT);
        fixture.engine().add(VAULT, Map.of());
        fixture.begun();
    }

    private Generation latest() {
        return (Generation) ((List<?>) fixture.system.memory().get("generations")).get(0);
    }

    @Test
    void theHistoryShowsReferencesInJsonAndInDottedKeysAndElsewhereWhatWasFilledIn() {
        fixture.admin.update(
                "logging",
                Map.of(
                        "version", 1,
                        "root", "{\"level\": \"$[secret:level]\"}",
                        "loggers.a.level", "$[env:level]"));
        fixture.admin.update("logging.logger~shop", Map.of("level", "$[secret:level]"));

        assertThat(fixture.level("root")).isEqualTo(Level.ERROR);
        assertThat(latest().document())
                .containsEntry("root", Map.of("level", "$[secret:level]"))
                .containsEntry(
                        "loggers", Map.of("a", Map.of("level", "WARNING"), "shop", Map.of("level", "$[secret:level]")));
    }

    @Test
    void settingThatIsNoJsonBeforeItsSecretIsFilledInIsShownWhole() {
        String loggers = "{\"a\": {\"level\": \"INFO\", \"propagate\": $[secret:version]}}";
        fixture.admin.update("logging", Map.of("version", 1, "strict", "false", "loggers", loggers));

        assertThat(latest().document()).containsEntry("loggers", loggers);
    }

    @Test
    void refusalShowsTheReference() {
        fixture.admin.update("logging", Map.of("version", 1, "root.level", "$[secret:loud]"));

        assertThat(fixture.status().problems())
                .singleElement()
                .asString()
                .contains("root.level", "$[secret:loud]", "PID logging")
                .doesNotContain("L0UD");
        assertThat(fixture.said)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("L0UD"));
    }

    @Test
    void rollbackFillsThemInAgain() {
        fixture.admin.update("logging", Map.of("version", 1, "root.level", "$[secret:level]"));
        fixture.admin.update("logging", Map.of("version", 1, "root.level", "INFO"));

        fixture.system.find(DraftSource.class).restore((Draft)
                ((Map<?, ?>) fixture.system.memory().get("drafts")).get(1L));

        assertThat(fixture.level("root")).isEqualTo(Level.ERROR);
        assertThat(latest().document()).containsEntry("root", Map.of("level", "$[secret:level]"));
    }

    private void assertNowhere(String secret) {
        assertThat(fixture.status().problems() + " " + fixture.status().warnings() + " " + fixture.said)
                .doesNotContain(secret);
        assertThat(latest().document().toString()).doesNotContain(secret);
    }

    @Test
    void aSecretThatBeginsLikeAnotherIsHiddenWhole() {
        fixture.admin.update("logging", Map.of("version", 1));
        fixture.admin.update(
                "logging", Map.of("version", 1, "root.level", "$[secret:louder]", "loggers.a.level", "$[secret:loud]"));

        assertThat(fixture.status().problems().toString())
                .contains("'$[secret:louder]'")
                .contains("'$[secret:loud]'");
        assertNowhere("L0UD");
    }

    @Test
    void aReferenceToAnotherPropertyMayBeOne() {
        fixture.admin.update("logging", Map.of("version", 1));
        fixture.admin.update(
                "logging", Map.of("version", 1, "root.level", "$[conf:x-level]", "x-level", "$[secret:loud]"));

        assertThat(fixture.status().problems().toString()).contains("$[conf:x-level]");
        assertNowhere("L0UD");
    }

    @Test
    void levelsOfTheLogServiceHideThemToo() {
        fixture.admin.update("org.osgi.service.log.admin", Map.of("shop", "$[secret:loud]"));

        assertThat(fixture.said.toString()).contains("was \"$[secret:loud]\"");
        assertNowhere("L0UD");
    }

    @Test
    void problemsOfAnEntryThatIsShadowedHideThemToo() {
        fixture.admin.update("logging", Map.of("version", 1));
        fixture.admin.update(
                "logging",
                Map.of(
                        "version", 1,
                        "handlers.h.class", "NullHandler",
                        "handlers.h.pin", "$[secret:loud]",
                        "handlers.h.pin.x", "1"));
        fixture.admin.update("logging.handler~h", Map.of("class", "NullHandler"));
        fixture.settle();

        assertThat(fixture.status().problems().toString()).contains("'pin', which has the value $[secret:loud]");
        assertNowhere("L0UD");
    }

    @Test
    void aDottedSettingThatIsNoJsonBeforeIsShownWhole() {
        String options = "{\"pin\": $[secret:version], \"x\": \"$[secret:loud]\"}";
        fixture.admin.update(
                "logging",
                Map.of("version", 1, "strict", "false", "handlers.h.class", "NullHandler", "handlers.h..o", options));

        assertThat(latest().document().toString()).contains(options);
        assertNowhere("L0UD");
    }
}
