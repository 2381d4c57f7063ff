// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.handlers.MemoryHandler;
import logging.handlers.net.peers.Certificates;
import logging.handlers.net.peers.SmtpPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from the answers of a mail server, and what a record may do to a mail. */
class SmtpDeliveryTest {

    private static final String[] PIECES = {
        "\r\nBcc: evil@x.org",
        "\n.\n",
        "\r",
        "\0",
        "\u001b[31m",
        "\ud83d\ude00",
        "=?utf-8?Q?=41?=",
        "=",
        " ",
        "\u00e4",
        "\u2713",
        "word",
        "\t",
        "\u2028",
        "\n\n",
        "x".repeat(90),
        ".",
        "From "
    };

    @TempDir
    Path temp;

    @Test
    void oneConnectionServesManyMails() throws IOException {
        try (SmtpPeer peer = new SmtpPeer()) {
            SMTPHandler handler = handler(peer, "you@x.org");
            Logger log = logger(handler);
            for (int i = 0; i < 20; i++) {
                log.error("%d", i);
                assertThat(peer.next().text()).endsWith("\n\n" + i + "\n");
            }
            handler.close();
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void whatTheServerPutsOffComesAgainAndWhatItRefusesIsCounted() throws IOException {
        try (SmtpPeer peer = new SmtpPeer()) {
            SMTPHandler handler = handler(peer, "you@x.org");
            peer.answer("450 later");
            peer.answer("250 taken");
            peer.answer("554 never");
            Logger log = logger(handler);
            List.of("one", "two", "three").forEach(log::error);
            for (String expected : List.of("one", "one", "two", "three")) {
                assertThat(peer.next().text()).endsWith(expected + "\n");
            }
            handler.close();
            assertThat(handler.status().sent()).isEqualTo(2);
            assertThat(handler.dropped()).isEqualTo(1);
            assertThat(handler.lastError()).contains("never");
        }
    }

    @Test
    void anAddresseeWhoIsRefusedDoesNotKeepTheMailFromTheOthers() throws IOException {
        try (SmtpPeer peer = new SmtpPeer()) {
            SMTPHandler handler = handler(peer, "you@x.org", "nobody@x.org");
            logger(handler).error("hello");
            assertThat(peer.next().to()).containsExactly("you@x.org");
            handler.close();
            assertThat(handler.status().sent()).isEqualTo(1);
        }
    }

    @Test
    void aMemoryHandlerInFrontMakesOneMailOfItsRecords() throws IOException {
        try (SmtpPeer peer = new SmtpPeer()) {
            SMTPHandler handler = handler(peer, "you@x.org");
            handler.setDigest(100);
            MemoryHandler memory = new MemoryHandler(50, logging.api.Level.ERROR, handler);
            Logger log = LoggingSystem.create().getLogger("digest");
            log.setLevel("INFO");
            log.addHandler(memory);
            IntStream.range(0, 5).forEach(i -> log.info("%d", i));
            log.error("five");
            String text = peer.next().text();
            assertThat(text).endsWith("\n\n0\n1\n2\n3\n4\nfive\n").contains("\nSubject: Log (6 records)\n");
            memory.close();
            handler.close();
            assertThat(peer.waiting()).isZero();
            assertThat(handler.status().sent()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noRecordAddsAHeaderAndEveryTextComesHome(boolean eightBit) throws Exception {
        Random random = new Random(7);
        try (SmtpPeer peer = new SmtpPeer(javax.net.ServerSocketFactory.getDefault(), eightBit)) {
            String[] subject = {""};
            SMTPHandler handler = new SMTPHandler("localhost", peer.port(), "me@x.org", "you@x.org", "") {
                @Override
                public String getSubject(LogRecord record) {
                    return subject[0];
                }
            };
            for (int i = 0; i < 200; i++) {
                String body = text(random);
                subject[0] = text(random);
                handler.handle(Records.error(body));
                SmtpPeer.Mail mail = peer.next();
                MimeMessage parsed = parse(mail.text());
                assertThat(mail.to()).containsExactly("you@x.org");
                assertThat(parsed.getAllRecipients()).hasSize(1);
                assertThat(parsed.getAllHeaders().asIterator()).toIterable().hasSize(8);
                assertThat(mail.text().lines()).allMatch(line -> line.length() <= 998);
                String home = new String(parsed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(plain(home)).isEqualTo(plain(body));
                if (!eightBit) {
                    assertThat(mail.text().chars()).allMatch(c -> c < 128);
                }
                String line = subject[0].replaceAll("[\\p{Cntrl}\\u2028]+", " ").strip();
                assertThat(parsed.getSubject().replaceAll("\\s+", " "))
                        .startsWith(line.substring(0, Math.min(200, line.length()))
                                .replaceAll("\\s+", " ")
                                .strip());
            }
            handler.close();
            assertThat(handler.status().sent()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "expired, NotAfter",
        "notyet, NotBefore",
        "wrongname, No subject alternative",
        "untrusted, unable to find valid certification path"
    })
    void aWrongCertificateIsRefused(String certificate, String reason) throws IOException {
        Path certificates = Certificates.make(temp.resolve("certificates"));
        try (SmtpPeer peer = new SmtpPeer(
                Certificates.showing(certificates.resolve(certificate + ".p12")).getServerSocketFactory(), true)) {
            SMTPHandler handler = handler(peer, "you@x.org");
            handler.setTls(Tls.with(Certificates.trusting(certificates.resolve("ca.pem"))));
            handler.setCredentials("log", "a-password");
            logger(handler).error("a secret");
            await().untilAsserted(() -> assertThat(handler.lastError()).contains(reason));
            assertThat(handler.lastError()).doesNotContain("a-password");
            handler.close();
            assertThat(handler.dropped()).isEqualTo(1);
            assertThat(peer.waiting()).isZero();
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNothing() throws IOException {
        Path certificates = Certificates.make(temp.resolve("certificates"));
        try (SmtpPeer peer = new SmtpPeer()) {
            SMTPHandler handler = handler(peer, "you@x.org");
            handler.setStartTls(Tls.with(Certificates.trusting(certificates.resolve("ca.pem"))));
            logger(handler).error("a secret");
            await().untilAsserted(() -> assertThat(handler.lastError()).contains("STARTTLS"));
            handler.close();
            assertThat(handler.dropped()).isEqualTo(1);
            assertThat(peer.waiting()).isZero();
        }
    }

    @Test
    void addressesThatWouldEndALineAreRefused() {
        for (String wrong : List.of("me@x.org\r\nBcc: evil@x.org", "", "a@b@c", "x\0@y.org")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SMTPHandler("h", 25, wrong, "you@x.org", "Log"))
                    .withMessageStartingWith("fromaddr: ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SMTPHandler("h", 25, "me@x.org", wrong, "Log"))
                    .withMessageStartingWith("toaddrs: ");
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("a");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Mail ends each line by CR LF, and the last one, too. */
    private static String plain(String text) {
        String lines = text.replace("\r\n", "\n");
        return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    private static MimeMessage parse(String latin1) throws Exception {
        byte[] bytes = latin1.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static SMTPHandler handler(SmtpPeer peer, String... to) {
        SMTPHandler handler = new SMTPHandler("localhost", peer.port(), "me@x.org", List.of(to), "Log");
        handler.setDelivery(handler.delivery().withRetry(Duration.ofMillis(20), Duration.ofMillis(100), 2));
        return handler;
    }

    private static Logger logger(SMTPHandler handler) {
        LoggingSystem system = LoggingSystem.create();
        system.setRaiseExceptions(false);
        Logger log = system.getLogger("mail");
        log.addHandler(handler);
        return log;
    }
}
