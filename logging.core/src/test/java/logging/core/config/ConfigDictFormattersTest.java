// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.StreamHandler;
import logging.api.Thrown;
import logging.api.config.FormatterOptions;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import logging.api.handlers.MemoryHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests of formatters and of objects made by functions; they run as part of {@code ConfigDictTest}. */
abstract class ConfigDictFormattersTest extends ConfigDictQueuesTest {

    private static final String FORMAT = "%(levelname)s:%(name)s:%(message)s";

    /** Prints exceptions in its own way. */
    static final class ExceptionFormatter extends Formatter {

        private String customProperty = ".";

        ExceptionFormatter(FormatterOptions options) {
            super(options.fmt(), options.datefmt(), options.style(), options.validate(), options.defaults());
        }

        @Override
        public String formatException(Thrown thrown) {
            String name = thrown.className();
            return "Got a [" + name.substring(name.lastIndexOf('.') + 1) + "]";
        }

        @Override
        public boolean setAttribute(String attribute, Object value) {
            if (attribute.equals("custom_property")) {
                customProperty = String.valueOf(value);
                return true;
            }
            return super.setAttribute(attribute, value);
        }
    }

    private static Object exceptionFormatter(Options options) {
        return FormatterOptions.make(options, ExceptionFormatter::new);
    }

    /** A function that reads a format and nothing else. */
    private static Object formatFunc(Options options) {
        return new Formatter(options.text("format", null));
    }

    @BeforeEach
    final void registerFormatters() {
        Map<String, Function<Options, Object>> known = Map.of(
                "tests.ExceptionFormatter", ConfigDictFormattersTest::exceptionFormatter,
                "tests.formatFunc", ConfigDictFormattersTest::formatFunc,
                "tests.myCustomFormatter", options -> new Object());
        configurator.add(new ObjectFactory() {
            @Override
            public boolean offers(String name) {
                return known.containsKey(name);
            }

            @Override
            public Object create(String name, Options options) {
                return known.get(name).apply(options);
            }
        });
    }

    private static Document custom(String key, Object factory) {
        return Document.simple()
                .with("formatters/form1/" + key, factory)
                .with("formatters/form1/format", FORMAT)
                .with("root/level", "NOTSET")
                .with("root/handlers", List.of("hand1"));
    }

    private void assertPrintsExceptionsItsWay() {
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        system.root().exception(new IllegalStateException(), "just testing");
        assertThat(output()).isEqualTo("ERROR:root:just testing\nGot a [IllegalStateException]\n");
        assertThat(originalOutput()).isEmpty();
    }

    @Test
    void test_config4_ok() {
        apply(custom("()", "tests.ExceptionFormatter"));
        assertPrintsExceptionsItsWay();
    }

    @Test
    void test_config4a_ok() {
        Function<Options, Object> type = ConfigDictFormattersTest::exceptionFormatter;
        Function<Options, Object> function = ConfigDictFormattersTest::formatFunc;
        Function<Options, Handler> handlerFunc = options -> new StreamHandler(system.err());
        apply(custom("()", type)
                .with("formatters/form2", Map.of("()", "tests.formatFunc", "format", FORMAT))
                .with("formatters/form3", Map.of("()", function, "format", FORMAT))
                .with("handlers/hand2", Map.of("()", handlerFunc)));
        assertPrintsExceptionsItsWay();
        assertThat(handler("hand2")).isInstanceOf(StreamHandler.class);
    }

    @Test
    void test_config16_ok() {
        apply(Document.onRoot()
                .with("formatters/form1/format", "%(message)s ++ %(customfield)s")
                .with("formatters/form1/defaults", Map.of("customfield", "defaultvalue")));
        Formatter formatter = handler("hand1").formatter();
        assertThat(formatter.format(
                        system.records().makeLogRecord(Map.of("msg", "Hello", "customfield", "customvalue"))))
                .isEqualTo("Hello ++ customvalue");
        assertThat(formatter.format(system.records().makeLogRecord(Map.of("msg", "Hello"))))
                .isEqualTo("Hello ++ defaultvalue");
    }

    @Test
    void test_config17_ok() {
        Function<Options, Object> type = ConfigDictFormattersTest::exceptionFormatter;
        apply(custom("()", type)
                .with("formatters/form1/style", "{")
                .with("formatters/form1/datefmt", "%Y-%m-%d %H:%M:%S")
                .with("formatters/form1/format", "{message}")
                .with("formatters/form1/.", Map.of("custom_property", "value")));
        assertThat(((ExceptionFormatter) handler("hand1").formatter()).customProperty)
                .isEqualTo("value");
    }

    private static Document dollar(String format) {
        return Document.empty()
                .with("formatters/mySimpleFormatter", Map.of("format", format, "style", "$"))
                .with(
                        "handlers/fileGlobal",
                        Map.of("class", "logging.StreamHandler", "level", "DEBUG", "formatter", "mySimpleFormatter"))
                .with(
                        "handlers/bufferGlobal",
                        Map.of(
                                "class", "logging.handlers.MemoryHandler",
                                "capacity", 5,
                                "formatter", "mySimpleFormatter",
                                "target", "fileGlobal",
                                "level", "DEBUG"))
                .with(
                        "loggers/mymodule",
                        Map.of("level", "DEBUG", "handlers", List.of("bufferGlobal"), "propagate", "true"));
    }

    @Test
    void test_bad_format() {
        assertRefused(
                dollar("%(asctime)s (%(name)s) %(levelname)s: %(message)s"),
                "Unable to configure formatter 'mySimpleFormatter': invalid format: no fields");
    }

    @Test
    void test_bad_format_with_dollar_style() {
        apply(dollar("${asctime} (${name}) ${levelname}: ${message}"));
        MemoryHandler handler = (MemoryHandler) logger("mymodule").handlers().get(0);
        assertThat(handler.target()).isInstanceOf(Handler.class);
        assertThat(handler.formatter().style()).isEqualTo('$');
        assertThat(system.handlers().names()).containsExactly("bufferGlobal", "fileGlobal");
    }

    private static Document validated(String key, Object factory) {
        return custom(key, factory)
                .with("formatters/form1/validate", false)
                .without("root")
                .with(
                        "loggers/my_test_logger_custom_formatter",
                        Map.of("level", "DEBUG", "handlers", List.of("hand1"), "propagate", "true"));
    }

    private void assertExceptionFormatter() {
        assertThat(logger("my_test_logger_custom_formatter").handlers().get(0).formatter())
                .isInstanceOf(ExceptionFormatter.class);
    }

    @Test
    void test_custom_formatter_class_with_validate() {
        apply(validated("()", "tests.ExceptionFormatter"));
        assertExceptionFormatter();
    }

    @Test
    void test_custom_formatter_class_with_validate2() {
        apply(validated("class", "tests.ExceptionFormatter"));
        assertExceptionFormatter();
    }

    @Test
    void test_custom_formatter_class_with_validate2_with_wrong_fmt() {
        apply(validated("class", "tests.ExceptionFormatter").with("formatters/form1/style", "$"));
        assertExceptionFormatter();
        assertRefused(
                validated("class", "tests.ExceptionFormatter")
                        .with("formatters/form1/style", "$")
                        .without("formatters/form1/validate"),
                "invalid format: no fields");
    }

    @Test
    void test_custom_formatter_class_with_validate3() {
        assertRefused(
                validated("class", "tests.myCustomFormatter"),
                "formatters.form1.validate: Unable to configure formatter");
    }

    @Test
    void test_custom_formatter_function_with_validate() {
        Function<Options, Object> function = ConfigDictFormattersTest::formatFunc;
        assertRefused(validated("()", function), "formatters.form1.validate: Unable to configure formatter 'form1'");
    }

    @Test
    void test_custom_formatter_function_with_defaults() {
        Function<Options, Object> function = ConfigDictFormattersTest::formatFunc;
        assertRefused(
                validated("()", function)
                        .without("formatters/form1/validate")
                        .with("formatters/form1/format", FORMAT + ":%(customfield)s")
                        .with("formatters/form1/defaults", Map.of("customfield", "myvalue")),
                "formatters.form1.defaults: Unable to configure formatter 'form1'");
    }
}
