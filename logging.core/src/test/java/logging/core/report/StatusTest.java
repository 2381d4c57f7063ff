// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LoggingSystem;
import logging.api.NullHandler;
import logging.api.StreamHandler;
import logging.api.config.ConfigurationException;
import logging.api.config.ConfigurationStatus;
import logging.api.config.Draft;
import logging.api.config.Explanation;
import logging.api.config.Generation;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.LoggingStatus;
import logging.api.config.Options;
import logging.api.config.PlainData;
import logging.api.config.Problem;
import logging.api.config.TemporaryLevel;
import logging.core.apply.History;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusTest {

    private final Instant start = Instant.now();
    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final TemporaryLevels temporary = new TemporaryLevels(system, timer);
    private final LoggingStatus status = new Status(system, configurator, new History(system.memory()), temporary);

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    private static Map<String, Object> document(String rootLevel, String shopLevel) {
        return Map.of(
                "version", 1,
                "handlers", Map.of("out", Map.of("class", "StreamHandler", "level", "INFO")),
                "loggers", Map.of("shop", Map.of("level", shopLevel)),
                "root", Map.of("level", rootLevel, "handlers", List.of("out")));
    }

    @Test
    void namesTheSourceThatSetTheThreshold() {
        configurator.apply("logging", document("WARNING", "DEBUG"));

        Explanation explanation = status.explain("shop.orders", Level.DEBUG);

        assertThat(explanation.enabled()).isTrue();
        assertThat(explanation.threshold()).isEqualTo("DEBUG, set on shop by logging (generation 1)");
        assertThat(explanation.handlers()).singleElement().satisfies(step -> {
            assertThat(step.takes()).isFalse();
            assertThat(step.reason()).isEqualTo("takes INFO and above");
        });
        assertThat(status.explain("shop.orders", Level.INFO).toString()).contains("-> out (on root): takes it");
    }

    @Test
    void namesThePartOfTheDocumentThatSetTheThreshold() {
        Map<String, String> origins = Map.of("", "PID logging", "loggers.shop", "PID logging.logger~shop");
        configurator.apply(new Draft("cm", PlainData.copy(document("WARNING", "DEBUG")), origins, List.of()));

        assertThat(status.explain("shop.orders", Level.DEBUG).threshold())
                .isEqualTo("DEBUG, set on shop by PID logging.logger~shop (generation 1)");
        assertThat(status.explain("other", Level.WARNING).threshold())
                .isEqualTo("WARNING, set on root by PID logging (generation 1)");
        assertThat(status.history().get(0).originOf("handlers.out.level")).isEqualTo("PID logging");
    }

    @Test
    void aLoggerBelowOneOfAnotherOriginIsNotOfThatOrigin() {
        Map<String, Object> loggers = Map.of("shop", Map.of("level", "INFO"), "shop.orders", Map.of("level", "DEBUG"));
        Map<String, String> origins = Map.of("", "PID logging", "loggers.shop", "PID logging.logger~shop");
        Draft draft = new Draft("cm", Map.of("version", 1, "loggers", loggers), origins, List.of());
        configurator.apply(draft);

        assertThat(status.explain("shop.orders", Level.DEBUG).threshold())
                .isEqualTo("DEBUG, set on shop.orders by PID logging (generation 1)");
        assertThat(draft.located(Problem.error("loggers.shop.orders.level", "wrong"))
                        .origin())
                .isEqualTo("PID logging");
        assertThat(draft.located(Problem.error("loggers.shop.level", "wrong")).origin())
                .isEqualTo("PID logging.logger~shop");
    }

    @Test
    void aLevelThatTheProgramHasSetSinceIsNotTheDocuments() {
        configurator.apply("logging", document("WARNING", "DEBUG"));
        system.getLogger("shop").setLevel(Level.ERROR);

        assertThat(status.explain("shop", Level.ERROR).threshold()).isEqualTo("ERROR, set on shop by the program");
    }

    @Test
    void tellsWhyACallIsOff() {
        configurator.apply("logging", document("WARNING", "ERROR"));
        assertThat(status.explain("shop", Level.INFO).enabled()).isFalse();
        assertThat(status.explain("other", Level.INFO).threshold()).contains("WARNING, set on root");

        system.getLogger("other").setDisabled(true);
        assertThat(status.explain("other", Level.CRITICAL).threshold()).isEqualTo("the logger is disabled");

        system.disable(Level.INFO);
        assertThat(status.explain("shop", Level.INFO).threshold()).contains("disabled everywhere");
    }

    @Test
    void tellsWhichFilterDropsARecord() {
        StreamHandler handler = new StreamHandler(new StringWriter());
        handler.addFilter(Filter.named("shop"));
        system.root().addHandler(handler);

        assertThat(status.explain("other", Level.ERROR).handlers().get(0).takes())
                .isFalse();
        assertThat(status.explain("shop.x", Level.ERROR).handlers().get(0).takes())
                .isTrue();
    }

    @Test
    void rollsBackToAnEarlierGeneration() {
        configurator.apply("logging", document("WARNING", "DEBUG"));
        configurator.apply("logging", document("ERROR", "INFO"));

        status.rollback(1);

        assertThat(status.status().loggers())
                .containsEntry("root", Level.WARNING)
                .containsEntry("shop", Level.DEBUG);
        assertThat(status.history()).extracting(Generation::number).containsExactly(3L, 2L, 1L);
        assertThatThrownBy(() -> status.rollback(99)).hasMessageContaining("expected a generation of the history");
    }

    @Test
    void rollsBackToAnIncrementAndWhatItStandsOn() {
        configurator.dictConfig(document("WARNING", "DEBUG"));
        configurator.dictConfig(Map.of("version", 1, "incremental", true, "root", Map.of("level", "ERROR")));
        configurator.dictConfig(document("CRITICAL", "CRITICAL"));

        status.rollback(2);

        assertThat(status.status().loggers()).containsEntry("root", Level.ERROR).containsEntry("shop", Level.DEBUG);
    }

    @Test
    void remembersTenGenerationsAlsoForWhoeverComesAfter() {
        for (int i = 1; i <= 12; i++) {
            configurator.apply("logging", document("WARNING", i % 2 == 0 ? "DEBUG" : "INFO"));
        }
        LoggingStatus next = new Status(system, configurator, new History(system.memory()), temporary);

        assertThat(next.history())
                .extracting(Generation::number)
                .containsExactly(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L);
        assertThatThrownBy(() -> next.rollback(2)).hasMessage("expected a generation of the history, was 2");
        next.rollback(3);
        assertThat(system.getLogger("shop").level()).isEqualTo(Level.INFO);
    }

    /** Handlers that need a password, and note it. */
    private record Guarded(List<String> passwords) implements HandlerFactory {

        @Override
        public Set<String> classNames() {
            return Set.of("test.GuardedHandler");
        }

        @Override
        public Handler create(String className, Options options) {
            passwords.add(options.text("trustPassword", null));
            return new NullHandler();
        }
    }

    @Test
    void warningsAndRefusalOutliveCore() {
        configurator.apply("logging", Map.of("version", 1, "strict", false, "handlerz", Map.of()));
        assertThatThrownBy(() -> configurator.apply("logging", document("LOUD", "DEBUG")))
                .isInstanceOf(ConfigurationException.class);

        ConfigurationStatus next = LoggingConfig.configurator(system).status();
        assertThat(next.warnings()).singleElement().asString().contains("handlerz", "did you mean \"handlers\"?");
        assertThat(next.problems()).singleElement().asString().contains("root.level");
        assertThat(new History(system.memory()).refused()).isEqualTo(next.problems());
        configurator.apply("logging", document("WARNING", "DEBUG"));
        assertThat(status.status().warnings()).isEmpty();
        assertThat(status.status().problems()).isEmpty();
    }

    @Test
    void theHistoryHidesPasswordsAndRollsBackToThem() {
        Guarded family = new Guarded(new ArrayList<>());
        configurator.add(family);
        Map<String, Object> mail = Map.of("class", "GuardedHandler", "trustPassword", "hunter2");
        configurator.apply("logging", Map.of("version", 1, "handlers", Map.of("mail", mail)));
        configurator.apply("logging", Map.of("version", 1));

        assertThat(status.history().get(1).document().toString())
                .contains("trustPassword=***")
                .doesNotContain("hunter2");
        assertThat(status.history().toString()).doesNotContain("handlers");
        status.rollback(1);
        assertThat(family.passwords()).containsExactly("hunter2", "hunter2");
    }

    /** Handlers that refuse their password. */
    private static final class Picky implements HandlerFactory {

        @Override
        public Set<String> classNames() {
            return Set.of("test.GuardedHandler");
        }

        @Override
        public Handler create(String className, Options options) {
            options.error("pin", "expected four digits, was " + options.text("pin", ""));
            return null;
        }
    }

    @Test
    void aWarningThatAHandlerIsMissedEndsWhenItComesAndARefusalThenHidesSecrets() {
        Map<String, Object> mail = Map.of("class", "test.GuardedHandler", "pin", "tiger");
        Draft draft = new Draft(
                "cm",
                PlainData.copy(Map.of("version", 1, "handlers", Map.of("mail", mail))),
                Map.of("", "PID logging"),
                List.of(),
                Map.of(List.of("handlers", "mail", "pin"), "$[secret:pin]"),
                List.of());
        configurator.apply(draft);
        assertThat(status.status().warnings()).hasSize(1);

        configurator.add(new Picky());

        assertThat(status.status().warnings()).isEmpty();
        assertThat(status.status().problems())
                .singleElement()
                .asString()
                .contains("handlers.mail.pin", "was $[secret:pin]", "PID logging")
                .doesNotContain("tiger");
        configurator.apply("cm", Map.of("version", 1));
        assertThat(status.status().problems()).isEmpty();
    }

    @Test
    void objectsOfAProgramAreNotKept() {
        Function<Options, Formatter> own = options -> new Formatter("%(message)s");
        configurator.dictConfig(Map.of("version", 1, "formatters", Map.of("f", Map.of("()", own))));

        assertThat(status.history().get(0).document().toString()).contains("()=logging.core.report.StatusTest$$Lambda");
        assertThatThrownBy(() -> status.rollback(1)).hasMessageContaining("expected a generation of the history");
    }

    @Test
    void referencesToSecretsAreShownAsTheyWereWritten() {
        Map<String, Object> mail = Map.of("class", "StreamHandler", "level", "hunter2", "x", List.of("me", "pass"));
        Draft draft = new Draft(
                "cm",
                PlainData.copy(Map.of("version", 1, "strict", false, "handlers", Map.of("mail", mail))),
                Map.of(),
                List.of(),
                Map.of(
                        List.of("handlers", "mail", "level"), "$[secret:level]",
                        List.of("handlers", "mail", "x", "1"), "$[secret:pass]"),
                List.of());

        assertThatThrownBy(() -> configurator.apply(draft))
                .hasMessageContaining("$[secret:level]")
                .hasMessageNotContaining("hunter2");
        assertThat(status.status().problems().toString()).doesNotContain("hunter2");
    }

    @Test
    void aTemporaryLevelEndsByItselfAndSurvivesAConfiguration() {
        configurator.apply("logging", document("WARNING", "ERROR"));
        status.setTemporaryLevel("shop", Level.DEBUG, Duration.ofMillis(300));
        configurator.apply("logging", document("WARNING", "CRITICAL"));

        assertThat(system.getLogger("shop").isEnabledFor(Level.DEBUG)).isTrue();
        assertThat(status.explain("shop.a", Level.DEBUG).threshold()).isEqualTo("DEBUG, set on shop for a time");
        Awaitility.await().until(() -> !system.getLogger("shop").isEnabledFor(Level.ERROR));
        assertThat(system.getLogger("shop").isEnabledFor(Level.CRITICAL)).isTrue();
    }

    @Test
    void aTemporaryLevelIsInTheStatusAndOutlivesCore() {
        status.setTemporaryLevel("shop", Level.DEBUG, Duration.ofHours(1));
        status.setTemporaryLevel("", Level.ERROR, null);
        status.setTemporaryLevel("brief", Level.DEBUG, Duration.ofMillis(500));
        temporary.close();

        Awaitility.await().until(() -> Instant.now().isAfter(start.plusMillis(600)));
        assertThat(status.status().temporaryLevels()).containsKey("brief");
        TemporaryLevels next = new TemporaryLevels(system, timer);

        Awaitility.await()
                .untilAsserted(() -> assertThat(status.status().temporaryLevels())
                        .containsOnlyKeys("shop", "root")
                        .containsEntry("root", new TemporaryLevel(Level.ERROR, null)));
        assertThat(status.status().temporaryLevels().get("shop").until())
                .isAfter(Instant.now().plusSeconds(3500));
        next.end("shop");
        assertThat(status.status().temporaryLevels()).containsOnlyKeys("root");
    }

    @Test
    void aTimeWithoutMeasureIsNoEnd() {
        for (long seconds : new long[] {10_000_000_000_000_000L, 999_999_999_999_999_999L, Long.MAX_VALUE}) {
            status.setTemporaryLevel("shop", Level.DEBUG, Duration.ofSeconds(seconds));
            assertThat(status.status().temporaryLevels()).containsEntry("shop", new TemporaryLevel(Level.DEBUG, null));
        }
        new TemporaryLevels(system, timer).close();
        status.setTemporaryLevel("shop", Level.DEBUG, Duration.ofSeconds(-1));
        Awaitility.await().until(() -> status.status().temporaryLevels().isEmpty());
    }

    @Test
    void aTemporaryLevelSetAnewForgetsTheEndOfTheFirst() {
        status.setTemporaryLevel("shop", Level.DEBUG, Duration.ofMillis(50));
        status.setTemporaryLevel("shop", Level.ERROR, Duration.ofHours(1));
        status.setTemporaryLevel("other", Level.DEBUG, Duration.ofMillis(100));

        Awaitility.await().until(() -> !status.status().temporaryLevels().containsKey("other"));
        assertThat(system.getLogger("shop").getEffectiveLevel()).isEqualTo(Level.ERROR);
    }

    @Test
    void aTemporaryLevelCanBeEndedByHand() {
        status.setTemporaryLevel("a.b", Level.DEBUG, null);
        assertThat(system.getLogger("a.b.c").isEnabledFor(Level.DEBUG)).isTrue();
        status.endTemporaryLevel("a.b");
        assertThat(system.getLogger("a.b.c").isEnabledFor(Level.DEBUG)).isFalse();
    }

    @Test
    void aRefusedConfigurationShowsInTheStatusAndChangesNothing() {
        configurator.apply("logging", document("WARNING", "DEBUG"));
        var before = status.status();

        assertThatThrownBy(() -> configurator.apply("logging", document("WARNIN", "DEBUG")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("root.level")
                .hasMessageContaining("did you mean \"WARNING\"?");

        assertThat(status.status().problems()).hasSize(1);
        assertThat(status.status().loggers()).isEqualTo(before.loggers());
        assertThat(status.status().slots()).isEqualTo(before.slots());
        assertThat(status.status().generation()).isEqualTo(before.generation());
    }
}
