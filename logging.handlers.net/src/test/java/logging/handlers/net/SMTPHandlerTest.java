// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import logging.handlers.net.peers.SmtpPeer;
import org.junit.jupiter.api.Test;

/** Named after the class in CPython's test_logging. */
class SMTPHandlerTest {

    @Test
    void test_basic() throws IOException {
        try (SmtpPeer server = new SmtpPeer()) {
            SMTPHandler handler = new SMTPHandler("localhost", server.port(), "me", "you", "Log");
            assertThat(handler.toaddrs()).containsExactly("you");
            handler.handle(Records.with(Map.of("msg", "Hello \u2713")));
            SmtpPeer.Mail mail = server.next();
            handler.close();
            assertThat(server.waiting()).isZero();
            assertThat(mail.from()).isEqualTo("me");
            assertThat(mail.to()).containsExactly("you");
            String data = new String(mail.text().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            assertThat(data).contains("\nSubject: Log\n");
            assertThat(data).endsWith("\n\nHello \u2713\n");
        }
    }
}
