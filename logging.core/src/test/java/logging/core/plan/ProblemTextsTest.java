// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A problem says its key path, the value and what was expected, and what may have been meant. */
class ProblemTextsTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    /** A document with one section of its own. */
    private Map<String, Object> document(String key, String json) {
        Map<String, Object> document = new LinkedHashMap<>(configurator.parseJson("""
                {"version": 1,
                 "formatters": {"brief": {"format": "%(message)s"}},
                 "handlers": {"h": {"class": "NullHandler"}},
                 "root": {"handlers": ["h"]}}"""));
        document.put(key, configurator.parseJson(json));
        return document;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "handlers; {\"h\": {\"class\": \"NullHandler\", \"formatter\": \"brif\"}};"
                        + " handlers.h.formatter: ;Unable to set formatter 'brif', did you mean \"brief\"?",
                "handlers; {\"h\": {\"class\": \"NullHandler\", \"formatter\": 7}};"
                        + " handlers.h.formatter: ;Unable to set formatter 7",
                "handlers; {\"h\": {\"level\": \"INFO\"}};"
                        + " handlers.h.class: ;expected the name of a handler class, there is none",
                "handlers; {\"h\": {\"class\": \"\"}};"
                        + " handlers.h.class: ;expected the name of a handler class, was \"\"",
                "handlers; {\"h\": {\"class\": [1]}};"
                        + " handlers.h.class: ;expected the name of a handler class, was [1]",
                "handlers; {\"h\": {\"class\": \"NullHandler\", \"level\": \"WARNNG\"}};"
                        + " handlers.h.level: ;did you mean \"WARNING\"?",
                "handlers; {\"h\": [1, \"two\"]}; handlers.h: ;expected a mapping, was [1, 'two']",
                "handlers; {\"h\": \"text\"}; handlers.h: ;expected a mapping, was \"text\"",
                "handlers; {\"h\": {\"class\": \"NullHandler\", \"level\": \"cfg://root.handlers[1]\"}};"
                        + " handlers.h.level: ;list index out of range",
            })
    void anErrorIsNamed(String key, String json, String path, String text) {
        assertThatThrownBy(() -> configurator.apply("test", document(key, json)))
                .hasMessageContaining(path.strip())
                .hasMessageContaining(text.strip());
        assertThat(system.root().slots()).isEmpty();
    }

    @Test
    void theLastElementOfAListCanBeReferredTo() {
        Map<String, Object> document = document("levels", "{\"all\": [\"INFO\", \"ERROR\"]}");
        document.put("loggers", configurator.parseJson("{\"l\": {\"level\": \"cfg://levels.all[1]\"}}"));
        configurator.dictConfig(document);
        assertThat(system.getLogger("l").level()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "1,true", "false,false", "False,false", "0,false"})
    void aTextOfAStateSaysTrueOrFalse(String text, boolean truth) {
        configurator.apply("test", document("loggers", "{\"l\": {\"propagate\": \"" + text + "\"}}"));
        assertThat(system.getLogger("l").propagate()).isEqualTo(truth);
    }

    @Test
    void anyOtherTextOfAStateIsRefused() {
        assertThatThrownBy(() -> configurator.apply("test", document("loggers", "{\"l\": {\"propagate\": \"maybe\"}}")))
                .hasMessageContaining("loggers.l.propagate: ")
                .hasMessageContaining("expected true or false, was \"maybe\"");
    }

    @Test
    void keysThatNobodyKnowsAreWarnedOfWithWhatMayHaveBeenMeant() {
        Map<String, Object> document = document("loggers", "{\"l\": {\"levl\": 10, \"level\": 10}}");
        document.put("formatters", configurator.parseJson("{\"brief\": {\"fromat\": \"x\", \"style\": \"%\"}}"));
        List<String> warnings = configurator.dictConfig(document).stream()
                .map(Problem::toString)
                .toList();
        assertThat(warnings)
                .anyMatch(text -> text.contains("loggers.l.levl") && text.contains("did you mean \"level\"?"))
                .anyMatch(text -> text.contains("formatters.brief.fromat") && text.contains("did you mean \"format\"?"))
                .hasSize(2);
    }

    /** Python takes a text for its letters; who writes a file means none of them. */
    @Test
    void aTextForASectionOfAStateIsOneProblem() {
        Map<String, Object> document = document("filters", "{}");
        document.put("loggers", "shop, shop.orders");
        assertThatThrownBy(() -> configurator.apply("test", document))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "loggers: expected a mapping of names to sections, was \"shop, shop.orders\""));
    }

    @Test
    void anIncrementalStateIsOneProblem() {
        Map<String, Object> document = document("filters", "{}");
        document.put("incremental", true);
        assertThatThrownBy(() -> configurator.apply("test", document))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::toString)
                                .containsExactly("incremental: a document is a state, it cannot be incremental:"
                                        + " expected false, was true"));
    }

    @Test
    void aHandlerWithoutAClassIsOneProblem() {
        assertThatThrownBy(() -> configurator.apply("test", document("handlers", "{\"h\": {}}")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "handlers.h.class: Unable to configure handler 'h': expected the name of a"
                                                + " handler class, there is none"));
    }
}
