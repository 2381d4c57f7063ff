// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.Gathering;
import org.junit.jupiter.api.Test;

/** Named after the class in CPython's test_logging. */
class DatagramHandlerTest {

    private final LoggingSystem sending = LoggingSystem.create();

    @Test
    void test_output() throws IOException {
        LoggingSystem receiving = LoggingSystem.create();
        Gathering arrived = new Gathering();
        receiving.root().addHandler(arrived);
        ReceiverOptions options = ReceiverOptions.DEFAULT.at(ReceiverOptions.Transport.UDP, "127.0.0.1", 0);
        try (LogReceiver receiver = new LogReceiver(receiving, options)) {
            receiver.start();
            DatagramHandler handler = new DatagramHandler("127.0.0.1", receiver.port());
            Logger log = logger(handler);
            log.error("spam");
            log.error("eggs");
            arrived.await(2);
            assertThat(arrived.messages()).containsExactly("spam", "eggs");
            handler.close();
        }
    }

    @Test
    void aRecordThatNoDatagramCarriesGoesToHandleErrorAndTheNextOneArrives() throws IOException {
        sending.setRaiseExceptions(false);
        DatagramHandler handler = new DatagramHandler("127.0.0.1", 9);
        logger(handler).error("x".repeat(70_000));
        assertThat(handler.slot().status().failed()).isEqualTo(1);
        assertThat(handler.slot().status().lastError()).contains("message too long for a datagram: 70");
        handler.close();
    }

    private Logger logger(DatagramHandler handler) {
        Logger log = sending.getLogger("udp");
        log.addHandler(handler);
        return log;
    }
}
