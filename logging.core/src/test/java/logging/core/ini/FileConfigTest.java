// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LoggingSystem;
import logging.api.NullHandler;
import logging.api.SystemOptions;
import logging.api.config.ConfigurationException;
import logging.api.config.FileConfig;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Options;
import logging.api.config.Problem;
import logging.api.handlers.MemoryHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileConfigTest {

    private static final String ROOT = """
        [loggers]
        keys=root

        [handlers]
        keys=hand1

        [formatters]
        keys=form1

        [logger_root]
        level=WARNING
        handlers=hand1

        [handler_hand1]
        class=StreamHandler
        formatter=form1
        args=(sys.stdout,)

        [formatter_form1]
        format=%(levelname)s ++ %(message)s
        """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withStreams(print, print));
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Problem> apply(String text) {
        return configurator.fileConfig(FileConfig.of(new StringReader(text)));
    }

    private List<Problem> refused(FileConfig config) {
        return catchThrowableOfType(ConfigurationException.class, () -> configurator.fileConfig(config))
                .problems();
    }

    private List<Problem> refused(String text) {
        return refused(FileConfig.of(new StringReader(text)));
    }

    @Test
    void configuresFromAText() {
        assertThat(apply(ROOT)).isEmpty();
        system.root().info("dropped");
        system.root().error("written");
        assertThat(printed()).isEqualTo("ERROR ++ written\n");
        assertThat(system.handlers().byName("hand1")).isNotNull();
    }

    @Test
    void configuresFromAFileInItsEncoding() throws IOException {
        Path file = directory.resolve("logging.ini");
        Files.writeString(file, ROOT.replace("++", "\u00e9"), StandardCharsets.ISO_8859_1);
        configurator.fileConfig(FileConfig.of(file).encoding(StandardCharsets.ISO_8859_1));
        system.root().error("written");
        assertThat(printed()).isEqualTo("ERROR \u00e9 written\n");
        assertThat(refused(FileConfig.of(file)).toString()).contains("is not UTF-8 text");
    }

    @Test
    void configuresFromSectionsReadBefore() throws IniException {
        configurator.fileConfig(FileConfig.of(IniParser.parse(ROOT, "parsed")));
        system.root().error("written");
        assertThat(printed()).isEqualTo("ERROR ++ written\n");
    }

    @Test
    void takesDefaultsForReferences() {
        String text = ROOT.replace("level=WARNING", "level=%(threshold)s");
        configurator.fileConfig(FileConfig.of(new StringReader(text)).defaults(Map.of("threshold", "DEBUG")));
        assertThat(system.root().level()).isEqualTo(Level.DEBUG);
    }

    @Test
    void disablesLoggersThatAreNotNamedUnlessToldOtherwise() {
        var logger = system.getLogger("old");
        apply(ROOT);
        assertThat(logger.disabled()).isTrue();
        configurator.fileConfig(FileConfig.of(new StringReader(ROOT)).disableExistingLoggers(false));
        assertThat(logger.disabled()).isFalse();
    }

    @Test
    void readsLoggersKeywordsAndTargets() {
        apply(ROOT.replace("keys=root", "keys=root, lib").replace("keys=hand1", "keys=hand1 , mem") + """

            [logger_lib]
            qualname=com.acme
            level=DEBUG
            propagate=0
            handlers=mem

            [handler_mem]
            class=handlers.MemoryHandler
            args=(10, CRITICAL)
            kwargs={'flushOnClose': False}
            target=hand1
            """);
        var logger = system.getLogger("com.acme");
        logger.error("kept");
        assertThat(logger.propagate()).isFalse();
        assertThat(printed()).isEmpty();
        logger.critical("flushes");
        assertThat(printed()).isEqualTo("ERROR ++ kept\nCRITICAL ++ flushes\n");
        assertThat(system.handlers().byName("mem")).isInstanceOf(MemoryHandler.class);
    }

    @Test
    void namesEveryProblemBySectionAndKeyAndChangesNothing() {
        apply(ROOT);
        List<Problem> problems = refused(ROOT.replace("keys=root", "keys=root,lib")
                        .replace("level=WARNING", "level=LOUD")
                        .replace("(sys.stdout,)", "('a', sys.stdout)")
                        .replace("handlers=hand1", "handlers=hand1,hand2")
                + "style=%%\n\n[logger_lib]\nhandlers=\npropagate=maybe\n");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "handler_hand1.args: too many arguments for StreamHandler, it takes [stream]",
                        "logger_root.handlers: no handler is named 'hand2', did you mean \"hand1\"?",
                        "logger_root.level: Unable to configure root logger: Unknown level: 'LOUD', expected one of"
                                + " \"CRITICAL\", \"DEBUG\", \"ERROR\", \"FATAL\", \"INFO\", \"NOTSET\", \"WARN\", \"WARNING\"",
                        "formatter_form1.style: Unable to configure formatter 'form1': Style must be one of: %,{,$, was '%%'",
                        "logger_lib.qualname: is required: 'qualname' is missing",
                        "logger_lib.propagate: expected 0 or 1, was \"maybe\"");
        system.root().error("as before");
        assertThat(printed()).isEqualTo("ERROR ++ as before\n");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(refused("[x]\n")).extracting(Problem::path).containsExactly("formatters", "handlers", "loggers");
        assertThat(refused(ROOT.replace("[handler_hand1]", "[handler_hand2]")).toString())
                .contains("handler_hand1: there is no section 'handler_hand1'");
        assertThat(refused(ROOT.replace("class=StreamHandler", "")).toString())
                .contains("handler_hand1.class: is required: 'class' is missing");
        assertThat(refused(ROOT.replace("keys=root", "keys=other")).toString()).contains("'root' is missing");
        assertThat(refused(ROOT.replace("formatter=form1", "formatter=form2")).toString())
                .contains("no formatter is named 'form2', did you mean");
    }

    /** A family of somebody else, whose class takes two arguments by position. */
    private static final class Family implements HandlerFactory {
        private Object taken;

        @Override
        public Set<String> classNames() {
            return Set.of("com.example.TableHandler");
        }

        @Override
        public List<String> parameters(String className) {
            return List.of("table", "columns");
        }

        @Override
        public Handler create(String className, Options options) {
            taken = options.requiredText("table") + options.integer("columns", 0);
            return new NullHandler();
        }
    }

    @Test
    void aFamilySaysWhatItsClassesTakeByPosition() {
        Family family = new Family();
        configurator.add(family);
        apply(ROOT.replace("class=StreamHandler", "class=TableHandler").replace("(sys.stdout,)", "('orders', 3)"));
        assertThat(family.taken).isEqualTo("orders3");
    }

    @Test
    void aClassThatNobodyOffersIsTheProblemAndNotItsArguments() {
        assertThat(refused(ROOT.replace("class=StreamHandler", "class=NoSuchHandler")))
                .singleElement()
                .asString()
                .startsWith("handler_hand1.class: ")
                .contains("NoSuchHandler");
    }

    @Test
    void aTextWithoutACommaIsNoTuple() {
        assertThat(refused(ROOT.replace("(sys.stdout,)", "('app.log')")).toString())
                .contains("handler_hand1.args: expected a tuple such as ('app.log',), was ('app.log')");
    }

    @Test
    void anArgumentIsGivenOnce() {
        assertThat(refused(ROOT.replace("(sys.stdout,)", "(None,)\nkwargs={'stream': sys.stdout}"))
                        .toString())
                .contains("handler_hand1.kwargs: multiple values for argument 'stream'");
    }

    @Test
    void refusesFilesAsPythonDoes() throws IOException {
        Path file = directory.resolve("logging.ini");
        assertThat(refused(FileConfig.of(file)).toString()).contains(file + " doesn't exist");
        Files.createFile(file);
        assertThat(refused(FileConfig.of(file)).toString()).contains(file + " is an empty file");
        Files.writeString(file, "prince edward island\n");
        assertThat(refused(FileConfig.of(file)).toString())
                .contains(file + " is invalid: File contains no section headers");
    }

    @Test
    void namesTheFileBesideEachProblem() throws IOException {
        Path file = directory.resolve("logging.ini");
        Files.writeString(file, ROOT.replace("level=WARNING", "level=10"));
        assertThat(refused(FileConfig.of(file)))
                .extracting(Problem::path, Problem::origin)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("logger_root.level", file.toString()));
    }

    @Test
    void countsAsAGeneration() {
        apply(ROOT);
        assertThat(configurator.status().generation()).isEqualTo(1);
    }
}
