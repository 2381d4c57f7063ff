// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.handlers.WhenFull;
import logging.handlers.net.ReceiverOptions.Transport;
import logging.handlers.net.peers.Gathering;
import logging.handlers.net.peers.Proxy;
import org.junit.jupiter.api.Test;

/** JSON with acknowledgements: whatever happens to connections, nothing is lost, and what comes twice says so. */
class AcknowledgedTest {

    private static final int COUNT = 3000;

    private final LoggingSystem receiving = LoggingSystem.create();
    private final LoggingSystem sending = LoggingSystem.create();
    private final Gathering arrived = new Gathering();

    @Test
    void nothingIsLostOrDoubledWhenConnectionsAreReset() throws Exception {
        receiving.root().addHandler(arrived);
        try (LogReceiver receiver =
                        new LogReceiver(receiving, ReceiverOptions.DEFAULT.at(Transport.TCP, "127.0.0.1", 0));
                Proxy proxy = start(receiver)) {
            SocketHandler handler = handler(proxy.port());
            Thread breaker = new Thread(() -> breakConnections(proxy));
            breaker.start();
            log(handler);
            await().atMost(Duration.ofSeconds(30)).until(() -> handler.pending() == 0);
            breaker.interrupt();
            breaker.join();
            sending.shutdown();
            assertThat(proxy.broken()).isPositive();
            List<Integer> numbers =
                    arrived.messages().stream().map(Integer::valueOf).toList();
            assertThat(numbers).hasSize(COUNT).doesNotHaveDuplicates();
            assertThat(numbers).isSorted();
            assertThat(handler.status().dropped()).isZero();
            System.out.printf(
                    "AcknowledgedTest: %d records, %d connections broken, %d repeated and passed over%n",
                    COUNT, proxy.broken(), receiver.status().repeated());
        }
    }

    @Test
    void aReceiverThatForgotWhatItHadGetsItAgainMarked() throws Exception {
        receiving.root().addHandler(arrived);
        LogReceiver first = new LogReceiver(receiving, ReceiverOptions.DEFAULT.at(Transport.TCP, "127.0.0.1", 0));
        first.start();
        int port = first.port();
        SocketHandler handler = handler(port);
        Thread logging = new Thread(() -> log(handler));
        logging.start();
        arrived.await(500);
        first.close();
        try (LogReceiver second =
                new LogReceiver(receiving, ReceiverOptions.DEFAULT.at(Transport.TCP, "127.0.0.1", port))) {
            second.start();
            logging.join();
            await().atMost(Duration.ofSeconds(30)).until(() -> handler.pending() == 0);
            sending.shutdown();
        }
        Set<Integer> seen = new TreeSet<>();
        for (LogRecord record : arrived.records()) {
            boolean isNew = seen.add(Integer.valueOf(record.getMessage()));
            assertThat(isNew || Boolean.TRUE.equals(record.extras().get("resent")))
                    .as("record %s is new or marked", record.getMessage())
                    .isTrue();
        }
        assertThat(seen).hasSize(COUNT);
    }

    @Test
    void aRecordThatTheReceiverDoesNotTakeHoldsUpNoOther() throws Exception {
        receiving.root().addHandler(arrived);
        ReceiverOptions options = ReceiverOptions.DEFAULT.at(Transport.TCP, "127.0.0.1", 0);
        try (LogReceiver receiver = new LogReceiver(receiving, options)) {
            receiver.start();
            SocketHandler handler = handler(receiver.port());
            Logger log = sending.getLogger("acknowledged");
            log.addHandler(handler);
            log.error("before");
            log.error("x".repeat(2 * options.maxFrame()));
            log.error("behind");
            arrived.await(2);
            await().until(() -> handler.pending() == 0);
            sending.shutdown();
            assertThat(arrived.messages()).containsExactly("before", "behind");
            assertThat(handler.status().outages()).isZero();
            assertThat(receiver.status().refused()).isEqualTo(1);
        }
    }

    private static Proxy start(LogReceiver receiver) throws IOException {
        receiver.start();
        return new Proxy(receiver.port());
    }

    private static void breakConnections(Proxy proxy) {
        while (!Thread.currentThread().isInterrupted()) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            proxy.reset();
        }
    }

    private SocketHandler handler(int port) {
        SocketHandler handler = new SocketHandler("127.0.0.1", port);
        handler.setFraming(RecordFraming.ACKNOWLEDGED_JSON);
        handler.setDelivery(handler.delivery()
                .withRetry(Duration.ofMillis(10), Duration.ofMillis(50), 2)
                .withWhenFull(WhenFull.BLOCK_WITH_TIMEOUT, Duration.ofSeconds(20)));
        sending.setRaiseExceptions(false);
        return handler;
    }

    private void log(SocketHandler handler) {
        Logger log = sending.getLogger("acknowledged");
        log.addHandler(handler);
        for (int i = 0; i < COUNT; i++) {
            log.error("%d", i);
            if (i % 100 == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        }
    }
}
