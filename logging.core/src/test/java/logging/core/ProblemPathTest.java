// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;

/** A problem lies under the key it is found at, and draws no others after it. */
class ProblemPathTest {

    private final LoggingConfigurator configurator = LoggingConfig.configurator(LoggingSystem.create());

    private List<String> problems(Map<String, ?> handlers) {
        Map<String, Object> document =
                Map.of("version", 1, "handlers", handlers, "root", Map.of("handlers", List.of("out")));
        return configurator.check(document).stream().map(Object::toString).toList();
    }

    @Test
    void referenceThatLeadsNowhereIsNamedByItsKey() {
        assertThat(problems(Map.of("out", Map.of("class", "StreamHandler", "stream", "ext://sys.stdin"))))
                .containsExactly("handlers.out.stream: Unable to configure handler 'out':"
                        + " Cannot resolve 'sys.stdin': no such object is registered");
    }

    @Test
    void sectionMayBeAReference() {
        Map<String, Object> out = Map.of("class", "StreamHandler");

        assertThat(problems(Map.of("out", out, "same", "cfg://handlers.out", "lost", "cfg://nowhere")))
                .containsExactly("handlers.lost: Unable to configure handler 'lost': 'nowhere'");
    }

    @Test
    void misspeltClassIsComparedWithShortNames() {
        assertThat(problems(Map.of("out", Map.of("class", "StreamHandlr"))))
                .singleElement()
                .asString()
                .endsWith("no family offers 'StreamHandlr', did you mean \"StreamHandler\"?");
    }
}
