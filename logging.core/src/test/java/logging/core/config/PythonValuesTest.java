// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Filter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dictConfig makes of values that are no texts, numbers or truth values where one expects them. */
class PythonValuesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(print, print));
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void refuses(Document document, String... texts) {
        assertThatThrownBy(() -> configurator.dictConfig(document.map()))
                .isInstanceOf(ConfigurationException.class)
                .satisfies(error -> assertThat(error.getMessage()).contains(texts));
    }

    private static Document memory(String key, Object value) {
        return Document.onRoot()
                .with("handlers/memory/class", "logging.handlers.MemoryHandler")
                .with("handlers/memory/capacity", 2)
                .with("handlers/memory/target", "hand1")
                .with("handlers/memory/" + key, value);
    }

    private static Document queue(String key, Object value) {
        return Document.onRoot()
                .with("handlers/queue/class", "logging.handlers.QueueHandler")
                .with("handlers/queue/" + key, value);
    }

    // ---- what is true

    @Test
    void anyTextThatIsNotEmptyAsksForValidation() {
        Document wrong = Document.onRoot().with("formatters/form1/format", "no directive");
        refuses(wrong.with("formatters/form1/validate", "no"), "Invalid format 'no directive' for '%' style");

        configurator.dictConfig(wrong.with("formatters/form1/validate", "").map());
        configurator.dictConfig(
                wrong.with("formatters/form1/validate", List.of()).map());
        system.root().error("x");
        assertThat(printed()).isEqualTo("no directive\n");
    }

    @Test
    void aDocumentOfConfigurationAdminWantsATruthValue() {
        Document document = Document.onRoot().with("formatters/form1/validate", "no");
        assertThatThrownBy(() -> configurator.apply("logging", document.map()))
                .hasMessageContaining("formatters.form1.validate")
                .hasMessageContaining("expected true or false, was \"no\"");
    }

    @Test
    void whatIsNotTrueCountsAsNotGivenInAFormatter() {
        for (Object nothing : Arrays.asList(false, 0, "", List.of(), Map.of(), null, new Object[0])) {
            configurator.dictConfig(Document.onRoot()
                    .with("formatters/form1/format", nothing)
                    .with("formatters/form1/datefmt", nothing)
                    .with("formatters/form1/defaults", nothing)
                    .map());
            system.root().error("bare");
        }
        assertThat(printed()).isEqualTo("bare\n".repeat(7));
    }

    @Test
    void nullDoesNotFlushAMemoryHandlerThatCloses() {
        configurator.dictConfig(memory("flushOnClose", null)
                .with("root/handlers", List.of("memory"))
                .map());
        system.root().info("kept");
        system.handlers().byName("memory").close();
        assertThat(printed()).isEmpty();
    }

    // ---- what could only fail later

    @Test
    void valuesThatWouldFailWithEachRecordAreRefused() {
        refuses(
                Document.onRoot().with("handlers/hand1/stream", 5),
                "handlers.hand1.stream: Unable to configure handler 'hand1': expected a stream such as ext://sys.stdout, was 5");
        refuses(
                Document.onRoot().with("formatters/form1/datefmt", 5).with("formatters/form1/defaults", "x"),
                "formatters.form1.datefmt: Unable to configure formatter 'form1': expected a text, was 5",
                "formatters.form1.defaults: Unable to configure formatter 'form1': expected a Map, was \"x\"");
        refuses(memory("capacity", "10"), "handlers.memory.capacity", "expected a whole number, was \"10\"");
        refuses(memory("capacity", 1 << 30), "expected at most 16777216 records");
    }

    @Test
    void anUnknownFlushLevelIsRefusedInPythonsWords() {
        refuses(memory("flushLevel", "error"), "handlers.memory.flushLevel", "Unknown level: 'error'");
        refuses(memory("flushLevel", 1.5), "Level not an integer or a valid string: 1.5");
        refuses(memory("flushLevel", null), "Level not an integer or a valid string: None");
        configurator.dictConfig(memory("flushLevel", "INFO").map());
    }

    // ---- names

    @ParameterizedTest
    @ValueSource(strings = {"logging.NoSuchHandler", "no.such.Handler", "nope"})
    void aClassThatNobodyOffersCannotBeResolved(String name) {
        refuses(
                Document.onRoot().with("handlers/hand1/class", name),
                "Unable to configure handler 'hand1': Cannot resolve '" + name + "'");
    }

    @Test
    void aClassMayBeNamedAsWhatPythonImports() {
        configurator.dictConfig(Document.onRoot()
                .with("handlers/hand1/class", "ext://logging.StreamHandler")
                .map());
        system.root().error("x");
        assertThat(printed()).isEqualTo("ERROR ++ x\n");
    }

    @Test
    void queuesAndListenersAreRefusedInPythonsWords() {
        refuses(queue("queue", "no.such.Queue"), "Cannot resolve 'no.such.Queue'");
        refuses(queue("queue", Map.of("()", "nope")), "Cannot resolve 'nope'");
        refuses(queue("queue", null), "Invalid queue specifier None");
        refuses(queue("queue", Map.of("()", "queue.Queue", "bogus", 1)), "unknown option 'bogus'");
        refuses(queue("listener", "nope"), "Cannot resolve 'nope'");
        refuses(queue("listener", null), "Invalid listener specifier None");
        refuses(queue("listener", 5), "Invalid listener specifier 5");
    }

    @Test
    void aQueueThatIsItsOwnTargetIsNotConfiguredYet() {
        refuses(
                queue("handlers", List.of("queue")),
                "Unable to set required handler 'queue': Required handler 'queue' is not configured yet");
    }

    // ---- the root, which three sections may name

    @Test
    void theSectionsOfTheRootAreAppliedOneAfterTheOther() {
        Map<String, Object> loggers = new LinkedHashMap<>();
        loggers.put("", Map.of("level", "DEBUG", "handlers", List.of("hand1"), "filters", List.of("one")));
        loggers.put("root", Map.of("propagate", false));
        configurator.dictConfig(Document.simple()
                .with("filters/one/name", "shop")
                .with("filters/two/name", "")
                .with("loggers", loggers)
                .with("root", Map.of("filters", List.of("two")))
                .map());

        assertThat(system.root().level()).as("the last that says so").isEqualTo(Level.DEBUG);
        assertThat(system.root().handlers()).as("each section sets its own").isEmpty();
        assertThat(system.root().filters()).extracting(Filter::toString).hasSize(2);
        assertThat(system.root().propagate()).isFalse();
    }

    @Test
    void aLaterSectionOfTheRootOutweighsAnEarlierOne() {
        configurator.dictConfig(Document.simple()
                .with("loggers/", Map.of("level", "DEBUG"))
                .with("root", Map.of("level", "ERROR", "handlers", List.of("hand1"), "propagate", false))
                .map());

        assertThat(system.root().level()).isEqualTo(Level.ERROR);
        assertThat(system.root().handlers()).extracting(Handler::name).containsExactly("hand1");
        assertThat(system.root().propagate())
                .as("its own section has no such key")
                .isTrue();
    }

    @Test
    void anIncrementalDocumentMayNameTheRootTwice() {
        configurator.dictConfig(Document.empty()
                .with("incremental", true)
                .with("loggers/", Map.of("level", "DEBUG"))
                .with("root", Map.of("filters", List.of()))
                .map());
        assertThat(system.root().level()).isEqualTo(Level.DEBUG);
    }

    @Test
    void aTupleIsReadLikeAList() {
        refuses(
                Document.onRoot().with("filters", new Object[] {"one", 2}),
                "Unable to configure filter 'one'",
                "Unable to configure filter 2");
        configurator.dictConfig(Document.onRoot().with("filters", new Object[0]).map());
    }
}
