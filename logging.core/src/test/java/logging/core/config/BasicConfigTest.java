// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.LoggingSystem;
import logging.api.StreamHandler;
import logging.api.SystemOptions;
import logging.api.config.BasicConfig;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import org.junit.jupiter.api.Test;

/** CPython's tests of basicConfig that write no file; all but the last six on a system of their own. */
class BasicConfigTest {

    private final PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(quiet, quiet));
    private final Logger root = system.root();

    private Handler basicConfig(BasicConfig arguments) {
        arguments.applyTo(system);
        assertThat(root.handlers()).hasSize(1);
        return root.handlers().get(0);
    }

    private Formatter formatter(BasicConfig arguments) {
        return basicConfig(arguments).formatter();
    }

    @Test
    void test_no_kwargs() {
        int level = root.level();
        StreamHandler handler = (StreamHandler) basicConfig(BasicConfig.create());
        assertThat(handler.stream()).isSameAs(system.err());
        assertThat(handler.formatter().fmt()).isEqualTo(Formatter.BASIC_FORMAT);
        assertThat(handler.formatter().datefmt()).isNull();
        assertThat(handler.formatter().style()).isEqualTo('%');
        assertThat(root.level()).isEqualTo(level);
    }

    private void assertStyleWrites(char style) {
        StringWriter stream = new StringWriter();
        BasicConfig.create().stream(stream).style(style).applyTo(system);
        root.error("Log an error");
        assertThat(stream.toString().trim()).isEqualTo("ERROR:root:Log an error");
    }

    @Test
    void test_strformatstyle() {
        assertStyleWrites('{');
    }

    @Test
    void test_stringtemplatestyle() {
        assertStyleWrites('$');
    }

    @Test
    void test_stream() {
        StringWriter stream = new StringWriter();
        Handler handler = basicConfig(BasicConfig.create().stream(stream));
        assertThat(((StreamHandler) handler).stream()).isSameAs(stream);
    }

    @Test
    void test_format() {
        String format = "%(asctime)s - %(message)s";
        assertThat(formatter(BasicConfig.create().format(format)).fmt()).isEqualTo(format);
    }

    @Test
    void test_datefmt() {
        assertThat(formatter(BasicConfig.create().datefmt("bar")).datefmt()).isEqualTo("bar");
    }

    @Test
    void test_style() {
        assertThat(formatter(BasicConfig.create().style('$')).style()).isEqualTo('$');
    }

    @Test
    void test_level() {
        BasicConfig.create().level(57).applyTo(system);
        assertThat(root.level()).isEqualTo(57);
        BasicConfig.create().level(58).applyTo(system);
        assertThat(root.level()).isEqualTo(57);
    }

    private void assertRefused(BasicConfig arguments, String message) {
        assertThatThrownBy(() -> arguments.applyTo(system))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
        assertThat(root.handlers()).isEmpty();
    }

    @Test
    void test_incompatible() {
        List<Handler> handlers = List.of(new StreamHandler());
        PrintStream stream = system.err();
        BasicConfig file = BasicConfig.create().filename("test.log");
        assertRefused(file.stream(stream), "'stream' and 'filename' should not be specified together");
        assertRefused(
                file.handlers(handlers), "'stream' or 'filename' should not be specified together with 'handlers'");
        assertRefused(
                BasicConfig.create().stream(stream).handlers(handlers),
                "'stream' or 'filename' should not be specified together with 'handlers'");
        assertThatThrownBy(() -> LoggingConfig.configurator(system).basicConfig(Map.of("loglevel", Level.INFO)))
                .hasMessageContaining("Unrecognised argument(s): loglevel");
        basicConfig(BasicConfig.create().filename((String) null).filemode("a"));
    }

    @Test
    void test_handlers() {
        List<StreamHandler> handlers =
                List.of(new StreamHandler(), new StreamHandler(system.out()), new StreamHandler());
        Formatter formatter = new Formatter();
        handlers.get(2).setFormatter(formatter);
        BasicConfig.create().handlers(handlers).applyTo(system);
        assertThat(root.handlers()).isEqualTo(handlers);
        assertThat(handlers.get(0).formatter())
                .isNotNull()
                .isSameAs(handlers.get(1).formatter());
        assertThat(handlers.get(2).formatter()).isSameAs(formatter);
    }

    private void logThree() {
        root.warning("warn");
        root.info("info");
        root.debug("debug");
    }

    @Test
    void test_force() {
        StringWriter before = new StringWriter();
        StringWriter after = new StringWriter();
        StreamHandler old = new StreamHandler(before);
        basicConfig(BasicConfig.create().level(Level.WARNING).handlers(old));
        logThree();
        basicConfig(BasicConfig.create()
                .level(Level.INFO)
                .handlers(new StreamHandler(after))
                .force(true));
        logThree();
        assertThat(before).hasToString("WARNING:root:warn\n");
        assertThat(after).hasToString("WARNING:root:warn\nINFO:root:info\n");
        assertThat(old.isClosed()).isTrue();
    }

    @Test
    void aFileNeedsTheFamilyOfFiles() {
        assertRefused(BasicConfig.create().filename("app.log"), "no family offers 'logging.FileHandler'");
    }

    @Test
    void everyWrongArgumentIsTold() {
        assertThatThrownBy(() -> LoggingConfig.configurator(system)
                        .basicConfig(Map.of("level", "LOUD", "style", "x", "handlers", 5, "colour", "red")))
                .hasMessageContaining("Unknown level: 'LOUD'")
                .hasMessageContaining("Style must be one of: %,{,$")
                .hasMessageContaining("expected a list of handlers, was 5")
                .hasMessageContaining("Unrecognised argument(s): colour");
        assertThat(root.handlers()).isEmpty();
    }

    /** The door configures a root without handlers, once, as {@code basicConfig()} without arguments does. */
    private static void assertConfigures(Consumer<String> method, String expected) {
        Logger door = Logging.getLogger();
        List<Handler> kept = door.handlers();
        int level = door.level();
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        kept.forEach(door::removeHandler);
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            method.accept("test me");
            List<Handler> made = door.handlers();
            assertThat(made).hasSize(1);
            assertThat(made.get(0).formatter().fmt()).isEqualTo(Formatter.BASIC_FORMAT);
            assertThat(door.level()).isEqualTo(level);
            method.accept("test me");
            assertThat(door.handlers()).isEqualTo(made);
            assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(expected + expected);
        } finally {
            System.setErr(err);
            door.handlers().forEach(door::removeHandler);
            kept.forEach(door::addHandler);
        }
    }

    @Test
    void test_log() {
        assertConfigures(message -> Logging.log(Level.WARNING, message), "WARNING:root:test me\n");
    }

    @Test
    void test_debug() {
        assertConfigures(message -> Logging.debug(message), "");
    }

    @Test
    void test_info() {
        assertConfigures(message -> Logging.info(message), "");
    }

    @Test
    void test_warning() {
        assertConfigures(message -> Logging.warning(message), "WARNING:root:test me\n");
    }

    @Test
    void test_error() {
        assertConfigures(message -> Logging.error(message), "ERROR:root:test me\n");
    }

    @Test
    void test_critical() {
        assertConfigures(message -> Logging.critical(message), "CRITICAL:root:test me\n");
    }
}
