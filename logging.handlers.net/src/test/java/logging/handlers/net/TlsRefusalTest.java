// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.StreamPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A peer that cannot be trusted gets no record (FAULTS B13), and what waits is kept for one that can. */
class TlsRefusalTest {

    @TempDir
    static Path temp;

    static Path certificates;

    @BeforeAll
    static void make() {
        certificates = Certificates.make(temp.resolve("certificates"));
    }

    @ParameterizedTest
    @CsvSource({
        "expired, NotAfter",
        "notyet, NotBefore",
        "wrongname, No subject alternative",
        "untrusted, unable to find valid certification path"
    })
    void aWrongCertificateIsRefused(String certificate, String reason) throws IOException {
        try (StreamPeer peer = tlsPeer(certificate)) {
            SysLogHandler handler = handler(peer, true);
            logger(handler).error("a secret");
            await().untilAsserted(() -> assertThat(handler.status().lastError()).contains(reason));
            assertThat(handler.status().state()).isEqualTo("DOWN");
            assertThat(handler.pending()).isEqualTo(1);
            handler.close();
            assertThat(peer.lines()).isEmpty();
            assertThat(handler.dropped()).isEqualTo(1);
        }
    }

    @Test
    void aPeerWithoutTlsIsRefused() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            SysLogHandler handler = handler(peer, true);
            handler.setDelivery(handler.delivery()
                    .withTimeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300)));
            logger(handler).error("a secret");
            await().until(() -> "DOWN".equals(handler.status().state()));
            handler.close();
            assertThat(peer.lines()).noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void theNameIsOnlyPassedOverWhereThatWasAskedFor() throws IOException {
        try (StreamPeer peer = tlsPeer("wrongname")) {
            SysLogHandler handler = handler(peer, false);
            logger(handler).error("hello");
            await().until(() -> peer.lines().size() == 1);
            handler.close();
        }
    }

    private static StreamPeer tlsPeer(String certificate) throws IOException {
        return new StreamPeer(
                Certificates.showing(certificates.resolve(certificate + ".p12")).getServerSocketFactory());
    }

    private static SysLogHandler handler(StreamPeer peer, boolean verifyName) {
        SysLogHandler handler = new SysLogHandler("localhost", peer.port(), 1, SocketType.STREAM);
        handler.setFraming(SyslogFraming.NEWLINE);
        handler.setTls(new Tls(Certificates.trusting(certificates.resolve("ca.pem")), verifyName));
        return handler;
    }

    private static Logger logger(SysLogHandler handler) {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("test");
        log.addHandler(handler);
        return log;
    }
}
