// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import logging.api.kit.RecordingHandler;
import logging.api.text.PythonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name, on the default system. */
class ModuleLevelMiscTest {

    private final RecordingHandler recording = new RecordingHandler();
    private final LoggerFactory plain = Logging.getLoggerFactory();

    @AfterEach
    void restore() {
        Logging.disable(Level.NOTSET);
        Logging.setLoggerFactory(plain);
        Logging.getLogger().removeHandler(recording);
        Logging.getLogger().setLevel(Level.WARNING);
    }

    @Test
    void test_disable() {
        assertThat(Logging.system().disable()).isZero();
        Logging.disable(83);
        assertThat(Logging.system().disable()).isEqualTo(83);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logging.disable("doesnotexists"))
                .withMessage("Unknown level: 'doesnotexists'");
        // another type cannot be passed; what checks it is the same as for every level
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Logging.system().levels().check(new Object()))
                .withMessageStartingWith("Level not an integer or a valid string: ");
        assertThat(Logging.system().disable()).isEqualTo(83);
        Logging.disable("WARN");
        assertThat(Logging.system().disable()).isEqualTo(Level.WARN);
        Logging.disable();
        assertThat(Logging.system().disable()).isEqualTo(Level.CRITICAL);
    }

    private void logs(int level, Consumer<RecordingHandler> method) {
        Logger root = Logging.getLogger();
        root.setLevel(Level.DEBUG);
        root.addHandler(recording);
        method.accept(recording);
        assertThat(recording.records()).hasSize(1);
        LogRecord record = recording.records().get(0);
        assertThat(record.getMessage()).isEqualTo("test me: " + PythonText.repr(recording));
        assertThat(record.levelno()).isEqualTo(level);
        assertThat(root.handlers()).as("basicConfig was not called").containsExactly(recording);
    }

    @Test
    void test_log() {
        logs(Level.ERROR, handler -> Logging.log(Level.ERROR, "test me: %r", handler));
    }

    @Test
    void test_debug() {
        logs(Level.DEBUG, handler -> Logging.debug("test me: %r", handler));
    }

    @Test
    void test_info() {
        logs(Level.INFO, handler -> Logging.info("test me: %r", handler));
    }

    @Test
    void test_warning() {
        logs(Level.WARNING, handler -> Logging.warning("test me: %r", handler));
    }

    @Test
    void test_error() {
        logs(Level.ERROR, handler -> Logging.error("test me: %r", handler));
    }

    @Test
    void test_critical() {
        logs(Level.CRITICAL, handler -> Logging.critical("test me: %r", handler));
    }

    private static final class MyLogger extends Logger {

        private static final long serialVersionUID = 1L;
        private static final List<String> MESSAGES = new ArrayList<>();

        MyLogger(LoggingSystem system, String name) {
            super(system, name);
            MESSAGES.add("initialized");
        }
    }

    @Test
    void test_set_logger_class() {
        LoggerFactory mine = MyLogger::new;
        Logging.setLoggerFactory(mine);
        assertThat(Logging.getLoggerFactory()).isSameAs(mine);
        assertThat(Logging.getLogger("test_set_logger_class")).isInstanceOf(MyLogger.class);
        Logging.setLoggerFactory(plain);
        assertThat(Logging.getLoggerFactory()).isSameAs(plain);
        assertThat(Logging.getLogger("test_set_logger_class.plain").getClass()).isSameAs(Logger.class);
    }

    @Test
    void test_subclass_logger_cache() {
        MyLogger.MESSAGES.clear();
        Logging.setLoggerFactory(MyLogger::new);
        Logger logger = Logging.getLogger("just_some_logger");
        assertThat(MyLogger.MESSAGES).containsExactly("initialized");
        StringWriter stream = new StringWriter();
        StreamHandler handler = new StreamHandler(stream);
        logger.addHandler(handler);
        try {
            logger.setLevel(Level.DEBUG);
            logger.debug("hello");
            assertThat(stream).hasToString("hello\n");
            stream.getBuffer().setLength(0);
            logger.setLevel(Level.INFO);
            logger.debug("hello");
            assertThat(stream).hasToString("");
        } finally {
            logger.removeHandler(handler);
            handler.close();
        }
    }

    /** A program whose last words come when everything was shut down. */
    static final class LastWords {
        public static void main(String[] args) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Logging.shutdown();
                Logging.exception(new IllegalArgumentException("some error"), "exception at shutdown");
            }));
            Logging.basicConfig();
        }
    }

    @Test
    void test_logging_at_shutdown() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LastWords.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(err).contains("ERROR:root:exception at shutdown", "IllegalArgumentException: some error");
    }

    @Test
    void test_recursion_error() throws InterruptedException {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        system.root().addHandler(new StreamHandler(OutputStream.nullOutputStream()));
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(null, () -> recurse(system.root()), "deep", 1 << 18);
        thread.setUncaughtExceptionHandler((dead, error) -> end.set(error));
        thread.start();
        thread.join();
        assertThat(end.get()).isInstanceOf(StackOverflowError.class);
        Slot slot = system.root().handlers().get(0).slot();
        long written = slot.status().written();
        system.root().error("goes on afterwards");
        assertThat(slot.status().written()).isEqualTo(written + 1);
    }

    @SuppressWarnings("InfiniteRecursion") // is what the test is about
    private static void recurse(Logger logger) {
        logger.error("foo");
        recurse(logger);
    }

    @Test
    void test_get_level_names_mapping() {
        Map<String, Integer> mapping = Logging.getLevelNamesMapping();
        assertThat(mapping)
                .containsAllEntriesOf(Map.of(
                        "CRITICAL",
                        50,
                        "FATAL",
                        50,
                        "ERROR",
                        40,
                        "WARN",
                        30,
                        "WARNING",
                        30,
                        "INFO",
                        20,
                        "DEBUG",
                        10,
                        "NOTSET",
                        0));
        mapping.clear();
        Map<String, Integer> another = Logging.getLevelNamesMapping();
        assertThat(another).isNotSameAs(mapping).isNotEmpty().isEqualTo(Logging.getLevelNamesMapping());
    }
}
