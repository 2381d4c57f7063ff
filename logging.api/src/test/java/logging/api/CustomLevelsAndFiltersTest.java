// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class CustomLevelsAndFiltersTest extends BaseTest {

    private static final int BORING = 111;
    private static final int GARRULOUS = 113;
    private static final int VERBOSE = 115;
    private static final int SOCIABLE = 116;
    private static final int TACITURN = 119;
    private static final List<String> NAMES = List.of(
            "Boring",
            "Chatterbox",
            "Garrulous",
            "Talkative",
            "Verbose",
            "Sociable",
            "Effusive",
            "Terse",
            "Taciturn",
            "Silent");

    CustomLevelsAndFiltersTest() {
        for (int i = 0; i < NAMES.size(); i++) {
            system.levels().addLevelName(BORING + i, NAMES.get(i));
        }
    }

    private void logAtAllLevels(Logger logger) {
        for (int i = 0; i < NAMES.size(); i++) {
            logger.log(BORING + i, nextMessage());
        }
    }

    @Test
    void test_handler_filter_replaces_record() {
        Logger parent = getLogger("parent");
        Logger child = getLogger("parent.child");
        StringWriter stream1 = new StringWriter();
        StringWriter stream2 = new StringWriter();
        StreamHandler handler1 = new StreamHandler(stream1);
        StreamHandler handler2 = new StreamHandler(stream2);
        handler2.addFilter(record -> record.withMessage("new message!"));
        parent.addHandler(handler1);
        child.addHandler(handler2);
        child.info("original message");
        handler1.flush();
        handler2.flush();
        assertThat(stream1).hasToString("original message\n");
        assertThat(stream2).hasToString("new message!\n");
    }

    @Test
    void test_logging_filter_replaces_record() {
        Set<LogRecord> records = Collections.newSetFromMap(new IdentityHashMap<>());
        Logger logger = getLogger("logger");
        logger.setLevel(Level.INFO);
        for (int i = 0; i < 2; i++) {
            logger.addFilter(new Filter() {
                @Override
                public LogRecord filter(LogRecord record) {
                    records.add(record);
                    return record.withMessage(record.msg());
                }
            });
        }
        logger.info("msg");
        assertThat(records).hasSize(2);
    }

    @Test
    void test_logger_filter() {
        root.setLevel(VERBOSE);
        logAtAllLevels(root);
        assertLogLines(
                "root Verbose 5",
                "root Sociable 6",
                "root Effusive 7",
                "root Terse 8",
                "root Taciturn 9",
                "root Silent 10");
    }

    @Test
    void test_handler_filter() {
        rootHandler.setLevel(SOCIABLE);
        logAtAllLevels(root);
        assertLogLines("root Sociable 6", "root Effusive 7", "root Terse 8", "root Taciturn 9", "root Silent 10");
    }

    @Test
    void test_specific_filters() {
        rootHandler.addFilter(Filter.when(record -> record.levelno() != GARRULOUS));
        logAtAllLevels(root);
        List<String> lines = new ArrayList<>(List.of(
                "root Boring 1",
                "root Chatterbox 2",
                "root Talkative 4",
                "root Verbose 5",
                "root Sociable 6",
                "root Effusive 7",
                "root Terse 8",
                "root Taciturn 9",
                "root Silent 10"));
        assertLogLines(lines);
        root.addFilter(Filter.when(record -> record.levelno() != SOCIABLE && record.levelno() != TACITURN));
        logAtAllLevels(root);
        lines.addAll(List.of(
                "root Boring 11",
                "root Chatterbox 12",
                "root Talkative 14",
                "root Verbose 15",
                "root Effusive 17",
                "root Terse 18",
                "root Silent 20"));
        assertLogLines(lines);
    }
}
