// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import logging.api.Handler;
import logging.api.HandlerHealth;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.HttpPeer;
import logging.handlers.net.peers.SmtpPeer;
import logging.handlers.net.peers.StreamPeer;
import org.junit.jupiter.api.Test;

/** What operators see of a peer in the status of a handler's slot. */
class HealthTest {

    private static final String SECRET = "s3cr3t";

    private final LoggingSystem system = LoggingSystem.create();
    private final Logger log = system.getLogger("health");

    private <H extends NetworkHandler> H logTo(H handler) {
        system.setRaiseExceptions(false);
        handler.setDelivery(handler.delivery().withRetry(Duration.ofSeconds(20), Duration.ofSeconds(20), 1));
        log.addHandler(handler);
        return handler;
    }

    private static HandlerHealth health(Handler handler) {
        return handler.slot().status().health();
    }

    private static void awaitState(Handler handler, String state) {
        await().until(() -> state.equals(health(handler).state()));
    }

    @Test
    void thePeerIsIdleThenUpThenIdleAgain() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            SysLogHandler handler = logTo(new SysLogHandler("localhost", peer.port(), 1, SocketType.STREAM));
            assertThat(health(handler).state()).isEqualTo("IDLE");
            log.error("one");
            await().until(() -> Long.valueOf(1).equals(health(handler).details().get("sent")));
            assertThat(health(handler).state()).isEqualTo("UP");
            assertThat(health(handler).details())
                    .containsEntry("peer", "tcp:localhost:" + peer.port())
                    .containsEntry("waiting", 0L)
                    .containsEntry("atRisk", 0L)
                    .containsEntry("connects", 1L)
                    .doesNotContainKeys("retryIn", "lastError");
            handler.close();
            assertThat(health(handler).state()).isEqualTo("IDLE");
        }
    }

    @Test
    void aPeerThatIsAwayIsDownWithItsReasonAndTheNextAttempt() throws IOException {
        SocketHandler handler = logTo(new SocketHandler("localhost", unusedPort()));
        log.error("one");
        awaitState(handler, "DOWN");
        Map<String, Object> details = health(handler).details();
        assertThat(details).containsEntry("waiting", 1L).containsEntry("outages", 1L);
        assertThat(details.get("lastError").toString()).contains("ConnectException");
        assertThat((double) details.get("retryIn")).isBetween(0.001, 20.0);
        handler.setDelivery(
                handler.delivery().withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO));
        handler.close();
    }

    @Test
    void recordsAtRiskAreAmongTheDetails() throws IOException {
        try (StreamPeer peer = new StreamPeer()) {
            peer.stall();
            SysLogHandler handler = logTo(new SysLogHandler("localhost", peer.port(), 1, SocketType.STREAM));
            log.error("unread");
            await().until(() -> handler.status().sent() == 1);
            peer.reset();
            log.error("next");
            await().until(() ->
                    !Long.valueOf(0).equals(health(handler).details().get("atRisk")));
            handler.close();
        }
    }

    @Test
    void neitherCredentialsNorQueryOfAWebServerAreShown() throws IOException {
        try (HttpPeer peer = new HttpPeer()) {
            peer.answer("401 Unauthorized");
            peer.answer("503 Service Unavailable");
            HTTPHandler handler = logTo(new HTTPHandler("localhost:" + peer.port(), "/log?token=" + SECRET, "POST"));
            handler.setCredentials("user-" + SECRET, "password-" + SECRET);
            log.error("one");
            await().until(() -> health(handler).details().containsKey("lastError"));
            assertThat(handler.slot().status().toString()).contains("401").doesNotContain(SECRET);
            log.error("two");
            awaitState(handler, "DOWN");
            assertThat(handler.slot().status().toString()).contains("503").doesNotContain(SECRET);
            handler.close();
        }
    }

    @Test
    void credentialsThatAMailServerRefusesAreNotShown() throws IOException {
        try (SmtpPeer peer = new SmtpPeer()) {
            peer.refuseUsers();
            SMTPHandler handler = logTo(new SMTPHandler("localhost", peer.port(), "me@x.org", "you@x.org", "Log"));
            handler.setCredentials("user-" + SECRET, "password-" + SECRET);
            log.error("one");
            await().until(() -> health(handler).details().containsKey("lastError"));
            assertThat(handler.slot().status().toString()).contains("535").doesNotContain(SECRET);
            handler.close();
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closed.getLocalPort();
        }
    }
}
