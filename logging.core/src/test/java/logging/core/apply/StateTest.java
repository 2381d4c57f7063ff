// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.Test;

/** A document of a source is a state: what came before leaves no trace. */
class StateTest {

    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);
    private final Logger log = system.getLogger("shop");

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
}
