// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dictConfig, where Python's rules hold, makes of values for files, beside a document of Configuration Admin. */
class DictConfigValuesTest {

    private static final String PLAIN = "logging.FileHandler";
    private static final String ROTATING = "logging.handlers.RotatingFileHandler";
    private static final String TIMED = "logging.handlers.TimedRotatingFileHandler";

    @TempDir
    Path directory;

    private Fixture fixture;
    private LoggingConfigurator configurator;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        configurator = LoggingConfig.configurator(fixture.system);
    }

    @AfterEach
    void end() {
        fixture.system.shutdown();
    }

    private static Map<String, Object> keys(Object... keysAndValues) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return keys;
    }

    private static Map<String, Object> document(String type, Map<String, Object> keys) {
        Map<String, Object> handler = new HashMap<>(keys);
        handler.put("class", type);
        handler.putIfAbsent("filename", "a.log");
        return Map.of("version", 1, "handlers", Map.of("file", handler), "root", Map.of("handlers", List.of("file")));
    }

    private void refuses(String type, Map<String, Object> keys, String text) {
        assertThatThrownBy(() -> configurator.dictConfig(document(type, keys)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(text);
    }

    private void log(String... messages) {
        for (String message : messages) {
            fixture.system.root().error(message);
        }
    }

    @Test
    void maxBytesCountsCharactersAsPythonDoesIfAsked() {
        configurator.dictConfig(document(ROTATING, keys("maxBytes", 12, "backupCount", 1, "countCharacters", true)));
        log("ééé", "ééé");
        // 7 bytes in the file and 4 characters are 11; in bytes it would have been 14
        assertThat(directory.resolve("a.log.1")).doesNotExist();
    }

    @Test
    void maxBytesCountsBytes() {
        configurator.dictConfig(document(ROTATING, keys("maxBytes", 12, "backupCount", 1)));
        log("ééé", "ééé");
        assertThat(directory.resolve("a.log.1")).hasContent("ééé");
    }

    @Test
    void numbersBelowZeroAreNone() {
        configurator.dictConfig(document(ROTATING, keys("maxBytes", -1, "backupCount", -1)));
        log("one", "two");
        assertThat(directory.resolve("a.log")).hasContent("one\ntwo");

        configurator.dictConfig(document(TIMED, keys("when", "H", "backupCount", -3, "filename", "t.log")));
        log("three");
        assertThat(directory.resolve("t.log")).hasContent("three");
    }

    @Test
    void aDocumentOfConfigurationAdminRefusesNumbersBelowZero() {
        Map<String, Object> document = document(ROTATING, keys("maxBytes", -1, "backupCount", -1));
        assertThatThrownBy(() -> configurator.apply("logging", document))
                .hasMessageContaining("handlers.file.maxBytes")
                .hasMessageContaining("handlers.file.backupCount");
    }

    @Test
    void anyTextDelaysTheOpening() {
        configurator.dictConfig(document(PLAIN, keys("delay", "no")));
        assertThat(directory.resolve("a.log")).doesNotExist();
        configurator.dictConfig(document(PLAIN, keys("delay", "")));
        assertThat(directory.resolve("a.log")).exists();
    }

    @Test
    void whatWouldFailAtTheFirstRolloverOrCharacterIsRefused() {
        refuses(TIMED, keys("interval", 0), "expected a whole number from 1 on, was 0");
        refuses(TIMED, keys("interval", -1), "expected a whole number from 1 on, was -1");
        refuses(TIMED, keys("interval", 1.5), "expected a whole number, was 1.5");
        refuses(TIMED, keys("when", null), "handlers.file.when");
        refuses(TIMED, keys("backupCount", "5"), "expected a whole number, was \"5\"");
        refuses(ROTATING, keys("backupCount", null), "expected a whole number, was null");
        refuses(PLAIN, keys("errors", "nope"), "expected one of Python's error handlers, was \"nope\"");
        refuses(PLAIN, keys("delay", true, "encoding", "nope"), "expected the name of a charset, was \"nope\"");
        refuses(PLAIN, keys("mode", null), "expected a, w or x, with b, t or +, was null");
        assertThat(directory).isEmptyDirectory();
    }
}
