// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import logging.api.kit.RecordingHandler;
import org.junit.jupiter.api.Test;

/** Every form of every verb, at its level and below it. */
class LevelVerbsTest extends BaseTest {

    private final Logger log = getLogger("verbs");
    private final RecordingHandler recording = new RecordingHandler();

    LevelVerbsTest() {
        log.addHandler(recording);
        log.setPropagate(false);
    }

    /** It logs at its own level and is silent above. */
    private void logs(int level, String message, Consumer<Log> call) {
        int before = recording.records().size();
        log.setLevel(level);
        call.accept(log);
        log.setLevel(level + 1);
        call.accept(log);
        assertThat(recording.records()).hasSize(before + 1);
        LogRecord record = recording.records().get(before);
        assertThat(record.levelno()).isEqualTo(level);
        assertThat(record.getMessage()).isEqualTo(message);
    }

    private static String made() {
        return "made";
    }

    @Test
    void debugHasAllForms() {
        logs(Level.DEBUG, "1", log -> log.debug(1));
        logs(Level.DEBUG, "made", log -> log.debug(LevelVerbsTest::made));
        logs(Level.DEBUG, "a 1", log -> log.debug("a %s", 1));
        logs(Level.DEBUG, "a 1 2", log -> log.debug("a %s %s", 1, 2));
        logs(Level.DEBUG, "a 1 2 3", log -> log.debug("a %s %s %s", 1, 2, 3));
        logs(Level.DEBUG, "broken", log -> log.debug("broken", new IllegalStateException("why")));
        assertLastHasException();
    }

    @Test
    void infoHasAllForms() {
        logs(Level.INFO, "1", log -> log.info(1));
        logs(Level.INFO, "made", log -> log.info(LevelVerbsTest::made));
        logs(Level.INFO, "a 1", log -> log.info("a %s", 1));
        logs(Level.INFO, "a 1 2", log -> log.info("a %s %s", 1, 2));
        logs(Level.INFO, "a 1 2 3", log -> log.info("a %s %s %s", 1, 2, 3));
        logs(Level.INFO, "broken", log -> log.info("broken", new IllegalStateException("why")));
        assertLastHasException();
    }

    @Test
    void warningHasAllForms() {
        logs(Level.WARNING, "1", log -> log.warning(1));
        logs(Level.WARNING, "made", log -> log.warning(LevelVerbsTest::made));
        logs(Level.WARNING, "a 1", log -> log.warning("a %s", 1));
        logs(Level.WARNING, "a 1 2", log -> log.warning("a %s %s", 1, 2));
        logs(Level.WARNING, "a 1 2 3", log -> log.warning("a %s %s %s", 1, 2, 3));
        logs(Level.WARNING, "a 1", log -> log.warn("a %s", 1));
        logs(Level.WARNING, "broken", log -> log.warn("broken", new IllegalStateException("why")));
        assertLastHasException();
        logs(Level.WARNING, "broken", log -> log.warning("broken", new IllegalStateException("why")));
        assertLastHasException();
    }

    @Test
    void errorHasAllForms() {
        logs(Level.ERROR, "1", log -> log.error(1));
        logs(Level.ERROR, "made", log -> log.error(LevelVerbsTest::made));
        logs(Level.ERROR, "a 1", log -> log.error("a %s", 1));
        logs(Level.ERROR, "a 1 2", log -> log.error("a %s %s", 1, 2));
        logs(Level.ERROR, "a 1 2 3", log -> log.error("a %s %s %s", 1, 2, 3));
        logs(Level.ERROR, "broken", log -> log.error("broken", new IllegalStateException("why")));
        assertLastHasException();
        logs(Level.ERROR, "a 1", log -> log.exception(new IllegalStateException("why"), "a %s", 1));
        assertLastHasException();
    }

    @Test
    void criticalHasAllForms() {
        logs(Level.CRITICAL, "1", log -> log.critical(1));
        logs(Level.CRITICAL, "made", log -> log.critical(LevelVerbsTest::made));
        logs(Level.CRITICAL, "a 1", log -> log.critical("a %s", 1));
        logs(Level.CRITICAL, "a 1 2", log -> log.critical("a %s %s", 1, 2));
        logs(Level.CRITICAL, "a 1 2 3", log -> log.critical("a %s %s %s", 1, 2, 3));
        logs(Level.CRITICAL, "a 1", log -> log.fatal("a %s", 1));
        logs(Level.CRITICAL, "broken", log -> log.fatal("broken", new IllegalStateException("why")));
        assertLastHasException();
        logs(Level.CRITICAL, "broken", log -> log.critical("broken", new IllegalStateException("why")));
        assertLastHasException();
    }

    @Test
    void theVerbsOfTheDoorTakeAnExceptionToo() {
        Map<Integer, Runnable> calls = Map.of(
                Level.DEBUG, () -> Logging.debug("broken", new IllegalStateException("why")),
                Level.INFO, () -> Logging.info("broken", new IllegalStateException("why")),
                Level.WARNING, () -> Logging.warning("broken", new IllegalStateException("why")),
                Level.ERROR, () -> Logging.error("broken", new IllegalStateException("why")),
                Level.CRITICAL, () -> Logging.critical("broken", new IllegalStateException("why")));
        Logger root = Logging.getLogger();
        int before = root.level();
        root.addHandler(recording);
        root.setLevel(Level.DEBUG);
        try {
            calls.forEach((level, call) -> {
                call.run();
                assertLastHasException();
                assertThat(recording
                                .records()
                                .get(recording.records().size() - 1)
                                .levelno())
                        .isEqualTo(level);
            });
        } finally {
            root.removeHandler(recording);
            root.setLevel(before);
        }
        assertThat(recording.records()).hasSize(calls.size());
    }

    @Test
    void aSupplierIsNotAskedBelowTheLevel() {
        Supplier<String> never = () -> fail("asked for a message that nobody gets");
        log.setLevel(Level.CRITICAL + 1);
        log.debug(never);
        log.info(never);
        log.warning(never);
        log.error(never);
        log.critical(never);
        assertThat(recording.records()).isEmpty();
    }

    private void assertLastHasException() {
        LogRecord last = recording.records().get(recording.records().size() - 1);
        assertThat(last.thrown().className()).isEqualTo("java.lang.IllegalStateException");
        assertThat(last.thrown().message()).isEqualTo("why");
    }
}
