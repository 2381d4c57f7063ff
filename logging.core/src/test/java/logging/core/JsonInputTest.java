// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a JSON text is read as, and what is said of one that is none. */
class JsonInputTest {

    private final LoggingConfigurator configurator = LoggingConfig.configurator(LoggingSystem.create());

    @Test
    void valuesAreOfTheJdk() {
        Map<String, Object> read = configurator.parseJson(
                "{\"s\": \"\\u00e9\\n\", \"i\": -7, \"d\": 1.5, \"l\": 9007199254740993, \"t\": true, \"n\": null,"
                        + " \"a\": [1, [], {\"x\": {}}]}");
        assertThat(read)
                .containsExactly(
                        Map.entry("s", "\u00e9\n"),
                        Map.entry("i", -7L),
                        Map.entry("d", 1.5),
                        Map.entry("l", 9007199254740993L),
                        Map.entry("t", true),
                        new java.util.AbstractMap.SimpleEntry<>("n", null),
                        Map.entry("a", Arrays.asList(1L, List.of(), Map.of("x", Map.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | not JSON: End of input at line 1 column 1 path $",
                "{ | not JSON: End of input at line 1 column 2 path $.",
                "{\"a\": 1} x | not JSON: unexpected character at line 1 column 11 path $",
                "{\"a\": 1} {} | not JSON: unexpected character at line 1 column 11 path $",
                "{\"a\": 1,} | not JSON: Expected name at line 1 column 10 path $.a",
                "{\"a\": 'x'} | not JSON: unexpected character at line 1 column 8 path $.a",
                "{a: 1} | not JSON: unexpected character at line 1 column 3 path $.",
                "{\"a\": NaN} | not JSON: unexpected character at line 1 column 7 path $.a",
                "{\"a\": True} | not JSON: unexpected character at line 1 column 7 path $.a",
                "[1] | expected a JSON object, was [1]",
                "\"a\" | expected a JSON object, was a",
                "null | expected a JSON object, was null",
            })
    void whatIsNoObjectIsRefusedInOneLine(String text, String said) {
        assertThatThrownBy(() -> configurator.parseJson(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(said);
    }

    @Test
    void everyNameThatIsGivenTwiceIsNamed() {
        String text = "{\"h\": {\"class\": \"A\", \"class\": \"B\"}, \"a.b\": [0, {\"x\": 1, \"x\": 1}], \"h\": {}}";
        assertThatThrownBy(() -> configurator.parseJson(text))
                .isInstanceOf(ConfigurationException.class)
                .extracting(
                        refused -> ((ConfigurationException) refused).problems(),
                        InstanceOfAssertFactories.list(Problem.class))
                .containsExactly(
                        Problem.error("h.class", "is given twice"),
                        Problem.error("a.b[1].x", "is given twice"),
                        Problem.error("h", "is given twice"));
    }

    @Test
    void aTextThatIsTooDeepIsRefused() {
        assertThatThrownBy(() -> configurator.parseJson("{\"a\": " + "[".repeat(100_000)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("not JSON: Nesting limit 255 reached");
    }
}
