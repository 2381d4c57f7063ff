// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import logging.api.LoggingSystem;
import logging.api.SlotStatus;
import logging.api.StreamHandler;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An output that hangs delays neither a configuration nor what comes after it. */
class HangingOutputTest {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final LoggingSystem system = LoggingSystem.create();
    private final LoggingConfigurator configurator = LoggingConfig.configurator(system);

    @AfterEach
    void letGo() {
        release.countDown();
    }

    private final class Hanging extends OutputStream {
        @Override
        public void write(int one) {
            entered.countDown();
            boolean interrupted = true;
            while (interrupted) {
                try {
                    release.await();
                    interrupted = false;
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
    }

    @Test
    @Timeout(20)
    void aConfigurationAbandonsItAfterTheDeadline() throws InterruptedException {
        configurator.apply("test", document(new Hanging()));
        Thread logging = new Thread(() -> system.root().info("never ends"));
        logging.setDaemon(true);
        logging.start();
        entered.await();

        long start = System.nanoTime();
        configurator.apply("test", Map.of("version", 1, "root", Map.of("level", "ERROR")));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(system.root().isEnabledFor(20)).isFalse();
        assertThat(system.root().slots()).isEmpty();
        assertThat(system.errors().total()).isPositive();
        assertThat(system.slots().departedDropped()).isEqualTo(1);

        release.countDown();
        await("what was written after all is not dropped")
                .until(() -> system.slots().departedDropped() == 0);
    }

    @Test
    @Timeout(20)
    void whatAReplacedHandlerHasInItsHandsIsDroppedUntilItIsWritten() throws InterruptedException {
        configurator.apply("test", document(new Hanging()));
        for (int threads = 1; threads <= 3; threads++) {
            Thread logging = new Thread(() -> system.root().info("hangs, or waits for the one that does"));
            logging.setDaemon(true);
            logging.start();
        }
        entered.await();
        await().until(() -> books().accepted() == 3);

        configurator.apply("test", document(new ByteArrayOutputStream()));

        assertThat(books().dropped()).isEqualTo(3);
        assertThat(books().lastError()).contains("3 calls of emit did not end within 5000 ms");
        assertThat(books().closes()).isTrue();

        system.root().info("goes to the new one");
        assertThat(books().written()).isEqualTo(1);
        assertThat(books().closes()).isTrue();

        release.countDown();
        await("the one that was written, and those that go to the successor").until(() -> books().written() == 4);
        assertThat(books().dropped()).isZero();
        assertThat(books().closes()).isTrue();
    }

    @Test
    @Timeout(20)
    void whatIsInTheHandsOfAHandlerAtTheEndIsDropped() throws InterruptedException {
        configurator.apply("test", document(new Hanging()));
        Thread logging = new Thread(() -> system.root().info("never ends"));
        logging.setDaemon(true);
        logging.start();
        entered.await();

        Ending.close(system);

        assertThat(books().dropped()).isEqualTo(1);
        assertThat(books().closes()).isTrue();
    }

    private Map<String, Object> document(OutputStream stream) {
        return Map.of(
                "version", 1,
                "handlers", Map.of("stuck", Map.of("class", "StreamHandler", "stream", stream)),
                "root", Map.of("level", "INFO", "handlers", List.of("stuck")));
    }

    private SlotStatus books() {
        return system.slots().get("stuck").status();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Timeout(40)
    void oneBehindAQueueIsAbandonedWithWhatTheQueueHas(boolean byDictConfig) throws InterruptedException {
        Map<String, Object> queue = Map.of("class", "logging.handlers.QueueHandler", "handlers", List.of("stuck"));
        Map<String, Object> stuck = Map.of("class", "StreamHandler", "stream", new Hanging());
        configurator.apply(
                "test",
                Map.of(
                        "version", 1,
                        "handlers", Map.of("stuck", stuck, "queue", queue),
                        "root", Map.of("level", "INFO", "handlers", List.of("queue"))));
        for (int i = 0; i < 3; i++) {
            system.root().info("%d", i);
        }
        entered.await();

        Map<String, Object> next = Map.of("version", 1, "root", Map.of("level", "ERROR", "handlers", List.of()));
        if (byDictConfig) {
            configurator.dictConfig(next);
        } else {
            configurator.apply("test", next);
        }

        assertThat(system.root().level()).isEqualTo(40);
        assertThat(system.errors().total()).isPositive();
        assertThat(system.slots().departedDropped()).isEqualTo(3);
    }

    @Test
    @Timeout(20)
    void dictConfigAbandonsItToo() throws InterruptedException {
        system.root().addHandler(new StreamHandler(new Hanging()));
        Thread logging = new Thread(() -> system.root().error("never ends"));
        logging.setDaemon(true);
        logging.start();
        entered.await();

        configurator.dictConfig(Map.of("version", 1, "root", Map.of("level", "ERROR", "handlers", List.of())));

        assertThat(system.root().level()).isEqualTo(40);
        assertThat(system.root().handlers()).isEmpty();
    }
}
