// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class StreamHandlerTest extends BaseTest {

    private static final class BadStream extends OutputStream {
        @Override
        public void write(int b) {
            throw new IllegalStateException("deliberate mistake");
        }
    }

    @Test
    void test_error_handling() {
        AtomicReference<LogRecord> errorRecord = new AtomicReference<>();
        StreamHandler handler = new StreamHandler(new BadStream()) {
            @Override
            public void handleError(LogRecord record, Throwable error) {
                errorRecord.set(record);
            }
        };
        LogRecord record = system.records().makeLogRecord(Map.of());
        handler.handle(record);
        assertThat(errorRecord.get()).isSameAs(record);

        StreamHandler plain = new StreamHandler(new BadStream());
        system.handlers().remember(plain);
        plain.handle(record);
        assertThat(stderr()).contains("\njava.lang.IllegalStateException: deliberate mistake\n");

        system.setRaiseExceptions(false);
        err.reset();
        plain.handle(record);
        assertThat(stderr()).isEmpty();
    }

    @Test
    void test_stream_setting() {
        StreamHandler handler = new StreamHandler();
        StringWriter other = new StringWriter();
        assertThat(handler.setStream(other)).isSameAs(System.err);
        assertThat(handler.setStream(System.err)).isSameAs(other);
        assertThat(handler.setStream(System.err)).isNull();
    }

    @Test
    void test_can_represent_stream_with_int_name() {
        // streams have no names here, but for the standard ones
        assertThat(new StreamHandler(System.err)).hasToString("<StreamHandler <stderr> (NOTSET)>");
        assertThat(new StreamHandler(System.out)).hasToString("<StreamHandler <stdout> (NOTSET)>");
        assertThat(new StreamHandler(new BadStream())).hasToString("<StreamHandler (NOTSET)>");
    }
}
