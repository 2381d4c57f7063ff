// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class BufferingFormatterTest extends BaseTest {

    private final List<LogRecord> records = List.of(
            system.records().makeLogRecord(Map.of("msg", "one")),
            system.records().makeLogRecord(Map.of("msg", "two")));

    private static final class Framed extends BufferingFormatter {
        Framed(Formatter linefmt) {
            super(linefmt);
        }

        @Override
        public String formatHeader(List<LogRecord> records) {
            return "[(" + records.size() + ")";
        }

        @Override
        public String formatFooter(List<LogRecord> records) {
            return "(" + records.size() + ")]";
        }
    }

    @Test
    void test_default() {
        BufferingFormatter f = new BufferingFormatter();
        assertThat(f.format(List.of())).isEmpty();
        assertThat(f.format(records)).isEqualTo("onetwo");
    }

    @Test
    void test_custom() {
        assertThat(new Framed(null).format(records)).isEqualTo("[(2)onetwo(2)]");
        assertThat(new Framed(new Formatter("<%(message)s>")).format(records)).isEqualTo("[(2)<one><two>(2)]");
    }
}
