// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import logging.api.Filter;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.NameFilter;
import logging.api.Slot;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A logger that a state plans as the last one did is passed over, but never when somebody has changed it since. */
class SettledTest {

    private static final Filter NOTHING = record -> null;

    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    private Map<String, Object> document(String loggers) {
        Map<String, Object> document = new LinkedHashMap<>(configurator.parseJson("""
                {"version": 1, "handlers": {"a": {"class": "NullHandler"}}, "root": {"level": "ERROR"}}"""));
        document.put("loggers", configurator.parseJson(loggers));
        return document;
    }

    static Stream<Named<Consumer<Logger>>> changes() {
        return Stream.of(
                Named.of("level", logger -> logger.setLevel(Level.DEBUG)),
                Named.of("propagate", logger -> logger.setPropagate(false)),
                Named.of("disabled", logger -> logger.setDisabled(true)),
                Named.of("filter", logger -> logger.addFilter(NOTHING)),
                Named.of("slot", logger -> logger.removeSlot(logger.slots().get(0))),
                Named.of("root", logger -> logger.system().root().setLevel(Level.DEBUG)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void oneChangeOfAProgramIsTakenBackByTheSameDocument(Consumer<Logger> change) {
        Map<String, Object> document = document("{\"l\": {\"level\": \"INFO\", \"handlers\": [\"a\"]}}");
        configurator.apply("test", document);
        Logger logger = system.getLogger("l");
        change.accept(logger);
        configurator.apply("test", document);
        assertThat(logger.level()).isEqualTo(Level.INFO);
        assertThat(logger.propagate()).isTrue();
        assertThat(logger.disabled()).isFalse();
        assertThat(logger.filters()).isEmpty();
        assertThat(logger.slots()).containsExactly(system.slots().get("a"));
        assertThat(system.root().level()).isEqualTo(Level.ERROR);
    }

    @Test
    void anotherSlotOfTheSameNameIsPutOnTheLogger() {
        Map<String, Object> document = document("{\"l\": {\"handlers\": [\"a\"]}}");
        configurator.apply("test", document);
        Slot other = new Slot("a", 0, HoldPolicy.DEFAULT);
        system.slots().put(other);
        configurator.apply("test", document);
        assertThat(system.getLogger("l").slots()).containsExactly(other);
    }

    @Test
    void whatAnotherSourceSetIsTakenBackByTheNextState() {
        Map<String, Object> document = document("{\"l\": {\"level\": \"INFO\"}, \"m\": {\"level\": \"INFO\"}}");
        configurator.apply("test", document);
        configurator.apply("other", Map.of("version", 1, "loggers", Map.of("l", Map.of("level", "DEBUG"))));
        configurator.apply("test", document);
        assertThat(system.getLogger("l").level()).isEqualTo(Level.INFO);
        configurator.apply("other", Map.of("version", 1));
        assertThat(system.getLogger("l").level()).isEqualTo(Level.NOTSET);
        configurator.apply("test", document);
        assertThat(system.getLogger("l").level()).isEqualTo(Level.INFO);
        assertThat(system.getLogger("m").level()).isEqualTo(Level.INFO);
    }

    @Test
    void onlyTheLoggerThatIsPlannedOtherwiseIsSet() {
        configurator.apply("test", document("{\"l\": {\"level\": \"INFO\"}, \"m\": {\"level\": \"INFO\"}}"));
        long before = system.changes();
        configurator.apply("test", document("{\"l\": {\"level\": \"INFO\"}, \"m\": {\"level\": \"INFO\"}}"));
        assertThat(system.changes()).as("nothing is set").isEqualTo(before);
        configurator.apply("test", document("{\"l\": {\"level\": \"INFO\"}, \"m\": {\"level\": \"DEBUG\"}}"));
        assertThat(system.getLogger("m").level()).isEqualTo(Level.DEBUG);
        assertThat(system.changes()).as("something is set").isGreaterThan(before);
    }

    @Test
    void filtersStayHoweverOftenTheSameDocumentIsApplied() {
        Map<String, Object> document = document("{\"l\": {\"filters\": [\"f\", \"g\"]}}");
        document.put("filters", Map.of("f", Map.of("name", "l.deep"), "g", Map.of("name", "l")));
        Logger logger = system.getLogger("l");
        for (int i = 0; i < 3; i++) {
            configurator.apply("test", document);
            assertThat(logger.filters()).containsExactly(new NameFilter("l.deep"), new NameFilter("l"));
        }
        document.put("loggers", Map.of("l", Map.of("filters", List.of("g", "f"))));
        configurator.apply("test", document);
        assertThat(logger.filters()).containsExactly(new NameFilter("l"), new NameFilter("l.deep"));
    }
}
