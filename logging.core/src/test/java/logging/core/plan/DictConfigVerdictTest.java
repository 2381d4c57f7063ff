// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verdict and text is what CPython says to the same mapping. */
class DictConfigVerdictTest {

    private static final String BASE = """
        {"version": 1,
         "formatters": {"f": {"format": "%(message)s"}},
         "filters": {"flt": {"name": "a"}},
         "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"},
                      "m": {"class": "logging.handlers.MemoryHandler", "capacity": 3}},
         "loggers": {"a": {"handlers": ["h"]}},
         "root": {"handlers": ["h"]}}\
        """;

    private final PrintStream print = new PrintStream(new ByteArrayOutputStream(), true);
    private final LoggingConfigurator configurator =
            LoggingConfig.configurator(LoggingSystem.create(SystemOptions.DEFAULT.withStreams(print, print)));

    /** The base with one value set at a path. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> changed(String path, String json) {
        Map<String, Object> document = configurator.parseJson(BASE);
        Map<String, Object> at = document;
        String[] keys = path.split("/", -1);
        for (int i = 0; i < keys.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(keys[i], key -> new LinkedHashMap<String, Object>());
        }
        at.put(
                keys[keys.length - 1].replace("EMPTY", ""),
                configurator.parseJson("{\"x\": " + json + "}").get("x"));
        return document;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "version; null; Unsupported version: None",
                "version; [1]; Unsupported version: [1]",
                "loggers; null; expected a mapping of names to sections",
                "loggers; 0; expected a mapping of names to sections",
                "loggers; [\"x\"]; Unable to configure logger 'x'",
                "loggers; \"text\"; Unable to configure logger 't'",
                "formatters; [1]; Unable to configure formatter 1",
                "loggers/EMPTY; {\"level\": \"LOUD\"}; Unable to configure logger ''",
                "loggers/root; {\"level\": \"LOUD\"}; Unable to configure logger 'root'",
                "root/level; \"LOUD\"; Unable to configure root logger",
                "formatters/f/style; null; Style must be one of: %,{,$",
                "formatters/f/style; 5; Style must be one of: %,{,$",
                "formatters/f/(); null; Unable to configure formatter 'f'",
                "formatters/f/(); \"ext://nobody.here\"; Cannot resolve 'nobody.here'",
                "handlers/m/target; null; Unable to set target handler None",
                "handlers/m/target; [\"h\"]; Unable to set target handler ['h']",
                "handlers/m/target; 5; Unable to set target handler 5",
                "handlers/m/target; \"m\"; target not configured yet",
                "handlers/h/filters; {\"nope\": 1}; Unable to add filter 'nope'",
            })
    void refuses(String path, String json, String text) {
        ConfigurationException refused =
                catchThrowableOfType(ConfigurationException.class, () -> configurator.dictConfig(changed(path, json)));
        assertThat(refused).as("%s: %s", path, json).isNotNull().hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "root; null",
                "root; 0",
                "loggers; []",
                "loggers; \"\"",
                "handlers/h/.; []",
                "handlers/h/filters; {\"flt\": 1}",
                "handlers/h/formatter; 0",
                "formatters/f/class; \"\"",
                "formatters/f/(); \"ext://logging.Formatter\"",
                "loggers/a/propagate; []",
                "disable_existing_loggers; \"no\"",
            })
    void accepts(String path, String json) {
        assertThat(configurator.dictConfig(changed(path, json))).isEmpty();
    }
}
