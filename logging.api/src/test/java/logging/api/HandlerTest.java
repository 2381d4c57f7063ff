// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import logging.api.handlers.BufferingHandler;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name, as far as they do not concern files. */
class HandlerTest extends BaseTest {

    @Test
    void test_name() throws ReflectiveOperationException {
        Handler handler = new NullHandler();
        handler.setName("generic");
        assertThat(handler.name()).isEqualTo("generic");
        handler.setName("anothergeneric");
        assertThat(handler.name()).isEqualTo("anothergeneric");
        // what raises NotImplementedError there cannot be compiled here
        assertThat(Modifier.isAbstract(
                        Handler.class.getDeclaredMethod("emit", LogRecord.class).getModifiers()))
                .isTrue();
    }

    @Test
    void test_builtin_handlers() {
        LogRecord record = system.records().makeLogRecord(java.util.Map.of());
        assertThat(new BufferingHandler(0).shouldFlush(record)).isTrue();
        assertThat(new BufferingHandler(1).shouldFlush(record)).isFalse();
    }
}
