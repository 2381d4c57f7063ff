// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name; a logging system is the manager, a factory the logger class. */
class ManagerTest {

    @Test
    void test_manager_loggerclass() {
        List<Object> logged = new ArrayList<>();
        LoggingSystem manager = LoggingSystem.create();
        manager.setLastResort(null);
        LoggingSystem other = LoggingSystem.create();
        other.setLastResort(null);
        assertThatThrownBy(() -> manager.setLoggerFactory(null)).isInstanceOf(NullPointerException.class);
        manager.setLoggerFactory((system, name) -> new Logger(other, name));
        assertThatThrownBy(() -> manager.getLogger("foreign")).isInstanceOf(IllegalArgumentException.class);

        manager.setLoggerFactory((system, name) -> new Logger(system, name) {
            @Override
            protected LogRecord makeRecord(int level, LogOptions options, Object msg, Object[] args) {
                logged.add(msg);
                return super.makeRecord(level, options, msg, args);
            }
        });
        manager.getLogger("test").warning("should appear in logged");
        other.getLogger("test").warning("should not appear in logged");
        manager.root().warning("the root was made before");
        assertThat(logged).containsExactly("should appear in logged");
    }

    @Test
    void test_set_log_record_factory() {
        LoggingSystem manager = LoggingSystem.create();
        LogRecordFactory expected = (system, name, level, msg, args, options, stack) ->
                new LogRecord(system, name, level, null, msg, args, options.excInfo(), stack);
        manager.records().setFactory(expected);
        assertThat(manager.records().factory()).isSameAs(expected);
    }
}
