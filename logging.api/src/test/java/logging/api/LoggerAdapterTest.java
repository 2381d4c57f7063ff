// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class LoggerAdapterTest {

    private final List<LogRecord> records = new ArrayList<>();
    private final LoggingSystem system = LoggingSystem.create();
    private final Logger logger = system.root();
    private LoggerAdapter adapter = new LoggerAdapter(logger, null);

    LoggerAdapterTest() {
        logger.addHandler(new Handler() {
            @Override
            protected void emit(LogRecord record) {
                record.caller();
                records.add(record);
            }
        });
    }

    private LogRecord only() {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private LogRecord last() {
        return records.get(records.size() - 1);
    }

    /** Puts a word in front of the message. */
    private static final class PrefixAdapter extends LoggerAdapter {

        private final String prefix;

        PrefixAdapter(Log logger, String prefix) {
            super(logger, null);
            this.prefix = prefix;
        }

        @Override
        protected Call process(Object msg, LogOptions options) {
            return new Call(prefix + " " + msg, options);
        }
    }

    /** A message in another style, merged late. */
    private record Message(String fmt, Object[] args) {
        @Override
        public String toString() {
            String text = fmt;
            for (Object arg : args) {
                text = text.replaceFirst("\\{}", String.valueOf(arg));
            }
            return text;
        }
    }

    /** The cookbook's adapter for {@code {}}. */
    private static final class StyleAdapter extends LoggerAdapter {

        StyleAdapter(Log logger) {
            super(logger, null);
        }

        @Override
        protected Call process(Object msg, Object[] args, LogOptions options) {
            return new Call(new Message(String.valueOf(msg), args), new Object[0], options);
        }
    }

    @Test
    void test_exception() {
        String msg = "testing exception: %r";
        ArithmeticException exc = new ArithmeticException("/ by zero");
        adapter.exception(exc, msg, records);
        LogRecord record = only();
        assertThat(record.levelno()).isEqualTo(Level.ERROR);
        assertThat(record.msg()).isEqualTo(msg);
        assertThat(record.args()).hasSize(1);
        assertThat(record.args()[0]).isSameAs(records);
        assertThat(record.thrown().className()).isEqualTo("java.lang.ArithmeticException");
        assertThat(record.thrown().frames()).containsExactly(exc.getStackTrace());
    }

    @Test
    void test_exception_excinfo() {
        ArithmeticException exc = new ArithmeticException("/ by zero");
        adapter.with(LogOptions.excInfo(exc)).error("exc_info test");
        assertThat(only().thrown().frames()).containsExactly(exc.getStackTrace());
    }

    @Test
    void test_critical() {
        String msg = "critical test! %r";
        adapter.critical(msg, records);
        LogRecord record = only();
        assertThat(record.levelno()).isEqualTo(Level.CRITICAL);
        assertThat(record.msg()).isEqualTo(msg);
        assertThat(record.args()[0]).isSameAs(records);
        assertThat(record.get("funcName")).isEqualTo("test_critical");
    }

    @Test
    void test_is_enabled_for() {
        adapter.system().disable(33);
        assertThat(adapter.isEnabledFor(32)).isFalse();
        assertThat(adapter.isEnabledFor(34)).isTrue();
    }

    @Test
    void test_has_handlers() {
        assertThat(adapter.hasHandlers()).isTrue();
        logger.handlers().forEach(logger::removeHandler);
        assertThat(logger.hasHandlers()).isFalse();
        assertThat(adapter.hasHandlers()).isFalse();
    }

    @Test
    void test_nested() {
        String msg = "Adapters can be nested, yo.";
        PrefixAdapter inner = new PrefixAdapter(logger, "Adapter");
        PrefixAdapter outer = new PrefixAdapter(inner, "AdapterAdapter");
        assertThat(outer).hasToString(inner.toString());
        outer.log(Level.CRITICAL, msg, records);
        LogRecord record = only();
        assertThat(record.levelno()).isEqualTo(Level.CRITICAL);
        assertThat(record.msg()).isEqualTo("Adapter AdapterAdapter " + msg);
        assertThat(record.args()[0]).isSameAs(records);
        assertThat(record.get("funcName")).isEqualTo("test_nested");
        // a logger stays in its system, so the manager cannot be set through an adapter
        assertThat(outer.system()).isSameAs(inner.system()).isSameAs(logger.system());
    }

    @Test
    void test_styled_adapter() {
        StyleAdapter styled = new StyleAdapter(logger);
        styled.warning("Hello, {}!", "world");
        assertThat(last().getMessage()).isEqualTo("Hello, world!");
        assertThat(last().msg()).isInstanceOf(Message.class);
        assertThat(last().get("funcName")).isEqualTo("test_styled_adapter");
        styled.log(Level.WARNING, "Goodbye {}.", "world");
        assertThat(last().getMessage()).isEqualTo("Goodbye world.");
        assertThat(last().get("funcName")).isEqualTo("test_styled_adapter");
    }

    @Test
    void test_nested_styled_adapter() {
        StyleAdapter styled = new StyleAdapter(new PrefixAdapter(logger, "{}"));
        styled.warning("Hello, {}!", "world");
        assertThat(last().getMessage()).isEqualTo("{} Hello, world!");
        assertThat(last().get("funcName")).isEqualTo("test_nested_styled_adapter");
        styled.log(Level.WARNING, "Goodbye {}.", "world");
        assertThat(last().getMessage()).isEqualTo("{} Goodbye world.");
        assertThat(last().get("funcName")).isEqualTo("test_nested_styled_adapter");
    }

    private void innermost(int stacklevel) {
        adapter.with(LogOptions.NONE.withStacklevel(stacklevel)).warning("test");
    }

    private void inner(int stacklevel) {
        innermost(stacklevel);
    }

    private void outer(int stacklevel) {
        inner(stacklevel);
    }

    @Test
    void test_find_caller_with_stacklevel() {
        outer(1);
        assertThat(last().get("funcName")).isEqualTo("innermost");
        int line = last().caller().lineno();
        outer(2);
        assertThat(last().get("funcName")).isEqualTo("inner");
        assertThat(last().caller().lineno()).isGreaterThan(line);
        line = last().caller().lineno();
        outer(3);
        assertThat(last().get("funcName")).isEqualTo("outer");
        assertThat(last().caller().lineno()).isGreaterThan(line);
        line = last().caller().lineno();
        outer(4);
        assertThat(last().get("funcName")).isEqualTo("test_find_caller_with_stacklevel");
        assertThat(last().caller().lineno()).isGreaterThan(line);
    }

    @Test
    void test_extra_in_records() {
        adapter = new LoggerAdapter(logger, Map.of("foo", "1"));
        adapter.critical("foo should be here");
        assertThat(only().get("foo")).isEqualTo("1");
    }

    @Test
    void test_extra_not_merged_by_default() {
        adapter.with(LogOptions.extra("foo", "nope")).critical("foo should NOT be here");
        assertThat(only().extras()).doesNotContainKey("foo");
    }

    @Test
    void test_extra_merged() {
        adapter = new LoggerAdapter(logger, Map.of("foo", "1"), true);
        adapter.with(LogOptions.extra("bar", "2")).critical("foo and bar should be here");
        assertThat(only().get("foo")).isEqualTo("1");
        assertThat(only().get("bar")).isEqualTo("2");
        assertThatCode(() -> adapter.critical("null extra of the call")).doesNotThrowAnyException();
        assertThat(last().get("foo")).isEqualTo("1");
    }

    @Test
    void test_extra_merged_log_call_has_precedence() {
        adapter = new LoggerAdapter(logger, Map.of("foo", "1"), true);
        adapter.with(LogOptions.extra("foo", "2")).critical("foo shall be min");
        assertThat(only().get("foo")).isEqualTo("2");
    }

    @Test
    void test_extra_merged_without_extra() {
        adapter = new LoggerAdapter(logger, null, true);
        adapter.with(LogOptions.extra("foo", "1")).critical("foo should be here");
        assertThat(only().get("foo")).isEqualTo("1");
    }
}
