// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import logging.api.LoggingSystem;
import logging.api.StreamHandler;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        configurator.apply(
                "test",
                Map.of(
                        "version", 1,
                        "handlers", Map.of("stuck", Map.of("class", "StreamHandler", "stream", new Hanging())),
                        "root", Map.of("level", "INFO", "handlers", List.of("stuck"))));
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
