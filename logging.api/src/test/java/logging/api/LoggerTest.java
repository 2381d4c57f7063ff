// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class LoggerTest {

    private final List<LogRecord> records = new ArrayList<>();
    private final LoggingSystem system = LoggingSystem.create();
    private final Logger logger = system.getLogger("blah");
    private final Handler recording = new Handler() {
        @Override
        protected void emit(LogRecord record) {
            record.caller();
            records.add(record);
        }
    };

    LoggerTest() {
        logger.addHandler(recording);
    }

    private LogRecord last() {
        return records.get(records.size() - 1);
    }

    @Test
    void test_set_invalid_level() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> logger.setLevel(null))
                .withMessage("Level not an integer or a valid string: None");
        // a value of another type cannot be passed; the check is this one
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system.levels().check(List.of(0, 0)))
                .withMessage("Level not an integer or a valid string: [0, 0]");
        assertThat(logger.level()).isZero();
    }

    @Test
    void test_exception() {
        String msg = "testing exception: %r";
        ArithmeticException exc = new ArithmeticException("/ by zero");
        logger.exception(exc, msg, recording);
        assertThat(records).hasSize(1);
        LogRecord record = last();
        assertThat(record.levelno()).isEqualTo(Level.ERROR);
        assertThat(record.msg()).isEqualTo(msg);
        assertThat(record.args()[0]).isSameAs(recording);
        assertThat(record.thrown().frames()).containsExactly(exc.getStackTrace());
    }

    @Test
    void test_log_invalid_level_with_raise() {
        // text for a number does not compile; where levels come as values, this check meets them
        assertThatIllegalArgumentException().isThrownBy(() -> system.levels().check("10"));
        assertThatIllegalArgumentException().isThrownBy(() -> logger.setLevel("10"));
    }

    @Test
    void test_log_invalid_level_no_raise() {
        system.setRaiseExceptions(false);
        for (int level : new int[] {Integer.MIN_VALUE, -1, 0, 33, Integer.MAX_VALUE}) {
            assertThatCode(() -> logger.log(level, "test message")).doesNotThrowAnyException();
        }
        assertThat(last().levelname()).isEqualTo("Level " + Integer.MAX_VALUE);
    }

    @Test
    void test_find_caller_with_stack_info() {
        logger.with(LogOptions.NONE.withStackInfo(true)).warning("test");
        assertThat(last().stackInfo())
                .startsWith("Stack (most recent call last):\n\tat ")
                .contains("\n\tat logging.api.LoggerTest.test_find_caller_with_stack_info(LoggerTest.java:");
        assertThat(last().stackInfo().split("Stack \\(most recent call last\\)", -1))
                .hasSize(2);
    }

    private void innermost(Log log, int stacklevel) {
        log.with(LogOptions.NONE.withStacklevel(stacklevel)).warning("test");
    }

    private void inner(Log log, int stacklevel) {
        innermost(log, stacklevel);
    }

    private void outer(Log log, int stacklevel) {
        inner(log, stacklevel);
    }

    @Test
    void test_find_caller_with_stacklevel() {
        outer(logger, 1);
        assertThat(last().get("funcName")).isEqualTo("innermost");
        int line = last().caller().lineno();
        outer(logger, 2);
        assertThat(last().get("funcName")).isEqualTo("inner");
        assertThat(last().caller().lineno()).isGreaterThan(line);
        line = last().caller().lineno();
        outer(logger, 3);
        assertThat(last().get("funcName")).isEqualTo("outer");
        assertThat(last().caller().lineno()).isGreaterThan(line);
        line = last().caller().lineno();
        Logger root = system.root();
        root.addHandler(recording);
        outer(root, 3);
        assertThat(last().get("funcName")).isEqualTo("outer");
        root.removeHandler(recording);
        outer(logger, 4);
        assertThat(last().get("funcName")).isEqualTo("test_find_caller_with_stacklevel");
        assertThat(last().caller().lineno()).isGreaterThan(line);
    }

    @Test
    void test_make_record_with_extra_overwrite() {
        List<String> reserved = new ArrayList<>(RecordFields.NAMES);
        reserved.add("message");
        reserved.add("asctime");
        for (String key : reserved) {
            assertThatIllegalArgumentException()
                    .as(key)
                    .isThrownBy(() -> logger.makeRecord(13, LogOptions.extra(key, "some value"), null, new Object[0]))
                    .withMessage("Attempt to overwrite '" + key + "' in LogRecord");
        }
        assertThatIllegalArgumentException()
                .as("the call itself throws, and nothing is logged")
                .isThrownBy(() -> logger.with(LogOptions.extra("name", "x")).warning("test"));
        assertThat(records).isEmpty();
        assertThatCode(() -> logger.with(LogOptions.extra("name", "x")).debug("not enabled"))
                .doesNotThrowAnyException();
    }

    @Test
    void test_make_record_with_extra_no_overwrite() {
        LogRecord record = logger.makeRecord(13, LogOptions.extra("valid_key", "some value"), null, new Object[0]);
        assertThat(record.attributes()).containsEntry("valid_key", "some value");
    }

    @Test
    void test_has_handlers() {
        assertThat(logger.hasHandlers()).isTrue();
        logger.handlers().forEach(logger::removeHandler);
        assertThat(logger.hasHandlers()).isFalse();
    }

    @Test
    void test_has_handlers_no_propagate() {
        Logger child = system.getLogger("blah.child");
        assertThat(child.hasHandlers()).isTrue();
        child.setPropagate(false);
        assertThat(child.hasHandlers()).isFalse();
    }

    @Test
    void test_is_enabled_for() {
        logger.setLevel(1);
        system.disable(23);
        assertThat(logger.isEnabledFor(22)).isFalse();
        assertThat(logger.isEnabledFor(23)).isFalse();
        assertThat(logger.isEnabledFor(24)).isTrue();
    }

    @Test
    void test_is_enabled_for_disabled_logger() {
        logger.setLevel(1);
        logger.setDisabled(true);
        system.disable(21);
        assertThat(logger.isEnabledFor(22)).isFalse();
        assertThat(logger.isEnabledFor(Level.CRITICAL)).isFalse();
    }

    @Test
    void test_root_logger_aliases() {
        Logger root = system.root();
        assertThat(system.getLogger(null)).isSameAs(root);
        assertThat(system.getLogger("")).isSameAs(root);
        assertThat(system.getLogger("root")).isSameAs(root);
        assertThat(system.getLogger("foo").system().root()).isSameAs(root);
        assertThat(system.getLogger("foo.bar").system().root()).isSameAs(root);
        assertThat(system.getLogger("foo").parent()).isSameAs(root);
        assertThat(system.getLogger("\0")).isNotSameAs(root);
        assertThat(system.getLogger("foo.bar").parent()).isNotSameAs(root);
        assertThat(Logging.getLogger())
                .isSameAs(Logging.getLogger((String) null))
                .isSameAs(Logging.getLogger("root"));
    }

    @Test
    void test_invalid_names() {
        // names of another type do not compile; null and the empty name mean the root
        assertThat(system.getLogger(null)).isSameAs(system.root());
        assertThat(system.getLogger("")).isSameAs(system.root());
        assertThat(system.findLogger(null)).isSameAs(system.root());
    }

    @Test
    void test_pickling() throws Exception {
        for (String name : new String[] {"", "root", "foo", "foo.bar", "baz.bar"}) {
            Logger known = Logging.getLogger(name);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(known);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).isSameAs(known);
            }
        }
    }

    @Test
    void test_caching() {
        Logger root = system.root();
        Logger logger1 = system.getLogger("abc");
        Logger logger2 = system.getLogger("abc.def");

        root.setLevel(Level.ERROR);
        assertThat(logger2.getEffectiveLevel()).isEqualTo(Level.ERROR);
        assertEnabled(logger2, true, Level.ERROR);
        assertEnabled(logger2, false, Level.DEBUG);
        assertEnabled(root, true, Level.ERROR);

        logger1.setLevel(Level.CRITICAL);
        assertThat(logger2.getEffectiveLevel()).isEqualTo(Level.CRITICAL);
        assertEnabled(logger2, false, Level.ERROR);

        logger2.setLevel(Level.NOTSET);
        assertThat(logger2.getEffectiveLevel()).isEqualTo(Level.CRITICAL);
        assertEnabled(logger2, false, Level.ERROR);
        assertEnabled(logger2, true, Level.CRITICAL);
        assertEnabled(logger1, false, Level.ERROR);
        assertEnabled(logger1, true, Level.CRITICAL);
        assertEnabled(root, true, Level.ERROR);

        system.disable(Level.CRITICAL);
        assertThat(logger2.getEffectiveLevel()).isEqualTo(Level.CRITICAL);
        assertEnabled(logger1, false, Level.CRITICAL);
        assertEnabled(logger2, false, Level.CRITICAL);
        assertEnabled(root, false, Level.CRITICAL);
    }

    /** Asked twice, since the answer must not depend on having been asked. */
    private static void assertEnabled(Logger logger, boolean expected, int level) {
        assertThat(logger.isEnabledFor(level)).isEqualTo(expected);
        assertThat(logger.isEnabledFor(level)).isEqualTo(expected);
    }
}
