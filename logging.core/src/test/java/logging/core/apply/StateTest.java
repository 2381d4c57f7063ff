// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.NullHandler;
import logging.api.Slot;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Options;
import logging.api.handlers.QueueHandler;
import org.junit.jupiter.api.Test;

/** A document of a source is a state: what came before leaves no trace. */
class StateTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);
    private final Logger log = system.getLogger("shop");
    private final List<String> written = new ArrayList<>();

    /** A handler with a level of its own, which notes what it gets. */
    private final class Loud extends Handler {
        Loud() {
            super(Level.ERROR);
        }

        @Override
        protected void emit(LogRecord record) {
            written.add(format(record));
        }
    }

    /** The family of loud handlers. */
    private final class LoudFamily implements HandlerFactory {
        @Override
        public Set<String> classNames() {
            return Set.of("test.Loud");
        }

        @Override
        public Handler create(String className, Options options) {
            return new Loud();
        }
    }

    private Map<String, Object> document(String json) {
        Map<String, Object> document = new LinkedHashMap<>(configurator.parseJson(json));
        document.put("version", 1);
        return document;
    }

    private void apply(String json) {
        configurator.apply("test", document(json));
    }

    private List<String> slots(Logger logger) {
        return logger.slots().stream().map(Slot::name).toList();
    }

    @Test
    void handlersAreInTheOrderOfTheDocument() {
        String json = """
                {"handlers": {"a": {"class": "NullHandler"}, "b": {"class": "NullHandler"}},
                 "loggers": {"shop": {"handlers": [%s]}}}""";
        apply(json.formatted("\"a\", \"b\""));
        apply(json.formatted("\"b\", \"a\""));
        assertThat(slots(log)).containsExactly("b", "a");
    }

    @Test
    void aHandlerThatAProgramRemovedComesBackToItsPlace() {
        String json = """
                {"handlers": {"a": {"class": "NullHandler"}, "b": {"class": "NullHandler"}},
                 "loggers": {"shop": {"handlers": ["a", "b"]}}}""";
        apply(json);
        log.removeSlot(system.slots().get("a"));
        apply(json);
        assertThat(slots(log)).containsExactly("a", "b");
    }

    @Test
    void theLevelThatAHandlerIsMadeWithHoldsWhereTheDocumentGivesNone() {
        configurator.add(new LoudFamily());
        String json = "{\"handlers\": {\"a\": {\"class\": \"test.Loud\"%s}}}";
        for (String level : List.of("", "", ", \"level\": \"INFO\"", "")) {
            apply(json.formatted(level));
            int wanted = level.isEmpty() ? Level.ERROR : Level.INFO;
            assertThat(system.slots().get("a").level()).isEqualTo(wanted);
        }
    }

    @Test
    void theLevelThatAHandlerIsMadeWithHoldsAlsoWhereItsFamilyComesLater() {
        apply("{\"handlers\": {\"a\": {\"class\": \"test.Loud\"}, \"b\": {\"class\": \"test.Loud\", \"level\": 20}}}");
        configurator.add(new LoudFamily());
        assertThat(system.slots().get("a").level()).isEqualTo(Level.ERROR);
        assertThat(system.slots().get("b").level()).isEqualTo(Level.INFO);
    }

    @Test
    void aLevelThatTheLastDocumentGaveIsGoneThoughTheFamilyIsStillAway() {
        apply("{\"handlers\": {\"a\": {\"class\": \"test.Loud\", \"level\": 20}}}");
        apply("{\"handlers\": {\"a\": {\"class\": \"test.Loud\"}}}");
        assertThat(system.slots().get("a").level()).isEqualTo(Level.NOTSET);
        configurator.add(new LoudFamily());
        assertThat(system.slots().get("a").level()).isEqualTo(Level.ERROR);
    }

    @Test
    void aHandlerWearsNothingThatAnotherOneLeftBehind() {
        String json = """
                {"formatters": {"f": {"format": "{message}", "style": "{"}}, "filters": {"n": {"name": "old"}},
                 "handlers": {"a": {"class": "%s"}}}""";
        String dressed = json.replace("}}}", ", \"formatter\": \"f\", \"filters\": [\"n\"]}}}");
        apply(dressed.formatted("test.Loud"));
        assertThat(system.slots().get("a").handler()).as("its family is away").isNull();
        apply(json.formatted("NullHandler"));
        Handler handler = system.slots().get("a").handler();
        assertThat(handler.formatter()).isNull();
        assertThat(handler.filters()).isEmpty();
    }

    @Test
    void whatStoodElsewhereInTheLastDocumentIsTakenBack() {
        apply("""
                {"strict": false,
                 "spare": {"handlers": {"a": {"class": "NullHandler"}},
                           "loggers": {"shop": {"level": "DEBUG", "handlers": ["a"]}},
                           "root": {"level": "ERROR"}},
                 "handlers": "cfg://spare.handlers",
                 "loggers": "cfg://spare.loggers",
                 "root": "cfg://spare.root"}""");
        assertThat(slots(log)).containsExactly("a");
        apply("{}");
        assertThat(log.level()).isEqualTo(Level.NOTSET);
        assertThat(log.slots()).isEmpty();
        assertThat(system.root().level()).isEqualTo(Level.WARNING);
        assertThat(system.slots().all()).isEmpty();
    }

    @Test
    void loggersThatTheLastDocumentDisabledAreEnabledByOneThatDoesNot() {
        apply("{\"disable_existing_loggers\": true}");
        assertThat(log.disabled()).isTrue();
        apply("{}");
        assertThat(log.disabled()).isFalse();
        log.setDisabled(true);
        apply("{}");
        assertThat(log.disabled())
                .as("what a program disabled is its own affair")
                .isTrue();
    }

    @Test
    void aHandlerServiceLeavesTheLoggerThatIsNoLongerNamed() {
        Slot service = new Slot("svc", Level.NOTSET, HoldPolicy.DEFAULT);
        system.slots().put(service);
        apply("{\"loggers\": {\"shop\": {\"handlers\": [\"svc\"]}}}");
        assertThat(log.slots()).containsExactly(service);
        apply("{}");
        assertThat(log.slots()).isEmpty();
        assertThat(system.slots().all()).containsExactly(service);
    }

    @Test
    void aHandlerThatAProgramAddedStaysOnALoggerThatIsNoLongerNamed() {
        apply("{\"loggers\": {\"shop\": {\"level\": \"DEBUG\"}}}");
        Handler own = new Loud();
        log.addHandler(own);
        apply("{}");
        assertThat(log.handlers()).containsExactly(own);
    }

    @Test
    void aHandlerThatStaysGetsBackTheNameThatAProgramTookFromIt() {
        String json = "{\"handlers\": {\"a\": {\"class\": \"NullHandler\"}}}";
        apply(json);
        Handler handler = system.slots().get("a").handler();
        Handler other = new NullHandler();
        system.getLogger("other").addHandler(other);
        other.setName("a");
        handler.setName("b");
        apply(json);
        assertThat(system.slots().get("a").handler()).isSameAs(handler);
        assertThat(handler.name()).isEqualTo("a");
        assertThat(system.handlers().byName("a")).isSameAs(handler);
        assertThat(system.handlers().byName("b")).isNull();
    }

    @Test
    void theListenerOfAQueueThatATransitionMadeRuns() {
        Map<String, Object> document = document("""
                {"handlers": {"a": {"class": "NullHandler"},
                              "q": {"class": "logging.handlers.QueueHandler", "handlers": ["a"]}}}""");
        configurator.dictConfig(document);
        QueueHandler queue = (QueueHandler) system.slots().get("q").handler();
        assertThat(queue.listener().isRunning()).as("left to the program").isFalse();
        configurator.apply("test", document);
        assertThat(system.slots().get("q").handler()).isSameAs(queue);
        assertThat(queue.listener().isRunning()).isTrue();
        queue.listener().stop();
        configurator.apply("test", document);
        assertThat(queue.listener().isRunning()).isTrue();
        queue.listener().stop();
    }

    @Test
    void whatWasSaidOfAHandlerIsSaidAsLongAsItStays() {
        String json = "{\"handlers\": {\"a\": {\"class\": \"%s\", \".\": {\"colour\": \"red\"}}}}";
        for (int i = 0; i < 2; i++) {
            apply(json.formatted("NullHandler"));
            assertThat(configurator.status().warnings()).hasToString("[handlers.a...colour: unknown attribute]");
        }
        apply(json.formatted("test.Loud"));
        assertThat(configurator.status().warnings())
                .hasToString("[handlers.a.class: no family offers test.Loud yet; records are held]");
        configurator.add(new LoudFamily());
        assertThat(configurator.status().warnings()).hasToString("[handlers.a...colour: unknown attribute]");
        apply("{}");
        assertThat(configurator.status().warnings()).isEmpty();
    }
}
