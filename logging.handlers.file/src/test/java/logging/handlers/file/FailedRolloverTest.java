// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import logging.api.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rollovers that cannot be done, or take longer than the handler has. */
@Timeout(60)
class FailedRolloverTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private RotatingFileHandler handler;
    private Logger log;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        Map<String, Object> eachRecord = Map.of("filename", "a.log", "maxBytes", 1, "backupCount", 3);
        handler = (RotatingFileHandler) fixture.configured("logging.handlers.RotatingFileHandler", eachRecord);
        log = fixture.logger(handler);
        List.of("one", "two", "three", "four").forEach(log::info);
    }

    @AfterEach
    void end() {
        handler.close();
    }

    private void assertOldFiles(String first, String second, String third) {
        assertThat(directory.resolve("a.log.1")).hasContent(first);
        assertThat(directory.resolve("a.log.2")).hasContent(second);
        assertThat(directory.resolve("a.log.3")).hasContent(third);
    }

    @Test
    void costNoMoreThanOneOldFileHoweverOftenTheyFail() {
        handler.setRotator((source, destination) -> {
            throw new IOException("the store is away");
        });
        for (int i = 0; i < 5; i++) {
            fixture.now.addAndGet(2 * Fixture.SECOND);
            log.info("failed");
        }
        assertThat(directory.resolve("a.log.2")).hasContent("three");
        assertThat(directory.resolve("a.log.3")).hasContent("two");

        handler.setRotator(null);
        fixture.now.addAndGet(2 * Fixture.SECOND);
        log.info("five");

        assertOldFiles("four\n" + "failed\n".repeat(5), "three", "two");
        assertThat(fixture.lines("a.log")).containsExactly("five");
    }

    @Test
    void byAnErrorAreToldAndTriedAgainLaterAndTheRecordIsWritten() {
        handler.setRotator((source, destination) -> {
            throw new NoClassDefFoundError("com/acme/Shipper");
        });
        log.info("five");
        log.info("six");

        assertThat(fixture.lines("a.log")).containsExactly("four", "five", "six");
        assertThat(fixture.reports()).containsOnlyOnce("NoClassDefFoundError: com/acme/Shipper");
        assertThat(handler.slot().status().failed()).isZero();
        assertThat(directory.resolve("a.log.2")).hasContent("three");
        assertThat(directory.resolve("a.log.3")).hasContent("two");
    }

    @Test
    void thatOutlastTheHandlerLoseNothingThatIsHeldMeanwhile() throws Exception {
        CountDownLatch copied = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        handler.setRotator((source, destination) -> {
            Files.copy(source, destination);
            copied.countDown();
            await(left);
            Files.delete(source);
        });
        Thread rolls = new Thread(() -> log.info("five"));
        rolls.start();
        await(copied);
        log.info("held");
        assertThat(handler.pending()).isEqualTo(1);
        handler.retire(Duration.ofMillis(20));
        left.countDown();
        rolls.join();

        assertThat(handler.pending()).isZero();
        assertThat(handler.dropped()).isZero();
        assertThat(fixture.lines("a.log")).contains("held");
        assertThat(directory.resolve("a.log.1")).hasContent("four");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
