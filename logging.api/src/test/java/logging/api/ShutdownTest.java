// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name; the I/O error, value error and other error are Java's nearest kin. */
class ShutdownTest {

    private final RuntimeException ioError = new UncheckedIOException(new IOException("deliberate"));
    private final RuntimeException valueError = new IllegalStateException("deliberate");
    private final RuntimeException otherError = new IndexOutOfBoundsException("deliberate");
    private final LoggingSystem system = LoggingSystem.create();
    private final List<String> called = new ArrayList<>();

    private final class FakeHandler extends Handler {

        private final int identifier;
        private final Map<String, RuntimeException> failures = new HashMap<>();

        FakeHandler(int identifier) {
            this.identifier = identifier;
        }

        private void record(String method) {
            if (failures.containsKey(method)) {
                throw failures.get(method);
            }
            called.add(identifier + " - " + method);
        }

        @Override
        public void acquire() {
            record("acquire");
        }

        @Override
        public void flush() {
            record("flush");
        }

        @Override
        public void close() {
            record("close");
        }

        @Override
        public void release() {
            record("release");
        }

        @Override
        protected void emit(LogRecord record) {
            throw new AssertionError("not called here");
        }
    }

    @Test
    void test_no_failure() {
        system.handlers().shutdown(List.of(new FakeHandler(0), new FakeHandler(1), new FakeHandler(2)));
        assertThat(called)
                .containsExactly(
                        "2 - acquire",
                        "2 - flush",
                        "2 - close",
                        "2 - release",
                        "1 - acquire",
                        "1 - flush",
                        "1 - close",
                        "1 - release",
                        "0 - acquire",
                        "0 - flush",
                        "0 - close",
                        "0 - release");
    }

    private void failIn(String method, RuntimeException error) {
        FakeHandler handler = new FakeHandler(0);
        handler.failures.put(method, error);
        system.handlers().shutdown(List.of(handler));
        assertThat(called).endsWith("0 - release");
    }

    private void raiseIn(String method) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> failIn(method, otherError));
        assertThat(called).endsWith("0 - release");
    }

    @Test
    void test_with_ioerror_in_acquire() {
        failIn("acquire", ioError);
    }

    @Test
    void test_with_ioerror_in_flush() {
        failIn("flush", ioError);
    }

    @Test
    void test_with_ioerror_in_close() {
        failIn("close", ioError);
    }

    @Test
    void test_with_valueerror_in_acquire() {
        failIn("acquire", valueError);
    }

    @Test
    void test_with_valueerror_in_flush() {
        failIn("flush", valueError);
    }

    @Test
    void test_with_valueerror_in_close() {
        failIn("close", valueError);
    }

    @Test
    void test_with_other_error_in_acquire_without_raise() {
        system.setRaiseExceptions(false);
        failIn("acquire", otherError);
    }

    @Test
    void test_with_other_error_in_flush_without_raise() {
        system.setRaiseExceptions(false);
        failIn("flush", otherError);
    }

    @Test
    void test_with_other_error_in_close_without_raise() {
        system.setRaiseExceptions(false);
        failIn("close", otherError);
    }

    @Test
    void test_with_other_error_in_acquire_with_raise() {
        raiseIn("acquire");
    }

    @Test
    void test_with_other_error_in_flush_with_raise() {
        raiseIn("flush");
    }

    @Test
    void test_with_other_error_in_close_with_raise() {
        raiseIn("close");
    }
}
