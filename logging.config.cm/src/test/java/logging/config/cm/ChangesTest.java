// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import logging.api.Handler;
import logging.api.Level;
import logging.api.config.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a change takes effect. */
class ChangesTest {

    private static final Map<String, Object> STREAM = Map.of("class", "StreamHandler");

    @TempDir
    Path folder;

    private Fixture cm;

    @BeforeEach
    void begin() {
        cm = new Fixture(folder).begun();
    }

    private static Map<String, Object> writesTo(String... handlers) {
        return Map.of("level", "INFO", "handlers", handlers);
    }

    @Test
    void documentTakesEffectAtOnce() {
        cm.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));

        assertThat(cm.level("root")).isEqualTo(Level.DEBUG);
    }

    @Test
    void levelTakesEffectAtOnce() {
        cm.admin.update("logging.logger~shop", Map.of("level", "DEBUG"));
        assertThat(cm.level("shop")).isEqualTo(Level.DEBUG);

        cm.admin.update("logging.logger~shop", Map.of("level", "ERROR", "propagate", false));
        assertThat(cm.level("shop")).isEqualTo(Level.ERROR);

        cm.admin.delete("logging.logger~shop");
        assertThat(cm.level("shop")).isEqualTo(Level.WARNING);
    }

    @Test
    void levelChangeTouchesNoHandler() {
        cm.admin.update("logging", Map.of("version", 1, "handlers.out.class", "StreamHandler", "root.handlers", "out"));
        Handler before = cm.system.handlers().byName("out");

        cm.admin.update("logging.logger~shop", Map.of("level", "DEBUG"));

        assertThat(cm.system.handlers().byName("out")).isSameAs(before);
    }

    @Test
    void handlersTakeEffectTogetherWhenNothingHasComeForAWhile() {
        cm.admin.update("logging.logger~shop", writesTo("out"));
        cm.timer.pass(Duration.ofMillis(40));
        cm.admin.update("logging.handler~out", STREAM);
        cm.timer.pass(Duration.ofMillis(40));
        assertThat(cm.status().generation()).isZero();

        cm.timer.pass(Duration.ofMillis(10));

        assertThat(cm.status().generation()).isEqualTo(1);
        assertThat(cm.said).isEmpty();
    }

    @Test
    void changesThatNeverEndTakeEffectAfterTheLongestTime() {
        for (int i = 0; i < 12; i++) {
            cm.admin.update("logging.handler~out" + i, STREAM);
            cm.timer.pass(Duration.ofMillis(40));
        }
        assertThat(cm.status().generation()).isZero();

        cm.admin.update("logging.handler~one.more", STREAM);
        cm.timer.pass(Duration.ofMillis(20));

        assertThat(cm.status().generation()).isEqualTo(1);
        assertThat(cm.status().slots()).hasSize(13);
    }

    @Test
    void levelGoesPastChangesThatSettle() {
        cm.admin.update("logging.logger~shop", writesTo("out"));
        cm.admin.update("logging.logger~other", Map.of("level", "DEBUG"));

        assertThat(cm.level("other")).isEqualTo(Level.DEBUG);
        assertThat(cm.level("shop")).isEqualTo(Level.WARNING);
        assertThat(cm.said).isEmpty();
    }

    @Test
    void changedHandlersOfALoggerAreNoLevelChange() {
        cm.admin.update("logging.logger~shop", writesTo("out"));
        cm.admin.update("logging.handler~out", STREAM);
        cm.settle();

        cm.admin.update("logging.logger~shop", Map.of("level", "DEBUG"));
        assertThat(cm.level("shop")).isEqualTo(Level.INFO);

        cm.settle();
        assertThat(cm.level("shop")).isEqualTo(Level.DEBUG);
    }

    @Test
    void documentThatNeedsWhatStillSettlesWaitsForIt() {
        cm.admin.update("logging.handler~out", STREAM);
        cm.admin.update("logging", Map.of("version", 1, "root.handlers", "out"));
        assertThat(cm.status().generation()).isZero();

        cm.settle();

        assertThat(cm.status().generation()).isEqualTo(1);
        assertThat(cm.said).isEmpty();
    }

    @Test
    void whatIsWrongAfterSettlingIsReportedOnce() {
        cm.admin.update("logging.handler~out", STREAM);
        cm.admin.update("logging", Map.of("version", 1, "root.handlers", "nobody"));
        cm.settle();

        assertThat(cm.said).singleElement().asString().startsWith("ERROR Configuration refused, none is running:");

        cm.admin.update("logging", Map.of("version", 1));
        cm.said.clear();
        cm.admin.update("logging", Map.of("version", 2));
        cm.settle();

        assertThat(cm.said)
                .singleElement()
                .asString()
                .startsWith("ERROR Configuration refused, the running one stays:");
    }

    @Test
    void whatIsWrongWithJsonIsNamedByItsPath() {
        String handlers = "{\"a\": {\"class\": \"NullHandler\"}, \"a\": {\"class\": \"StreamHandler\"}}";
        cm.admin.update("logging", Map.of("version", 1, "handlers", handlers, "root", "{\"level\": 'INFO'}"));
        cm.admin.update("logging.handler~q", Map.of("class", "QueueHandler", "queue", "{\"()\": 1, \"()\": 2}"));
        cm.settle();

        assertThat(cm.status().problems())
                .extracting(Problem::toString)
                .contains(
                        "handlers.a: is given twice (PID logging)",
                        "root: not JSON: unexpected character at line 1 column 12 path $.level (PID logging)",
                        "handlers.q.queue.(): is given twice (PID logging.handler~q)");
        assertThat(cm.status().generation()).isZero();
    }

    @Test
    void deletedHandlerAndItsLoggerLeaveTogether() {
        cm.admin.update("logging.logger~shop", writesTo("out"));
        cm.admin.update("logging.handler~out", STREAM);
        cm.settle();

        cm.admin.delete("logging.handler~out");
        assertThat(cm.status().slots()).containsKey("out");
        cm.admin.delete("logging.logger~shop");
        cm.settle();

        assertThat(cm.status().slots()).isEmpty();
        assertThat(cm.said).isEmpty();
    }

    @Test
    void configurationDeletedAndMadeAgainIsTheNewOne() {
        cm.admin.update("logging.logger~shop", Map.of("level", "DEBUG"));
        cm.admin.delete("logging.logger~shop");
        cm.admin.update("logging.logger~shop", Map.of("level", "ERROR"));

        assertThat(cm.level("shop")).isEqualTo(Level.ERROR);
    }

    @Test
    void movedLocationIsNoChange() throws Exception {
        cm.admin.update("logging.logger~shop", Map.of("level", "DEBUG"));
        cm.admin.getConfiguration("logging.logger~shop").setBundleLocation("elsewhere");

        assertThat(cm.status().generation()).isEqualTo(1);
    }

    @Test
    void interruptedCallerStaysInterrupted() {
        Thread.currentThread().interrupt();
        cm.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cm.level("root")).isEqualTo(Level.DEBUG);
    }

    @Test
    void afterTheEndNothingTakesEffect() {
        cm.admin.update("logging.handler~out", STREAM);
        cm.engine().close();
        cm.settle();
        cm.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));

        assertThat(cm.status().generation()).isZero();
    }

    @Test
    void restartOfThisBundleTouchesNothing() {
        cm.admin.update("logging", Map.of("version", 1, "handlers.out.class", "StreamHandler", "root.handlers", "out"));
        Handler before = cm.system.handlers().byName("out");

        cm.restart();

        assertThat(cm.system.handlers().byName("out")).isSameAs(before);
    }

    @Test
    void whatWasDeletedWhileThisBundleWasAwayIsReset() {
        cm.admin.update("logging", Map.of("version", 1, "root.level", "DEBUG"));
        cm.engine().close();
        cm.admin.delete("logging");

        cm.restart();

        assertThat(cm.level("root")).isEqualTo(Level.WARNING);
    }
}
