// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import logging.api.Filter;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.StreamHandler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.api.handlers.MemoryHandler;
import org.junit.jupiter.api.Test;

/** CPython's tests of dictConfig; those of formatters, queues, the server and files stand in classes of this name beside. */
class ConfigDictTest extends ConfigDictFormattersTest {

    @Test
    void test_config0_ok() {
        apply(Document.onRoot());
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        system.root().info(nextMessage());
        system.root().error(nextMessage());
        assertLogLines("ERROR ++ 2");
    }

    private void assertConfig1Works(Document document) {
        apply(document);
        logTwo("compiler.parser");
        assertLogLines("INFO ++ 1", "ERROR ++ 2");
    }

    @Test
    void test_config1_ok() {
        assertConfig1Works(Document.onLogger("compiler.parser"));
    }

    @Test
    void test_config2_failure() {
        assertRefused(
                Document.onLogger("compiler.parser").with("handlers/hand1/stream", "ext://sys.stdbout"),
                "Cannot resolve 'sys.stdbout'");
    }

    @Test
    void test_config2a_failure() {
        assertRefused(
                Document.onLogger("compiler.parser").with("handlers/hand1/level", "NTOSET"),
                "Unable to configure handler 'hand1': Unknown level: 'NTOSET'");
    }

    @Test
    void test_config2b_failure() {
        assertRefused(
                Document.onLogger("compiler.parser").with("root/level", "WRANING"),
                "Unable to configure root logger: Unknown level: 'WRANING'");
    }

    @Test
    void test_config3_failure() {
        assertRefused(
                Document.onLogger("compiler.parser").with("handlers/hand1/formatter", "misspelled_name"),
                "Unable to configure handler 'hand1': Unable to set formatter 'misspelled_name'");
    }

    /** A handler class of somebody else; its family is registered, since no class is loaded by name. */
    private static final class CustomHandler extends StreamHandler implements HandlerFactory {

        private final String className;

        CustomHandler(String className) {
            this.className = className;
        }

        @Override
        public java.util.Set<String> classNames() {
            return java.util.Set.of(className);
        }

        @Override
        public Handler create(String name, Options options) {
            CustomHandler handler = new CustomHandler(name);
            handler.setStream(options.object("stream", java.io.OutputStream.class));
            return handler;
        }
    }

    @Test
    void test_config5_ok() {
        configurator.add(new CustomHandler("tests.CustomHandler"));
        assertConfig1Works(Document.onLogger("compiler.parser").with("handlers/hand1/class", "tests.CustomHandler"));
        assertThat(handler("hand1")).isInstanceOf(CustomHandler.class);
    }

    @Test
    void test_config6_failure() {
        configurator.add(new CustomHandler("tests.CustomHandler"));
        assertRefused(
                Document.onLogger("compiler.parser")
                        .with("handlers/hand1/class", "tests.CustomHandler")
                        .with("handlers/hand1/9", "invalid parameter name"),
                "Not a valid Python identifier: '9'");
    }

    @Test
    void test_config7_ok() {
        assertConfig1Works(Document.onLogger("compiler.parser"));
        apply(Document.onLogger("compiler.lexer"));
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        assertThat(logger("compiler.parser").disabled()).isTrue();
        logTwo("compiler.lexer");
        assertLogLines("INFO ++ 3", "ERROR ++ 4");
    }

    private static Document compiler(boolean disableExisting) {
        return Document.onLogger("compiler")
                .with("disable_existing_loggers", disableExisting)
                .with("loggers/compiler.lexer", Map.of());
    }

    @Test
    void test_config_8_ok() {
        assertConfig1Works(Document.onLogger("compiler.parser"));
        apply(compiler(false));
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        assertThat(logger("compiler.parser").disabled()).isFalse();
        logTwo("compiler.parser");
        logTwo("compiler.lexer");
        assertLogLines("INFO ++ 3", "ERROR ++ 4", "INFO ++ 5", "ERROR ++ 6");
    }

    @Test
    void test_config_8a_ok() {
        apply(Document.onRoot().with("loggers/compiler.parser/level", "DEBUG"));
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        Logger hyphenated = logger("compiler-hyphenated");
        logTwo("compiler.parser");
        hyphenated.critical(nextMessage());
        assertLogLines("INFO ++ 1", "ERROR ++ 2", "CRITICAL ++ 3");
        apply(compiler(true));
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        assertThat(logger("compiler.parser").disabled()).isFalse();
        logTwo("compiler.parser");
        logTwo("compiler.lexer");
        hyphenated.critical(nextMessage());
        assertThat(hyphenated.disabled()).isTrue();
        assertLogLines("INFO ++ 4", "ERROR ++ 5", "INFO ++ 6", "ERROR ++ 7");
    }

    private static Document incremental(String handlerLevel) {
        return Document.empty()
                .with("incremental", true)
                .with("handlers/hand1/level", handlerLevel)
                .with("loggers/compiler.parser/level", "INFO");
    }

    @Test
    void test_config_9_ok() {
        apply(Document.onLogger("compiler.parser")
                .with("handlers/hand1/level", "WARNING")
                .with("loggers/compiler.parser/level", "WARNING")
                .with("root/level", "NOTSET"));
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        logger("compiler.parser").info(nextMessage());
        assertLogLines();
        apply(incremental("WARNING"));
        logger("compiler.parser").info(nextMessage());
        assertLogLines();
        apply(incremental("INFO"));
        logger("compiler.parser").info(nextMessage());
        assertLogLines("INFO ++ 3");
    }

    static Document filtered() {
        return Document.onRoot()
                .with("filters/filt1/name", "compiler.parser")
                .with("handlers/hand1/filters", List.of("filt1"))
                .with("loggers/compiler.parser/level", "DEBUG")
                .with("loggers/compiler.parser/filters", List.of("filt1"));
    }

    final void assertFiltered() {
        assertThat(handler("hand1")).isInstanceOf(StreamHandler.class);
        logger("compiler.parser").warning(nextMessage());
        logger("compiler").warning(nextMessage());
        logger("compiler.lexer").warning(nextMessage());
        logger("compiler.parser.codegen").error(nextMessage());
        assertLogLines("WARNING ++ 1", "ERROR ++ 4");
    }

    @Test
    void test_config_10_ok() {
        apply(filtered());
        assertFiltered();
    }

    private static Document referring() {
        Map<String, Object> plain = Document.onLogger("compiler.parser").map();
        return Document.empty()
                .with("true_formatters", plain.get("formatters"))
                .with("handler_configs", plain.get("handlers"))
                .with("formatters", "cfg://true_formatters")
                .with("handlers/hand1", "cfg://handler_configs[hand1]")
                .with("loggers", plain.get("loggers"))
                .with("root", plain.get("root"));
    }

    @Test
    void test_config11_ok() {
        assertConfig1Works(referring());
    }

    @Test
    void test_config12_failure() {
        assertRefused(referring().without("version"), "dictionary doesn't specify a version");
    }

    @Test
    void test_config13_failure() {
        assertRefused(referring().with("version", 2), "Unsupported version: 2");
    }

    @Test
    void test_config14_ok() {
        // attributes that a class does not declare cannot be added to a Java object: they are warned about
        var warnings = configurator.dictConfig(Document.onRoot()
                .with("handlers/hand1/.", Map.of("foo", "bar", "terminator", "!\n"))
                .map());
        assertThat(warnings).singleElement().hasToString("handlers.hand1...foo: unknown attribute");
        assertThat(((StreamHandler) handler("hand1")).terminator()).isEqualTo("!\n");
        system.root().warning("Exclamation");
        assertThat(output()).endsWith("Exclamation!\n");
    }

    @Test
    void test_config18_ok() {
        apply(Document.empty()
                .with("handlers/console", Map.of("class", "logging.StreamHandler", "level", "DEBUG"))
                .with(
                        "handlers/buffering",
                        Map.of(
                                "class", "logging.handlers.MemoryHandler",
                                "capacity", 5,
                                "target", "console",
                                "level", "DEBUG",
                                "flushLevel", "ERROR"))
                .with(
                        "loggers/mymodule",
                        Map.of("level", "DEBUG", "handlers", List.of("buffering"), "propagate", "true")));
        MemoryHandler handler = (MemoryHandler) logger("mymodule").handlers().get(0);
        assertThat(handler.flushLevel()).isEqualTo(Level.ERROR);
    }

    private void assertFilterOfRoot(Object given, Predicate<Filter> expected) {
        apply(Document.empty().with("root/level", "DEBUG").with("root/filters", List.of(given)));
        assertThat(system.root().filters()).singleElement().matches(expected);
    }

    @Test
    void test_config_callable_filter_works() {
        Filter function = record -> record;
        assertFilterOfRoot(function, filter -> filter == function);
    }

    @Test
    void takesAPredicateForAFilter() {
        Predicate<LogRecord> loud = record -> record.levelno() > Level.INFO;
        apply(Document.onRoot().with("root/level", "DEBUG").with("root/filters", List.of(loud)));
        logTwo("root");
        assertLogLines("ERROR ++ 2");
    }

    @Test
    void test_config_filter_works() {
        Filter filter = Filter.named("spam.eggs");
        assertFilterOfRoot(filter, each -> each == filter);
    }

    @Test
    void test_config_filter_method_works() {
        // in Java the method filter makes an object a Filter
        Filter filter = new Filter() {
            @Override
            public LogRecord filter(LogRecord record) {
                return record;
            }
        };
        assertFilterOfRoot(filter, each -> each == filter);
    }

    @Test
    void test_invalid_type_raises() {
        for (Object wrong : Arrays.asList(null, 1, new Object())) {
            assertRefused(
                    Document.empty().with("root/level", "DEBUG").with("root/filters", Arrays.asList(wrong)),
                    "Unable to add filter ");
        }
    }

    @Test
    void test_90195() {
        Document document = Document.empty()
                .with("disable_existing_loggers", false)
                .with("handlers/console", Map.of("level", "DEBUG", "class", "logging.StreamHandler"))
                .with("loggers/a", Map.of("level", "DEBUG", "handlers", List.of("console")));
        Logger logger = logger("a");
        assertThat(logger.disabled()).isFalse();
        apply(document);
        assertThat(logger.disabled()).isFalse();
        apply(Document.empty());
        assertThat(logger.disabled()).isTrue();
        apply(document.without("disable_existing_loggers"));
        assertThat(logger.disabled()).isFalse();
    }

    @Test
    void refusesAFunctionThatMakesNoHandler() {
        Function<Options, Object> function = options -> "text";
        assertRefused(
                Document.onRoot()
                        .without("handlers/hand1/class")
                        .without("handlers/hand1/stream")
                        .with("handlers/hand1/()", function),
                "expected a function that makes a handler, it made 'text'");
    }
}
