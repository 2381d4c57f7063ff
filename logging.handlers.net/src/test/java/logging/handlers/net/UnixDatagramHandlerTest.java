// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.UnixDatagramPeer;
import logging.handlers.net.pickle.Unpickler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Named after the class in CPython's test_logging. */
@EnabledOnOs(OS.LINUX)
class UnixDatagramHandlerTest {

    @TempDir
    Path temp;

    private final LoggingSystem system = LoggingSystem.create();

    @Test
    void test_output() throws Exception {
        try (UnixDatagramPeer peer = new UnixDatagramPeer(file())) {
            DatagramHandler handler = handler();
            Logger log = logger(handler);
            log.error("spam");
            log.error("eggs");
            assertThat(message(peer.next())).isEqualTo("spam");
            assertThat(message(peer.next())).isEqualTo("eggs");
            handler.close();
        }
    }

    @Test
    void waitsForAPeerThatComesLateOrComesBack() throws Exception {
        DatagramHandler handler = handler();
        Logger log = logger(handler);
        log.error("before");
        await().until(() -> "DOWN".equals(handler.status().state()));
        try (UnixDatagramPeer peer = new UnixDatagramPeer(file())) {
            assertThat(message(peer.next())).isEqualTo("before");
        }
        Files.delete(file());
        log.error("while away");
        await().until(() -> handler.status().outages() == 2);
        try (UnixDatagramPeer peer = new UnixDatagramPeer(file())) {
            assertThat(message(peer.next())).isEqualTo("while away");
        }
        handler.close();
        assertThat(handler.dropped()).isZero();
    }

    @Test
    void aRecordThatNoDatagramCarriesIsDroppedAndToldAndTheNextOneArrives() throws Exception {
        try (UnixDatagramPeer peer = new UnixDatagramPeer(file())) {
            DatagramHandler handler = handler();
            Logger log = logger(handler);
            log.error("x".repeat(1 << 20));
            log.error("short");
            assertThat(message(peer.next())).isEqualTo("short");
            assertThat(handler.dropped()).isEqualTo(1);
            assertThat(handler.lastError()).contains("message too long for a datagram: 1049");
            handler.close();
        }
    }

    @Test
    void aPeerThatDoesNotReadBlocksNobodyAndCostsNothing() throws Exception {
        try (UnixDatagramPeer peer = new UnixDatagramPeer(file())) {
            DatagramHandler handler = handler();
            handler.setDelivery(handler.delivery()
                    .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(5)));
            Logger log = logger(handler);
            for (int i = 0; i < 1000; i++) {
                log.error("%d", i);
            }
            await().until(() -> handler.status().outages() > 0);
            assertThat(handler.lastError()).contains("does not read");
            for (int i = 0; i < 1000; i++) {
                assertThat(message(peer.next())).isEqualTo("" + i);
            }
            handler.close();
            assertThat(handler.dropped()).isZero();
        }
    }

    private Path file() {
        return temp.resolve("dgram.sock");
    }

    private DatagramHandler handler() {
        DatagramHandler handler = new DatagramHandler(file());
        handler.setDelivery(handler.delivery().withRetry(Duration.ofMillis(10), Duration.ofMillis(50), 2));
        return handler;
    }

    private Logger logger(DatagramHandler handler) {
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("unix");
        log.addHandler(handler);
        return log;
    }

    private static Object message(byte[] datagram) throws Exception {
        assertThat(ByteBuffer.wrap(datagram).getInt()).isEqualTo(datagram.length - 4);
        return ((Map<?, ?>) Unpickler.load(Arrays.copyOfRange(datagram, 4, datagram.length))).get("msg");
    }
}
