// SPDX-License-Identifier: Apache-2.0
package logging.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;

/** The formatters beyond Python's in configurations. */
class FormatterObjectsTest {

    private final LoggingSystem system =
            LoggingSystem.create(SystemOptions.DEFAULT.withClock(() -> 1_700_000_000_000_000_000L));
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);
    private final StringWriter out = new StringWriter();

    private Map<String, Object> document(Map<String, Object> formatter) {
        return Map.of(
                "version", 1,
                "formatters", Map.of("f", formatter),
                "handlers", Map.of("out", Map.of("class", "StreamHandler", "stream", out, "formatter", "f")),
                "root", Map.of("handlers", List.of("out")));
    }

    private String printed(Map<String, Object> formatter) {
        configurator.dictConfig(document(formatter));
        system.root().warning("line\nbreak");
        return out.toString();
    }

    @Test
    void offersTheEscapingFormatterWithTheKeysOfTheStandardOne() {
        assertThat(printed(Map.of(
                        "class", "logging.EscapingFormatter",
                        "format", "{levelname} {message} {user}",
                        "style", "{",
                        "defaults", Map.of("user", "nobody"))))
                .isEqualTo("WARNING line\\nbreak nobody\n");
    }

    @Test
    void offersTheJsonFormatterWithSelectedFields() {
        assertThat(printed(Map.of("()", "logging.JsonFormatter", "fields", List.of("levelname", "message"))))
                .isEqualTo("{\"levelname\":\"WARNING\",\"message\":\"line\\nbreak\"}\n");
    }

    @Test
    void readsPresetConstantsAndDateFormat() {
        assertThat(printed(Map.of(
                        "class", "JsonFormatter",
                        "preset", "ecs",
                        "datefmt", "%Y",
                        "extra", "false",
                        "fields", Map.of("place", "funcName"),
                        "constants", Map.of("service.name", "shop"))))
                .contains("\"@timestamp\":\"2023\"", "\"service.name\":\"shop\"")
                .contains("\"place\":\"printed\"");
    }

    @Test
    void namesWhatIsWrong() {
        Map<String, Object> wrong = Map.of(
                "class", "logging.JsonFormatter", "preset", "xml", "fields", Map.of("a", 1), "constants", "none");
        assertThatThrownBy(() -> configurator.dictConfig(document(wrong)))
                .hasMessageContaining("formatters.f.preset: Unable to configure formatter 'f': "
                        + "expected one of plain, ecs, opentelemetry, was \"xml\"")
                .hasMessageContaining("formatters.f.fields: Unable to configure formatter 'f': "
                        + "expected the name of an attribute for 'a', was 1")
                .hasMessageContaining("formatters.f.constants: ");
    }

    @Test
    void warnsOfKeysThatAClassDoesNotKnowAsPythonPassesThemOver() {
        assertThat(configurator.dictConfig(document(Map.of("class", "logging.JsonFormatter", "presett", "ecs"))))
                .singleElement()
                .asString()
                .startsWith("formatters.f.presett: unknown option");
        assertThatThrownBy(() ->
                        configurator.dictConfig(document(Map.of("class", "logging.JsonFormatter", "validate", false))))
                .as("standard keys are passed on, and must be known")
                .hasMessageContaining("formatters.f.validate: Unable to configure formatter 'f': unknown option");
    }
}
