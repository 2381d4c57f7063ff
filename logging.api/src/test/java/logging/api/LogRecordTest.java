// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name, with the switches that Java has. */
class LogRecordTest extends BaseTest {

    @Test
    void test_str_rep() {
        String text = system.records().makeLogRecord(Map.of()).toString();
        assertThat(text).startsWith("<LogRecord: ").endsWith(">");
    }

    @Test
    void test_dict_arg() {
        List<LogRecord> records = new ArrayList<>();
        root.addFilter(Filter.when(records::add));
        Map<String, String> dict = Map.of("less", "more");
        root.warning("less is %(less)s", dict);
        assertThat(records.get(0).args()).hasSize(1);
        assertThat(records.get(0).args()[0]).isSameAs(dict);
        assertThat(records.get(0).getMessage()).isEqualTo("less is more");
        assertThat(stream).hasToString("root -> WARNING: less is more\n");
    }

    @Test
    void test_optional() {
        LogRecord all = system.records().makeLogRecord(Map.of());
        assertThat(all.get("thread")).isNotNull();
        assertThat(all.get("threadName")).isNotNull();
        assertThat(all.get("process")).isNotNull();
        assertThat(all.get("processName")).isNotNull();
        assertThat(all.get("taskName")).isNull();

        system.setSwitches(new Switches(true, true, false, false, false));
        LogRecord none = system.records().makeLogRecord(Map.of());
        assertThat(none.get("thread")).isNull();
        assertThat(none.get("threadName")).isNull();
        assertThat(none.get("process")).isNull();
        assertThat(none.get("processName")).isNull();
        assertThat(none.get("taskName")).isNull();
    }
}
