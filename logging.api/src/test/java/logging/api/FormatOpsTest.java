// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.api.text.TextBuffer;
import org.junit.jupiter.api.Test;

/** The fast way to bytes and the way by the template print the same. */
class FormatOpsTest {

    private static final List<String> PARTS =
            List.of("%(name)s", "%(levelname)s", "%(message)s", "%(levelno)d", " - ", "%(levelno)5d", "%(other)s");

    private final LoggingSystem system = LoggingSystem.create();

    private LogRecord record(String name, int level) {
        LogRecord record = new LogRecord(system, name, level, null, "%s of %d", new Object[] {"one", 2}, null, null);
        record.set("other", "x");
        return record;
    }

    private static List<String> templates(int length) {
        if (length == 0) {
            return List.of("");
        }
        List<String> templates = new ArrayList<>();
        for (String start : templates(length - 1)) {
            PARTS.forEach(part -> templates.add(start + part));
        }
        return templates;
    }

    @Test
    void everyOrderOfPartsIsPrintedAlikeHoweverOftenItComes() {
        for (String template : templates(4)) {
            Formatter formatter = new Formatter(template, null, '%', false, Map.of());
            for (int i = 0; i < 4; i++) {
                for (int level : new int[] {Level.INFO, Level.ERROR}) {
                    LogRecord record = record(i % 2 == 0 ? "shop" : "shop.orders", level);
                    TextBuffer bytes = new TextBuffer();
                    formatter.formatTo(record, bytes);
                    assertThat(bytes.toString()).as(template).isEqualTo(formatter.format(record));
                }
            }
        }
    }

    @Test
    void aMessageThatIsNotMergedIsPrintedAlikeInEveryOrder() {
        LogRecord merged = record("shop", Level.INFO);
        for (LogRecord record :
                List.of(merged.with(Map.of("message", "other")), merged.withMessage("no arguments"), merged.freeze())) {
            for (String template : templates(3)) {
                Formatter formatter = new Formatter(template, null, '%', false, Map.of());
                TextBuffer bytes = new TextBuffer();
                formatter.formatTo(record, bytes);
                assertThat(bytes.toString()).as(template).isEqualTo(formatter.format(record));
            }
        }
    }
}
