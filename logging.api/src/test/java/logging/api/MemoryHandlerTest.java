// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import logging.api.handlers.MemoryHandler;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name. */
class MemoryHandlerTest extends BaseTest {

    private MemoryHandler memory = new MemoryHandler(10, Level.WARNING, rootHandler);
    private final Logger logger = getLogger("mem");

    MemoryHandlerTest() {
        logger.setPropagate(false);
        logger.addHandler(memory);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void test_flush() {
        logger.debug(nextMessage());
        assertLogLines();
        logger.info(nextMessage());
        assertLogLines();
        logger.warning(nextMessage());
        List<String> lines = new ArrayList<>(List.of("mem DEBUG 1", "mem INFO 2", "mem WARNING 3"));
        assertLogLines(lines);
        for (int n : new int[] {4, 14}) {
            for (int i = 0; i < 9; i++) {
                logger.debug(nextMessage());
            }
            assertLogLines(lines);
            logger.debug(nextMessage());
            for (int i = n; i < n + 10; i++) {
                lines.add("mem DEBUG " + i);
            }
            assertLogLines(lines);
        }
        logger.debug(nextMessage());
        assertLogLines(lines);
    }

    @Test
    void test_flush_on_close() {
        logTwo();
        logger.removeHandler(memory);
        memory.close();
        assertLogLines("mem DEBUG 1", "mem INFO 2");

        memory = new MemoryHandler(10, Level.WARNING, rootHandler, false);
        logger.addHandler(memory);
        logTwo();
        logger.removeHandler(memory);
        memory.close();
        assertLogLines("mem DEBUG 1", "mem INFO 2");
    }

    @Test
    void test_shutdown_flush_on_close() {
        logTwo();
        Logging.shutdown(memory);
        assertLogLines("mem DEBUG 1", "mem INFO 2");

        memory = new MemoryHandler(10, Level.WARNING, rootHandler, false);
        logger.addHandler(memory);
        logTwo();
        Logging.shutdown(memory);
        assertLogLines("mem DEBUG 1", "mem INFO 2");
    }

    private void logTwo() {
        String before = stream.toString();
        logger.debug(nextMessage());
        logger.info(nextMessage());
        Assertions.assertThat(stream).hasToString(before);
    }

    @Test
    void test_race_between_set_target_and_flush() throws InterruptedException {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Handler remover = new Handler() {
            @Override
            protected void emit(LogRecord record) {
                Thread thread = new Thread(() -> memory.setTarget((Handler) null));
                threads.add(thread);
                thread.start();
            }
        };
        memory.setTarget(remover);
        for (int i = 0; i < 10; i++) {
            logger.info("not flushed");
            logger.warning("flushed");
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Assertions.assertThat(threads).as("the first flush reaches the target").isNotEmpty();
        Assertions.assertThat(stderr()).isEmpty();
    }
}
