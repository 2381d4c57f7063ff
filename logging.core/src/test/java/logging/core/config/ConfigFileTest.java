// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Formatter;
import logging.api.Logger;
import logging.api.Thrown;
import logging.api.config.ConfigurationException;
import logging.api.config.FileConfig;
import logging.api.config.FormatterOptions;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPython's tests of fileConfig; the one that writes a file stands in the module of file handlers. */
class ConfigFileTest extends ConfigTest {

    private static final String HANDLER = """
        [handler_hand1]
        class=StreamHandler
        level=NOTSET
        formatter=form1
        args=(sys.stdout,)

        """;

    private static final String FORMATTER = """
        [formatter_form1]
        format=%(levelname)s ++ %(message)s
        datefmt=
        """;

    @TempDir
    Path directory;

    private static String keys(String loggers) {
        return "[loggers]\nkeys=" + loggers + "\n\n[handlers]\nkeys=hand1\n\n[formatters]\nkeys=form1\n\n";
    }

    private static String logger(String key, String qualname, String handlers) {
        return "[logger_" + key + "]\nlevel=DEBUG\nhandlers=" + handlers + "\npropagate=1\nqualname=" + qualname
                + "\n\n";
    }

    private static String root(String handlers) {
        return "[logger_root]\nlevel=WARNING\nhandlers=" + handlers + "\n\n";
    }

    private static String onRoot() {
        return keys("root") + root("hand1") + HANDLER + FORMATTER;
    }

    private static String onParser() {
        return keys("root,parser") + root("") + logger("parser", "compiler.parser", "hand1") + HANDLER + FORMATTER;
    }

    private void apply(String ini) {
        configurator.fileConfig(FileConfig.of(new StringReader(ini)));
    }

    private void assertFails(String ini, String message) {
        assertThatThrownBy(() -> apply(ini))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    private void assertConfig0Works() {
        system.root().info(nextMessage());
        system.root().error(nextMessage());
        assertLogLines("ERROR ++ 2");
    }

    @Test
    void test_config0_ok() {
        apply(onRoot());
        assertConfig0Works();
    }

    @Test
    void test_config0_using_cp_ok() {
        // what a ConfigParser would hold is a mapping here
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        sections.put("loggers", Map.of("keys", "root"));
        sections.put("handlers", Map.of("keys", "hand1"));
        sections.put("formatters", Map.of("keys", "form1"));
        sections.put("logger_root", Map.of("level", "WARNING", "handlers", "hand1"));
        sections.put(
                "handler_hand1",
                Map.of("class", "StreamHandler", "level", "NOTSET", "formatter", "form1", "args", "(sys.stdout,)"));
        sections.put("formatter_form1", Map.of("format", "%(levelname)s ++ %(message)s", "datefmt", ""));
        configurator.fileConfig(FileConfig.of(sections));
        assertConfig0Works();
    }

    private void assertConfig1Works(String ini) {
        apply(ini);
        logTwo("compiler.parser");
        assertLogLines("INFO ++ 1", "ERROR ++ 2");
    }

    @Test
    void test_config1_ok() {
        assertConfig1Works(onParser());
    }

    @Test
    void test_config2_failure() {
        assertFails(onParser().replace("sys.stdout", "sys.stbout"), "sys.stbout");
    }

    @Test
    void test_config3_failure() {
        assertFails(onParser().replace("formatter=form1", "formatter=misspelled_name"), "misspelled_name");
    }

    /** Prints exceptions in its own way. */
    private static final class ExceptionFormatter extends Formatter {

        ExceptionFormatter(FormatterOptions options) {
            super(options.fmt(), options.datefmt(), options.style(), options.validate(), options.defaults());
        }

        @Override
        public String formatException(Thrown thrown) {
            String name = thrown.className();
            return "Got a [" + name.substring(name.lastIndexOf('.') + 1) + "]";
        }
    }

    @Test
    void test_config4_ok() {
        configurator.add(new ObjectFactory() {
            @Override
            public boolean offers(String name) {
                return name.equals("tests.ExceptionFormatter");
            }

            @Override
            public Object create(String name, Options options) {
                return FormatterOptions.make(options, ExceptionFormatter::new);
            }
        });
        apply(onRoot().replace("level=WARNING", "level=NOTSET")
                .replace("format=%(levelname)s ++ ", "class=tests.ExceptionFormatter\nformat=%(levelname)s:%(name)s:"));
        system.root().exception(new IllegalStateException(), "just testing");
        assertThat(output()).isEqualTo("ERROR:root:just testing\nGot a [IllegalStateException]\n");
        assertThat(originalOutput()).isEmpty();
    }

    @Test
    void test_config5_ok() {
        assertConfig1Works(onParser().replace("class=StreamHandler", "class=logging.StreamHandler"));
    }

    @Test
    void test_config6_ok() {
        assertConfig1Works(
                onParser().replace("keys=hand1", "keys=hand1, hand2").replace("keys=form1", "keys=form1, form2")
                        + HANDLER.replace("hand1", "hand2").replace("stdout", "stderr")
                        + "\n[formatter_form2]\nformat=%(message)s\ndatefmt=\n");
        assertThat(system.handlers().names()).containsExactly("hand1", "hand2");
    }

    @Test
    void test_config7_ok() {
        apply(keys("root,parser") + root("hand1") + logger("parser", "compiler.parser", "") + HANDLER + FORMATTER);
        Logger hyphenated = logger("compiler-hyphenated");
        logTwo("compiler.parser");
        hyphenated.critical(nextMessage());
        assertLogLines("INFO ++ 1", "ERROR ++ 2", "CRITICAL ++ 3");
        apply(keys("root,parser,compiler")
                + root("hand1")
                + logger("compiler", "compiler", "")
                + logger("parser", "compiler.parser", "")
                + HANDLER.replace("args=(sys.stdout,)", "kwargs={'stream': sys.stdout,}")
                + FORMATTER);
        assertThat(logger("compiler.parser").disabled()).isFalse();
        logTwo("compiler.parser");
        logTwo("compiler.lexer");
        hyphenated.critical(nextMessage());
        assertThat(hyphenated.disabled()).isTrue();
        assertLogLines("INFO ++ 4", "ERROR ++ 5", "INFO ++ 6", "ERROR ++ 7");
    }

    @Test
    void test_config9_ok() {
        apply(onRoot().replace("format=%(levelname)s ++ %(message)s\ndatefmt=", """
            format=%(message)s ++ %(customfield)s
            defaults={"customfield": "defaultvalue"}\
            """));
        Formatter formatter = system.root().handlers().get(0).formatter();
        assertThat(formatter.format(system.records().makeLogRecord(Map.of("msg", "test"))))
                .isEqualTo("test ++ defaultvalue");
        assertThat(formatter.format(
                        system.records().makeLogRecord(Map.of("msg", "test", "customfield", "customvalue"))))
                .isEqualTo("test ++ customvalue");
    }

    @Test
    void test_logger_disabling() {
        String ini = """
            [loggers]
            keys=root

            [handlers]
            keys=screen

            [formatters]
            keys=

            [logger_root]
            level=DEBUG
            handlers=screen

            [handler_screen]
            level=DEBUG
            class=StreamHandler
            args=(sys.stdout,)
            formatter=
            """;
        apply(ini);
        Logger logger = logger("some_pristine_logger");
        assertThat(logger.disabled()).isFalse();
        apply(ini);
        assertThat(logger.disabled()).isTrue();
        configurator.fileConfig(FileConfig.of(new StringReader(ini)).disableExistingLoggers(false));
        assertThat(logger.disabled()).isFalse();
    }

    private static String bare() {
        return keys("root")
                + "[logger_root]\nhandlers=hand1\n\n[handler_hand1]\nclass=StreamHandler\nformatter=form1\n\n"
                + "[formatter_form1]\nformat=%(levelname)s ++ %(message)s\n";
    }

    @Test
    void test_config_set_handler_names() {
        apply(bare());
        assertThat(system.root().handlers().get(0).name()).isEqualTo("hand1");
    }

    @Test
    void test_exception_if_confg_file_is_invalid() {
        assertFails(bare() + "\nprince\n", "is invalid: ");
        assertThat(system.root().handlers()).hasSize(1).noneMatch(handler -> "hand1".equals(handler.name()));
    }

    @Test
    void test_exception_if_confg_file_is_empty() throws IOException {
        Path file = Files.createFile(directory.resolve("test_empty_.ini"));
        assertThatThrownBy(() -> configurator.fileConfig(FileConfig.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file + " is an empty file");
    }

    @Test
    void test_exception_if_config_file_does_not_exist() {
        Path file = directory.resolve("filenotfound");
        assertThatThrownBy(() -> configurator.fileConfig(FileConfig.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file + " doesn't exist");
    }

    @Test
    void test_defaults_do_no_interpolation() throws IOException {
        Path file = Files.writeString(directory.resolve("test_logging_.ini"), """
            [formatters]
            keys=default

            [formatter_default]

            [handlers]
            keys=console

            [handler_console]
            class=logging.StreamHandler
            args=tuple()

            [loggers]
            keys=root

            [logger_root]
            formatter=default
            handlers=console
            """);
        configurator.fileConfig(FileConfig.of(file)
                .defaults(Map.of(
                        "version",
                        1,
                        "disable_existing_loggers",
                        false,
                        "formatters",
                        Map.of(
                                "generic",
                                Map.of(
                                        "format",
                                        "%(asctime)s [%(process)d] [%(levelname)s] %(message)s",
                                        "datefmt",
                                        "[%Y-%m-%d %H:%M:%S %z]",
                                        "class",
                                        "logging.Formatter")))));
        assertThat(system.root().handlers())
                .extracting(handler -> handler.name())
                .isEqualTo(List.of("console"));
    }
}
