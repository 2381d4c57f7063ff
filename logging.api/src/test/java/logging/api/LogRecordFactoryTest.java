// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CPython's test of the same name. A filter that throws never reaches the caller: it drops the record if it says so. */
class LogRecordFactoryTest extends BaseTest {

    private static final class DerivedLogRecord extends LogRecord {
        DerivedLogRecord(LoggingSystem system, String name, int level, Object msg, Object[] args) {
            super(system, name, level, null, msg, args, null, null);
        }
    }

    private static final class CheckingFilter implements Filter {
        @Override
        public LogRecord filter(LogRecord record) {
            if (record.getClass() != DerivedLogRecord.class) {
                throw new ClassCastException("Unexpected LogRecord type " + record.getClass());
            }
            return record;
        }

        @Override
        public boolean failClosed() {
            return true;
        }
    }

    @Test
    void test_logrecord_class() {
        root.addFilter(new CheckingFilter());
        root.warning(nextMessage());
        assertLogLines();
        assertThat(root.filterList().failures()).isEqualTo(1);
        system.records()
                .setFactory((home, name, level, msg, args, options, stack) ->
                        new DerivedLogRecord(home, name, level, msg, args));
        root.error(nextMessage());
        assertLogLines("root ERROR 2");
    }
}
