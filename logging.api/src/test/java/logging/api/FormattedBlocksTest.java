// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import logging.api.text.TextBuffer;
import org.junit.jupiter.api.Test;

/** What stands behind the message, the seconds of the time, and questions to the hierarchy: where mutants lived on. */
class FormattedBlocksTest {

    private final LoggingSystem system = LoggingSystem.create();

    private LogRecord record(Object... attributes) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put((String) attributes[i], attributes[i + 1]);
        }
        return system.records().makeLogRecord(map);
    }

    private static String written(Formatter formatter, LogRecord record) {
        TextBuffer out = new TextBuffer(16);
        formatter.formatTo(record, out);
        return out.toString();
    }

    private static Formatter marked() {
        return new Formatter("%(message)s") {
            @Override
            public String formatException(Thrown thrown) {
                return "E!";
            }
        };
    }

    @Test
    void blocksStartOnALineOfTheirOwnAndNeverLeaveOneEmpty() {
        IllegalStateException error = new IllegalStateException("boom");
        for (String message : new String[] {"m", "m\n"}) {
            assertThat(marked().format(record("msg", message, "exc_info", error)))
                    .isEqualTo("m\nE!");
            assertThat(marked().format(record("msg", message, "stack_info", "S")))
                    .isEqualTo("m\nS");
            assertThat(marked().format(record("msg", message, "exc_info", error, "stack_info", "S")))
                    .isEqualTo("m\nE!\nS");
            assertThat(written(marked(), record("msg", message, "exc_info", error, "stack_info", "S")))
                    .isEqualTo("m\nE!\nS");
        }
        assertThat(new Formatter().format(record("msg", "m"))).isEqualTo("m");
    }

    @Test
    void theFirstTextOfAnExceptionIsKeptInTheRecord() {
        LogRecord record = record("msg", "m", "exc_info", new IllegalStateException("boom"));
        assertThat(marked().format(record)).isEqualTo("m\nE!");
        assertThat(new Formatter().format(record)).as("as in Python").isEqualTo("m\nE!");
        assertThat(record.excText()).isEqualTo("E!");
    }

    @Test
    void secondsAndMillisecondsFollowTheRecord() {
        Formatter formatter = new Formatter("%(asctime)s");
        formatter.setConverter(ZoneOffset.UTC);
        assertThat(written(formatter, record("created", 1700000000.005))).isEqualTo("2023-11-14 22:13:20,005");
        assertThat(written(formatter, record("created", 1700000000.005))).isEqualTo("2023-11-14 22:13:20,005");
        assertThat(written(formatter, record("created", 1700000001.006))).isEqualTo("2023-11-14 22:13:21,006");
        formatter.setConverter(ZoneOffset.ofHours(1));
        assertThat(written(formatter, record("created", 1700000001.006))).isEqualTo("2023-11-14 23:13:21,006");
        formatter.setDefaultMsecFormat(null);
        assertThat(written(formatter, record("created", 1700000001.006))).isEqualTo("2023-11-14 23:13:21");
    }

    @Test
    void attributesSetByConfigurationsChangeTheTime() {
        Formatter formatter = new Formatter("%(asctime)s", null, '%');
        formatter.setConverter(ZoneOffset.UTC);
        assertThat(formatter.setAttribute("default_time_format", "%H:%M")).isTrue();
        assertThat(formatter.setAttribute("default_msec_format", "%s.%03d")).isTrue();
        assertThat(formatter.setAttribute("colour", "red")).isFalse();
        assertThat(formatter.format(record("created", 1700000000.005))).isEqualTo("22:13.005");
        assertThat(new Formatter("$message", "%H", '$').datefmt()).isEqualTo("%H");
        assertThat(new Formatter("$message", "%H", '$').style()).isEqualTo('$');
    }

    @Test
    void onlyTemplatesThatPrintTheCallerAskForIt() {
        assertThat(new Formatter("%(lineno)d").usesCaller()).isTrue();
        assertThat(new Formatter("%(message)s").usesCaller()).isFalse();
    }

    @Test
    void theHierarchyFindsWhatThereIsAndMakesNothing() {
        Logger deep = system.getLogger("a.b.c");
        assertThat(system.findLogger("a.b.c")).isSameAs(deep);
        assertThat(system.findLogger("a.b")).isNull();
        assertThat(system.findLogger("x")).isNull();
        assertThat(system.loggers()).containsExactly(deep);
        assertThat(system.placeholders()).isEqualTo(Set.of("a", "a.b"));
        system.disable(Level.INFO);
        assertThat(system.disable()).isEqualTo(Level.INFO);
    }

    @Test
    void aLevelReachesDescendantsAndNoOthers() {
        Logger child = system.getLogger("a.b");
        Logger other = system.getLogger("a-b");
        Logger longer = system.getLogger("ab");
        system.getLogger("a").setLevel(Level.DEBUG);

        assertThat(child.isEnabledFor(Level.DEBUG)).isTrue();
        assertThat(other.isEnabledFor(Level.DEBUG)).isFalse();
        assertThat(longer.isEnabledFor(Level.DEBUG)).isFalse();
    }

    @Test
    void aTemporaryLevelOutweighsTheOwnOneUntilItEnds() {
        Logger logger = system.getLogger("a");
        logger.setLevel(Level.ERROR);
        assertThat(logger.temporaryLevel()).isNull();

        logger.setTemporaryLevel(Level.DEBUG);
        assertThat(logger.temporaryLevel()).isNotNull();
        assertThat(logger.isEnabledFor(Level.DEBUG)).isTrue();
        assertThat(system.getLogger("a.b").isEnabledFor(Level.DEBUG)).isTrue();

        logger.setTemporaryLevel(null);
        assertThat(logger.temporaryLevel()).isNull();
        assertThat(logger.isEnabledFor(Level.WARNING)).isFalse();
    }
}
