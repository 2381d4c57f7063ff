// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import logging.api.config.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sections are bad, and when warnings refuse a configuration. */
class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"handlers.a", "handlers.a.level", "handlers.a.hold.time"})
    void anErrorAtOrBelowASectionMakesItBad(String path) {
        problems.error(path, "wrong");
        assertThat(problems.failedBelow("handlers.a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlers", "handlers.ab", "handlers.b.level", "loggers.handlers.a"})
    void anErrorElsewhereDoesNot(String path) {
        problems.error(path, "wrong");
        assertThat(problems.failedBelow("handlers.a")).isFalse();
    }

    @Test
    void aWarningDoesNotMakeASectionBad() {
        problems.warn("handlers.a", "odd");
        problems.warn("handlers.a.level", "odd");
        assertThat(problems.failedBelow("handlers.a")).isFalse();
        assertThat(problems.failed()).isFalse();
    }

    @Test
    void strictlyWarningsAreErrors() {
        problems.warn("handlers.a.level", "odd");
        problems.strictly();
        assertThat(problems.failed()).isTrue();
        assertThat(problems.failedBelow("handlers.a")).isTrue();
        assertThat(problems.list()).containsExactly(Problem.error("handlers.a.level", "odd"));
    }
}
