// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.config.ConfigurationException;
import logging.api.config.Draft;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import org.junit.jupiter.api.Test;

class DraftTest {

    private final LoggingConfigurator configurator = LoggingConfig.configurator(LoggingSystem.create());

    @Test
    void namesTheOriginOfEachProblem() {
        Map<String, Object> document = Map.of(
                "version",
                1,
                "handlers",
                Map.of("console", Map.of("class", "StreamHandler", "level", "LOUD")),
                "loggers",
                Map.of("com.acme", Map.of("level", "QUIET"), "net", Map.of("level", "DIM")));
        Map<String, String> origins =
                Map.of("", "the document", "handlers.console", "pid-a", "loggers.com.acme", "pid-b, file b.cfg");

        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class,
                () -> configurator.apply(new Draft("test", document, origins, List.of())));

        assertThat(refused.problems())
                .extracting(Problem::path, Problem::origin)
                .contains(
                        tuple("handlers.console.level", "pid-a"),
                        tuple("loggers.com.acme.level", "pid-b, file b.cfg"),
                        tuple("loggers.net.level", "the document"));
        assertThat(refused).hasMessageContaining("(pid-b, file b.cfg)");
        assertThat(configurator.status().problems()).isEqualTo(refused.problems());
    }

    @Test
    void isRefusedForAnErrorFoundBefore() {
        Problem found = Problem.error("handlers.x", "given twice").from("pid-x");
        Draft draft = new Draft("test", Map.of("version", 1), Map.of(), List.of(found));

        assertThatThrownBy(() -> configurator.apply(draft)).hasMessage("handlers.x: given twice (pid-x)");
        assertThat(configurator.status().generation()).isZero();
    }

    @Test
    void returnsItsWarningsAlsoInStrictUse() {
        Problem found = Problem.warning("handlers.x", "shadowed");

        assertThat(configurator.apply(new Draft("test", Map.of("version", 1), Map.of(), List.of(found))))
                .containsExactly(found);
    }

    @Test
    void writesJsonThatItReadsAgain() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", "a \"quoted\" <line>\n\u00e9");
        object.put("numbers", List.of(1L, -2.5));
        object.put("nothing", null);
        object.put("nested", Map.of("flag", true));

        assertThat(configurator.parseJson(configurator.toJson(object))).isEqualTo(object);
        assertThat(configurator.parseJson(configurator.toJson(Map.of("array", new int[] {1, 2}))))
                .isEqualTo(Map.of("array", Arrays.asList(1L, 2L)));
    }

    @Test
    void refusesToWriteWhatJsonDoesNotKnow() {
        Map<String, Object> object = Map.of("stream", new ByteArrayOutputStream());

        assertThatThrownBy(() -> configurator.toJson(object))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ByteArrayOutputStream");
    }
}
