// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.StreamHandler;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.AfterEach;

/** What CPython's tests of configurations start with: a system of their own whose root writes to a text. */
abstract class ConfigTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter original = new StringWriter();
    private int messages;

    final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)));
    final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    ConfigTest() {
        system.root().setLevel(Level.DEBUG);
        StreamHandler handler = new StreamHandler(original);
        handler.setFormatter(new Formatter("%(name)s -> %(levelname)s: %(message)s"));
        system.root().addHandler(handler);
    }

    @AfterEach
    final void shutdown() {
        system.shutdown();
    }

    final void apply(Document document) {
        configurator.dictConfig(document.map());
    }

    /** It is refused, and the root keeps its handlers, which Python does not promise. */
    final void assertRefused(Document document, String expected) {
        List<Handler> before = system.root().handlers();
        List<Boolean> closed = before.stream().map(Handler::isClosed).toList();
        assertThatThrownBy(() -> apply(document))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(expected);
        assertThat(system.root().handlers()).isEqualTo(before);
        assertThat(before.stream().map(Handler::isClosed).toList()).isEqualTo(closed);
    }

    final Logger logger(String name) {
        return system.getLogger(name);
    }

    final Handler handler(String name) {
        return system.handlers().byName(name);
    }

    final String nextMessage() {
        return Integer.toString(++messages);
    }

    /** INFO and ERROR with the next numbers. */
    final void logTwo(String name) {
        logger(name).info(nextMessage());
        logger(name).error(nextMessage());
    }

    final String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    final String originalOutput() {
        return original.toString();
    }

    /** Lines of standard output since the last call, and none of the root's first handler. */
    final void assertLogLines(String... expected) {
        assertThat(output().lines()).containsExactly(expected);
        assertThat(originalOutput()).isEmpty();
        out.reset();
    }
}
