// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import logging.api.Formatter;
import logging.api.Level;
import logging.api.LoggingSystem;
import logging.api.StreamHandler;
import org.junit.jupiter.api.Test;

/** What programs and families pass to and get from a configurator. */
class ArgumentsTest {

    @Test
    void argumentsOfBasicConfigHavePythonsNames() {
        StringWriter stream = new StringWriter();
        StreamHandler handler = new StreamHandler(stream);
        BasicConfig all = BasicConfig.create()
                .filename(Path.of("app.log"))
                .filemode("w")
                .format("%(message)s")
                .datefmt("%H")
                .style('%')
                .level(Level.DEBUG)
                .stream(stream)
                .handlers(handler)
                .force(true)
                .encoding("utf-8")
                .errors("strict");
        assertThat(all.arguments())
                .isEqualTo(Map.ofEntries(
                        Map.entry("filename", "app.log"),
                        Map.entry("filemode", "w"),
                        Map.entry("format", "%(message)s"),
                        Map.entry("datefmt", "%H"),
                        Map.entry("style", "%"),
                        Map.entry("level", Level.DEBUG),
                        Map.entry("stream", stream),
                        Map.entry("handlers", List.of(handler)),
                        Map.entry("force", true),
                        Map.entry("encoding", "utf-8"),
                        Map.entry("errors", "strict")));
        assertThat(BasicConfig.create().level("INFO").arguments()).isEqualTo(Map.of("level", "INFO"));
        assertThat(BasicConfig.create().filename((Path) null).arguments()).containsEntry("filename", null);
        assertThat(BasicConfig.create().arguments())
                .as("each is a value of its own")
                .isEmpty();
    }

    @Test
    void aSystemWithoutCoreCannotBeConfigured() {
        LoggingSystem system = LoggingSystem.create();
        assertThatThrownBy(() -> BasicConfig.create().applyTo(system))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("logging.core is not started");
        assertThatThrownBy(() -> LoggingConfig.dictConfig(Map.of("version", 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LoggingConfig.handler("FileHandler", Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFormatterIsMadeFromItsKeys() {
        Options options = new Options(
                "formatters.f",
                Map.of("format", "{message} {x}", "datefmt", "%H", "style", "{", "defaults", Map.of("x", 1)));
        Formatter formatter = FormatterOptions.make(options, FormatterOptions::formatter);
        assertThat(options.problems()).isEmpty();
        assertThat(options.unread()).isEmpty();
        assertThat(formatter.fmt()).isEqualTo("{message} {x}");
        assertThat(formatter.datefmt()).isEqualTo("%H");
        assertThat(formatter.format(LoggingSystem.create().records().makeLogRecord(Map.of("msg", "hello"))))
                .isEqualTo("hello 1");
    }

    @Test
    void aWrongFormatterTellsEachMistakeUnderItsKey() {
        Options style = new Options("formatters.f", Map.of("style", "x", "validate", "maybe"));
        assertThat(FormatterOptions.make(style, FormatterOptions::formatter)).isNull();
        assertThat(style.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "formatters.f.validate: expected true or false, was \"maybe\"",
                        "formatters.f.style: Style must be one of: %,{,$, was 'x'");

        Options fmt = new Options("formatters.f", Map.of("fmt", "no field"));
        assertThat(FormatterOptions.make(fmt, FormatterOptions::formatter)).isNull();
        assertThat(fmt.problems())
                .extracting(Problem::toString)
                .containsExactly("formatters.f.fmt: Invalid format 'no field' for '%' style");

        Options unchecked = new Options("formatters.f", new HashMap<>(Map.of("fmt", "no field", "validate", false)));
        assertThat(FormatterOptions.make(unchecked, FormatterOptions::formatter).fmt())
                .isEqualTo("no field");
    }

    @Test
    void aDraftKnowsWhereASectionCameFrom() {
        Draft draft = new Draft("source", Map.of(), Map.of("", "the document", "handlers.file", "pid-a"), List.of());
        assertThat(draft.located(Problem.error("handlers.file.level", "wrong")).origin())
                .isEqualTo("pid-a");
        assertThat(draft.located(Problem.error("root", "wrong")).origin()).isEqualTo("the document");
        Problem known = Problem.error("root", "wrong").from("elsewhere");
        assertThat(draft.located(known)).isSameAs(known);
        assertThat(new Draft("source", Map.of(), Map.of(), List.of())
                        .located(Problem.error("root", "wrong"))
                        .origin())
                .isEmpty();
    }

    @Test
    void anExplanationReadsLikeASentence() {
        Explanation explanation = new Explanation(
                "shop",
                Level.INFO,
                true,
                "threshold INFO",
                List.of(
                        new Explanation.Step("file", "root", true, "takes it"),
                        new Explanation.Step("mail", "shop", false, "its level is ERROR")));
        assertThat(explanation).hasToString("""
                        shop at 20: enabled, threshold INFO
                          -> file (on root): takes it
                          -- mail (on shop): its level is ERROR""");
        assertThat(new Explanation("shop", Level.DEBUG, false, "threshold INFO", List.of()))
                .hasToString("shop at 10: off, threshold INFO");
    }
}
