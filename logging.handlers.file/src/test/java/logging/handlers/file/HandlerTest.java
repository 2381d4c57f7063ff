// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import logging.api.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPython's tests of that name, as far as they are about files. */
class HandlerTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private Path file;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        file = directory.resolve("test.log");
    }

    @Test
    void test_builtin_handlers() throws IOException {
        for (boolean existing : List.of(true, false)) {
            WatchedFileHandler handler = new WatchedFileHandler(file, "a", "utf-8", true, null);
            assertThat(handler.isOpen()).isFalse();
            Logger logger = fixture.logger(handler);
            logger.info("first");
            assertThat(handler.isOpen()).isTrue();
            if (existing) {
                Files.delete(file);
            }
            logger.info("second");
            assertThat(file).exists();
            logger.removeHandler(handler);
            handler.close();
        }
    }

    @Test
    void test_pathlike_objects() {
        List<FileHandler> handlers = List.of(
                new FileHandler(file.toString()),
                new FileHandler(file),
                new WatchedFileHandler(file),
                new RotatingFileHandler(file, 0, 0),
                new TimedRotatingFileHandler(file, "h", 1, 0));
        assertThat(handlers)
                .allSatisfy(handler -> assertThat(handler.baseFilename()).isEqualTo(file.toAbsolutePath()));
        handlers.forEach(FileHandler::close);
    }

    @Test
    void test_race() throws Exception {
        for (boolean delay : List.of(false, true)) {
            AtomicBoolean stop = new AtomicBoolean();
            Thread deleter = new Thread(() -> deleteUntil(stop), "deleter");
            deleter.start();
            WatchedFileHandler handler = new WatchedFileHandler(file, "a", "utf-8", delay, null);
            Logger logger = fixture.logger(handler);
            for (int i = 0; i < 500; i++) {
                logger.info("testing %d", i);
            }
            stop.set(true);
            deleter.join();
            assertThat(handler.slot().status().failed()).isZero();
            assertThat(handler.dropped()).isZero();
            assertThat(handler.pending()).isZero();
            logger.removeHandler(handler);
            handler.close();
        }
        assertThat(fixture.reports()).isEmpty();
    }

    private void deleteUntil(AtomicBoolean stop) {
        Random random = new Random(1);
        while (!stop.get()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException error) {
                throw new AssertionError(error);
            }
            LockSupport.parkNanos(random.nextInt(5) * 4_000_000L);
        }
    }
}
