// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.RealPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real exim makes of our mails, with STARTTLS and authentication. */
class EximTest {

    @TempDir
    static Path temp;

    static RealPeer exim;

    @BeforeAll
    static void start() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root) {
            System.err.println("NOT TESTED with exim: only root can start it");
        }
        Assumptions.assumeTrue(root, "only root can start exim");
        exim = RealPeer.start("exim", "exim4", temp.resolve("exim"));
    }

    @AfterAll
    static void stop() {
        if (exim != null) {
            exim.close();
        }
    }

    @Test
    void startTlsAndAPasswordDeliverTheMails() {
        SMTPHandler handler = handler("secret", "ops@test.example");
        Logger log = logger(handler);
        IntStream.range(0, 10).forEach(i -> log.error("delivered-%d \u2713\n.\nFrom here", i));
        handler.close();
        assertThat(handler.status().sent()).isEqualTo(10);
        assertThat(handler.status().connects()).isEqualTo(1);
        await().until(() -> IntStream.range(0, 10).allMatch(i -> mbox().contains("delivered-" + i + " \u2713\n.\n")));
        assertThat(mbox()).contains("\nSubject: =?utf-8?Q?L=C3=B6g?=\n");
    }

    @Test
    void aWrongPasswordDeliversNothingAndIsNotShown() {
        SMTPHandler handler = handler("wrong-one", "ops@test.example");
        logger(handler).error("not-delivered");
        await().until(() -> handler.lastError() != null);
        assertThat(handler.lastError()).contains("535").doesNotContain("wrong-one");
        handler.close();
        assertThat(handler.dropped()).isEqualTo(1);
        assertThat(mbox()).doesNotContain("not-delivered");
    }

    @Test
    void whomTheServerRefusesOrPutsOffIsToldApart() {
        SMTPHandler refused = handler("secret", "nobody@test.example");
        logger(refused).error("refused");
        refused.flush();
        assertThat(refused.dropped()).isEqualTo(1);
        assertThat(refused.lastError()).contains("no such user");
        refused.close();
        SMTPHandler busy = handler("secret", "busy@test.example");
        logger(busy).error("busy");
        await().until(() -> busy.lastError() != null);
        assertThat(busy.lastError()).contains("busy");
        assertThat(busy.pending()).isEqualTo(1);
        busy.close();
        assertThat(busy.dropped()).isEqualTo(1);
    }

    @Test
    void aServerThatCannotBeTrustedGetsNothingAndTheTrueOneGetsItLater() {
        SMTPHandler handler = handler("secret", "ops@test.example");
        exim.stop();
        exim.restart("wrongname");
        logger(handler).error("kept-for-the-true-one");
        await().until(() -> handler.lastError() != null && handler.lastError().contains("No subject alternative"));
        assertThat(mbox()).doesNotContain("kept-for-the-true-one");
        exim.stop();
        exim.restart();
        await().until(() -> handler.status().sent() == 1);
        handler.close();
        await().until(() -> mbox().contains("kept-for-the-true-one"));
    }

    private static SMTPHandler handler(String password, String to) {
        SMTPHandler handler =
                new SMTPHandler("localhost", exim.port("smtp"), "app@test.example", List.of(to), "L\u00f6g");
        handler.setStartTls(Tls.with(Certificates.trusting(exim.file("certs/ca.pem"))));
        handler.setCredentials("log", password);
        handler.setDelivery(handler.delivery().withRetry(Duration.ofMillis(50), Duration.ofMillis(200), 2));
        return handler;
    }

    private static Logger logger(SMTPHandler handler) {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("exim");
        log.addHandler(handler);
        return log;
    }

    private static String mbox() {
        try {
            return Files.readString(exim.file("mbox"), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
