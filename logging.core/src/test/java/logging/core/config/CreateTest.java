// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.StreamHandler;
import logging.api.config.ConfigurationException;
import logging.api.config.Problem;
import org.junit.jupiter.api.Test;

/** Handlers made one by one, and documents with mistakes of every kind. */
class CreateTest extends ConfigTest {

    @Test
    void aHandlerIsMadeByTheNameOfItsClass() {
        Map<String, Object> options = new HashMap<>();
        options.put("stream", system.out());
        Handler handler = configurator.create("StreamHandler", options);
        assertThat(handler).isInstanceOf(StreamHandler.class);
        logger("shop").addHandler(handler);
        logger("shop").warning("made by hand");
        assertThat(output()).isEqualTo("made by hand\n");
    }

    @Test
    void anOptionWithoutAValueIsNoOption() {
        Map<String, Object> options = new HashMap<>();
        options.put("stream", null);
        assertThat(((StreamHandler) configurator.create("StreamHandler", options)).stream())
                .isSameAs(system.err());
    }

    @Test
    void everyMistakeOfAHandlerIsTold() {
        assertThatThrownBy(() -> configurator.create("StreamHandler", Map.of("stream", 5, "strem", 6)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("expected a stream such as ext://sys.stdout, was 5")
                .hasMessageContaining("strem: ")
                .hasMessageContaining("unknown option, did you mean \"stream\"?");
        assertThatThrownBy(() -> configurator.create("StreemHandler", Map.of()))
                .hasMessageContaining("no family offers 'StreemHandler', did you mean \"StreamHandler\"?");
    }

    @Test
    void aHandlerMadeAloneMayHandOnToOneThatIsConfigured() {
        configurator.dictConfig(Document.onRoot().map());
        Handler memory = configurator.create("MemoryHandler", Map.of("capacity", 10, "target", "hand1"));
        logger("shop").setPropagate(false);
        logger("shop").addHandler(memory);
        logger("shop").warning("kept");
        memory.flush();
        assertThat(output()).isEqualTo("WARNING ++ kept\n");
    }

    @Test
    void aHandlerToHandOnToThatIsNotConfiguredIsRefused() {
        configurator.dictConfig(Document.onRoot().map());
        assertThatThrownBy(() -> configurator.create("MemoryHandler", Map.of("capacity", 10, "target", "hand2")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("target: expected the name of a handler, was \"hand2\", did you mean \"hand1\"?");
    }

    @Test
    void checkingHasNoEffect() {
        List<Problem> problems = configurator.check(Document.onRoot()
                .with("hanlers", Map.of())
                .with("formatters/form1/fromat", "x")
                .with("filters/f", Map.of("nmae", "a"))
                .with("filters/g", Map.of("name", 5))
                .with("filters/h", "text")
                .with("formatters/none/()", 5)
                .with("formatters/unknown/()", "no.such.formatter")
                .with("loggers/a", Map.of("handlers", 7, "filters", "xy", "levle", "INFO"))
                .with("loggers/b", 5)
                .with("handlers/bare", Map.of("level", "INFO"))
                .with("handlers/hand1/formatter", List.of())
                .map());
        assertThat(problems)
                .extracting(Problem::path)
                .contains(
                        "hanlers",
                        "formatters.form1.fromat",
                        "filters.f.nmae",
                        "filters.g.name",
                        "filters.h",
                        "formatters.none.()",
                        "formatters.unknown",
                        "loggers.a.handlers",
                        "loggers.a.filters",
                        "loggers.a.levle",
                        "loggers.b",
                        "handlers.bare.class");
        assertThat(system.handlers().names()).isEmpty();
        assertThat(configurator.status().generation()).isZero();
    }

    @Test
    void sectionsThatAreNoMappingsAreTold() {
        assertThat(configurator.check(Document.empty()
                        .with("handlers", List.of("a", "b"))
                        .with("filters", "c")
                        .with("formatters", "cfg://nowhere")
                        .with("root", 5)
                        .map()))
                .extracting(Problem::path)
                .contains("handlers", "filters", "formatters", "root");
    }

    @Test
    void anIncrementalDocumentNamesHandlersThatAreThere() {
        apply(Document.onRoot());
        assertRefused(
                Document.empty().with("incremental", true).with("handlers/hand2/level", "INFO"),
                "No handler found with name 'hand2', did you mean \"hand1\"?");
        assertRefused(
                Document.empty().with("incremental", true).with("handlers/hand1/level", "LOUD"),
                "Unknown level: 'LOUD'");
        apply(Document.empty()
                .with("incremental", true)
                .with("handlers/hand1/level", "ERROR")
                .with("root/level", 5));
        assertThat(handler("hand1").level()).isEqualTo(40);
        assertThat(system.root().level()).isEqualTo(5);
        assertThatThrownBy(() -> configurator.apply(
                        "test", Document.empty().with("incremental", true).map()))
                .hasMessageContaining("a document is a state, it cannot be incremental");
    }

    @Test
    void aStateTakesWordsForTruthAndCommasForLists() {
        configurator.apply(
                "test",
                Document.simple()
                        .with("version", "1")
                        .with("handlers/hand2", Map.of("class", "StreamHandler", "stream", "ext://sys.stderr"))
                        .with("root/handlers", "hand1, hand2")
                        .with("loggers/quiet", Map.of("propagate", "false"))
                        .map());
        assertThat(system.root().handlers()).hasSize(2);
        assertThat(logger("quiet").propagate()).isFalse();
        system.root().error("twice");
        assertThat(output()).isEqualTo("ERROR ++ twice\n");
        assertThat(errors()).isEqualTo("twice\n");
    }
}
