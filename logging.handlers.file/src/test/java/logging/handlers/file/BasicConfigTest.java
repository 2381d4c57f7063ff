// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import logging.api.config.BasicConfig;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPython's tests of basicConfig, here because some write files; all but the last six on a system of their own. */
class BasicConfigTest {

    private static final String BRIDGE = "The \u00d8resund Bridge joins Copenhagen to Malm\u00f6";

    @TempDir
    Path directory;

    private Fixture fixture;
    private LoggingSystem system;
    private Logger root;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        system = fixture.system;
        root = system.root();
    }

    @AfterEach
    void shutdown() {
        system.shutdown();
    }

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
    void test_filename() {
        FileHandler handler = (FileHandler)
                basicConfig(BasicConfig.create().filename("test.log").encoding("utf-8"));
        FileHandler expected = new FileHandler(directory.resolve("test.log"), "a", "utf-8", false, null);
        assertThat(handler.mode()).isEqualTo(expected.mode()).isEqualTo("a");
        assertThat(handler.baseFilename()).isEqualTo(expected.baseFilename());
        expected.close();
    }

    @Test
    void test_filemode() {
        FileHandler handler = (FileHandler)
                basicConfig(BasicConfig.create().filename("test.log").filemode("wb"));
        FileHandler expected = new FileHandler(directory.resolve("test.log"), "wb", null, false, null);
        assertThat(handler.mode()).isEqualTo(expected.mode());
        expected.close();
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
        assertThat(directory.resolve("test.log")).doesNotExist();
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

    /** Logs a text into a file and gives its handler. */
    private FileHandler logs(String text, BasicConfig arguments) {
        FileHandler handler = (FileHandler)
                basicConfig(arguments.filename("test.log").format("%(message)s").level(Level.DEBUG));
        root.debug(text);
        handler.close();
        return handler;
    }

    @Test
    void test_encoding() {
        FileHandler handler =
                logs(BRIDGE, BasicConfig.create().encoding("utf-8").errors("strict"));
        assertThat(handler.encoding()).isEqualTo("utf-8");
        assertThat(fixture.text("test.log").trim()).isEqualTo(BRIDGE);
    }

    @Test
    void test_encoding_errors() {
        FileHandler handler =
                logs(BRIDGE, BasicConfig.create().encoding("ascii").errors("ignore"));
        assertThat(handler.encoding()).isEqualTo("ascii");
        assertThat(fixture.text("test.log").trim()).isEqualTo("The resund Bridge joins Copenhagen to Malm");
    }

    @Test
    void test_encoding_errors_default() {
        FileHandler handler = logs(
                "\ud83d\ude02: \u2603\ufe0f: " + BRIDGE, BasicConfig.create().encoding("ascii"));
        assertThat(handler.encoding()).isEqualTo("ascii");
        assertThat(handler.errors()).isEqualTo("backslashreplace");
        assertThat(fixture.text("test.log").trim())
                .isEqualTo("\\U0001f602: \\u2603\\ufe0f: The \\xd8resund Bridge joins Copenhagen to Malm\\xf6");
    }

    @Test
    void test_encoding_errors_none() {
        FileHandler handler =
                logs(BRIDGE, BasicConfig.create().encoding("ascii").errors(null));
        assertThat(handler.encoding()).isEqualTo("ascii");
        assertThat(handler.errors()).isEqualTo("strict");
        // what handleError got, as it reports it
        assertThat(fixture.reports())
                .contains("'ascii' codec can't encode character '\\xd8' in position 4: ordinal not in range(128)");
        assertThat(fixture.text("test.log")).isEmpty();
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
