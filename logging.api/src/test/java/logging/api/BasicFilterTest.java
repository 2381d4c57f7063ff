// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class BasicFilterTest extends BaseTest {

    private void logWith(Filter filter) {
        rootHandler.addFilter(filter);
        getLogger("spam").info(nextMessage());
        getLogger("spam.eggs").info(nextMessage());
        getLogger("spam.eggs.fish").info(nextMessage());
        getLogger("spam.bakedbeans").info(nextMessage());
    }

    @Test
    void test_filter() {
        logWith(Filter.named("spam.eggs"));
        assertLogLines("spam.eggs INFO 2", "spam.eggs.fish INFO 3");
    }

    @Test
    void test_callable_filter() {
        Predicate<LogRecord> function = record -> record.name().matches("spam\\.eggs(\\..*)?");
        logWith(Filter.when(function));
        assertLogLines("spam.eggs INFO 2", "spam.eggs.fish INFO 3");
    }

    @Test
    void test_empty_filter() {
        LogRecord record = system.records().makeLogRecord(Map.of("name", "spam.eggs"));
        assertThat(Filter.named("").filter(record)).isSameAs(record);
    }
}
