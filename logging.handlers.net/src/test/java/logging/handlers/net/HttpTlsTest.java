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
import logging.handlers.net.peers.HttpPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule R5: a web server that cannot be trusted gets no record; the records that it did not get are counted. */
class HttpTlsTest {

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
        try (HttpPeer peer = new HttpPeer(
                Certificates.showing(certificates.resolve(certificate + ".p12")).getServerSocketFactory())) {
            HTTPHandler handler = handler(peer);
            logger(handler).error("a secret");
            await().untilAsserted(() -> assertThat(handler.lastError()).contains(reason));
            assertThat(handler.status().state()).isEqualTo("DOWN");
            assertThat(handler.pending()).isEqualTo(1);
            handler.close();
            assertThat(handler.dropped()).isEqualTo(1);
            assertThat(peer.waiting()).isZero();
        }
    }

    @Test
    void aPeerWithoutTlsIsRefused() throws IOException {
        try (HttpPeer peer = new HttpPeer()) {
            HTTPHandler handler = handler(peer);
            handler.setDelivery(handler.delivery()
                    .withTimeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300)));
            logger(handler).error("a secret");
            await().until(() -> "DOWN".equals(handler.status().state()));
            handler.close();
            assertThat(handler.dropped()).isEqualTo(1);
            assertThat(peer.waiting()).isZero();
        }
    }

    private static HTTPHandler handler(HttpPeer peer) {
        return new HTTPHandler(
                "localhost:" + peer.port(),
                "/log",
                "POST",
                true,
                Certificates.trusting(certificates.resolve("ca.pem")));
    }

    private static Logger logger(HTTPHandler handler) {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("tls");
        log.addHandler(handler);
        return log;
    }
}
