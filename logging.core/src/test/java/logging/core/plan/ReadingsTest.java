// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import logging.api.Level;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import org.junit.jupiter.api.Test;

/** A section that stays the same is not read again, unless what its reading depends on has changed. */
class ReadingsTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    /** A document with two handlers, an empty root and one logger more. */
    private Map<String, Object> document(String logger) {
        Map<String, Object> document = new LinkedHashMap<>(configurator.parseJson("""
                {"version": 1,
                 "handlers": {"a": {"class": "NullHandler", "level": "ERROR"}, "b": {"class": "NullHandler"}},
                 "root": {}}"""));
        document.put("loggers", configurator.parseJson("{\"l\": " + logger + "}"));
        return document;
    }

    @Test
    void aHandlerThatIsGoneIsMissedByTheLoggerThatStaysTheSame() {
        Map<String, Object> document = document("{\"handlers\": [\"b\"]}");
        configurator.apply("test", document);
        document.put("handlers", configurator.parseJson("{\"a\": {\"class\": \"NullHandler\"}}"));
        assertThatThrownBy(() -> configurator.apply("test", document))
                .hasMessageContaining("loggers.l.handlers: ")
                .hasMessageContaining("Unable to add handler 'b'");
        assertThat(system.getLogger("l").slots()).hasSize(1);
    }

    @Test
    void aLevelNameThatCameMeanwhileIsKnown() {
        Map<String, Object> document = document("{\"level\": \"LOUD\"}");
        assertThatThrownBy(() -> configurator.apply("test", document)).hasMessageContaining("LOUD");
        system.levels().addLevelName(35, "LOUD");
        configurator.apply("test", document);
        assertThat(system.getLogger("l").level()).isEqualTo(35);
        system.levels().addLevelName(36, "LOUD");
        configurator.apply("test", document);
        assertThat(system.getLogger("l").level()).isEqualTo(36);
    }

    @Test
    void whatAReferenceLeadsToIsReadAgain() {
        Map<String, Object> document = document("{\"level\": \"cfg://handlers.a.level\"}");
        configurator.apply("test", document);
        assertThat(system.getLogger("l").level()).isEqualTo(Level.ERROR);
        document.put(
                "handlers",
                Map.of("a", Map.of("class", "NullHandler", "level", "INFO"), "b", Map.of("class", "NullHandler")));
        configurator.apply("test", document);
        assertThat(system.getLogger("l").level()).isEqualTo(Level.INFO);
    }

    @Test
    void aWarningIsGivenEachTime() {
        Map<String, Object> document = document("{\"levle\": \"INFO\"}");
        document.put("strict", false);
        for (int i = 0; i < 2; i++) {
            assertThat(configurator.apply("test", document))
                    .extracting(Problem::path)
                    .containsExactly("loggers.l.levle");
        }
    }

    @Test
    void whatAProgramChangedIsSetAgainByTheSameDocument() {
        Map<String, Object> document = document("{\"level\": \"INFO\", \"handlers\": [\"a\"]}");
        configurator.apply("test", document);
        var logger = system.getLogger("l");
        logger.setLevel(Level.DEBUG);
        logger.setPropagate(false);
        logger.setDisabled(true);
        logger.addFilter(record -> null);
        logger.slots().forEach(logger::removeSlot);
        configurator.apply("test", document);
        assertThat(logger.level()).isEqualTo(Level.INFO);
        assertThat(logger.propagate()).isTrue();
        assertThat(logger.disabled()).isFalse();
        assertThat(logger.filters()).isEmpty();
        assertThat(logger.slots()).extracting(slot -> slot.name()).containsExactly("a");
    }

    @Test
    void aLoggerThatLeavesTheDocumentAndComesBackIsSetAgain() {
        Map<String, Object> with = document("{\"level\": \"INFO\"}");
        Map<String, Object> without = document("{\"level\": \"INFO\"}");
        without.put("loggers", Map.of());
        configurator.apply("test", with);
        configurator.apply("test", without);
        assertThat(system.getLogger("l").level()).isEqualTo(Level.NOTSET);
        configurator.apply("test", with);
        assertThat(system.getLogger("l").level()).isEqualTo(Level.INFO);
    }

    @Test
    void anEqualSectionIsReadOnceAndAnotherOneAgain() {
        Readings readings = new Readings();
        Context context = new Context(new References(Map.of(), name -> null), system.levels(), new Problems(), true);
        Readings.Surroundings around = new Readings.Surroundings(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
        AtomicInteger reads = new AtomicInteger();
        for (String level : List.of("INFO", "INFO", "DEBUG")) {
            readings.begin(around);
            readings.of("loggers").read(context, "l", Map.of("level", level), (n, s) -> reads.incrementAndGet());
        }
        assertThat(reads).hasValue(2);
        readings.begin(new Readings.Surroundings(Set.of("f"), Set.of(), Set.of(), Set.of(), Map.of()));
        readings.of("loggers").read(context, "l", Map.of("level", "DEBUG"), (n, s) -> reads.incrementAndGet());
        assertThat(reads).hasValue(3);
    }

    /** Reads sections of these names as the next document; returns how many had to be read. */
    private int next(Readings readings, String... names) {
        Context context = new Context(new References(Map.of(), name -> null), system.levels(), new Problems(), true);
        AtomicInteger reads = new AtomicInteger();
        readings.begin(new Readings.Surroundings(Set.of(), Set.of(), Set.of(), Set.of(), Map.of()));
        for (String name : names) {
            readings.of("loggers").read(context, name, Map.of("level", "INFO"), (n, s) -> reads.incrementAndGet());
        }
        return reads.get();
    }

    @Test
    void sectionsThatStayAreKeptHoweverManyAndThoseThatWentAreForgotten() {
        Readings readings = new Readings();
        assertThat(next(readings, "a", "b", "c")).isEqualTo(3);
        assertThat(next(readings, "a", "b", "c")).isZero();
        assertThat(next(readings, "a")).isZero();
        assertThat(next(readings, "c")).isEqualTo(1);
    }

    @Test
    void aDocumentWithoutSectionsMayBeFollowedByAnother() {
        Map<String, Object> empty = Map.of("version", 1);
        configurator.apply("test", empty);
        configurator.apply("test", empty);
        configurator.apply("test", document("{\"level\": \"INFO\"}"));
        assertThat(system.getLogger("l").level()).isEqualTo(Level.INFO);
    }
}
