// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import logging.api.HoldPolicy;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.handlers.net.peers.Gathering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Named after the class in CPython's test_logging. */
class SocketHandlerTest {

    private final LoggingSystem receiving = LoggingSystem.create();
    private final LoggingSystem sending = LoggingSystem.create();
    private final Gathering arrived = new Gathering();
    private LogReceiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiving.root().addHandler(arrived);
        receiver = new LogReceiver(receiving, options());
        receiver.start();
    }

    @AfterEach
    void endAll() {
        sending.shutdown();
        receiver.close();
    }

    /** Where the receiver listens; variants of the test say otherwise. */
    ReceiverOptions options() {
        return ReceiverOptions.DEFAULT.at(ReceiverOptions.Transport.TCP, "127.0.0.1", 0);
    }

    /** The handler under test. */
    SocketHandler handler(int port) {
        return new SocketHandler("127.0.0.1", port);
    }

    @Test
    void test_output() {
        Logger log = logger(handler(receiver.port()));
        log.error("spam");
        log.debug("eggs");
        arrived.await(2);
        assertThat(arrived.messages()).containsExactly("spam", "eggs");
        assertThat(arrived.records()).allMatch(record -> record.name().equals("tcp"));
    }

    @Test
    void test_noserver() {
        SocketHandler handler = handler(receiver.port());
        handler.setDelivery(handler.delivery().withRetry(Duration.ofMillis(200), Duration.ofMillis(200), 1));
        sending.setRaiseExceptions(false);
        receiver.close();
        Logger log = logger(handler);
        Instant start = Instant.now();
        log.error("Never fear");
        await().until(() -> handler.retryTime() != null);
        assertThat(handler.retryTime()).isAfterOrEqualTo(start);
        log.error("Still here");
        await().untilAsserted(() -> assertThat(handler.status().lastError()).isNotNull());
        assertThat(handler.pending()).as("kept until the server is there").isEqualTo(2);
    }

    @Test
    void goesOnWhenItComesBackToItsSlot() {
        SocketHandler handler = handler(receiver.port());
        Slot slot = new Slot("net", Level.NOTSET, HoldPolicy.DEFAULT);
        slot.bind(handler, Duration.ofSeconds(5));
        slot.handle(record("one"));
        slot.vacate(handler, Duration.ofSeconds(5));
        slot.handle(record("held"));
        slot.bind(handler, Duration.ofSeconds(5));
        slot.handle(record("two"));
        arrived.await(3);
        assertThat(arrived.messages()).containsExactly("one", "held", "two");
        assertThat(slot.status().dropped() + slot.status().failed()).isZero();
        slot.vacate(handler, Duration.ofSeconds(5));
        assertThat(handler.pending()).isZero();
    }

    private LogRecord record(String text) {
        return sending.records().makeLogRecord(Map.of("name", "tcp", "levelno", Level.ERROR, "msg", text));
    }

    private Logger logger(SocketHandler handler) {
        Logger log = sending.getLogger("tcp");
        log.setLevel("DEBUG");
        log.addHandler(handler);
        return log;
    }
}
