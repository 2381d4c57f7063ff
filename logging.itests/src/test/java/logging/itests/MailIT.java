// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.composite;

import java.util.List;
import java.util.Map;
import logging.api.Logging;
import logging.api.config.LoggingConfigurator;
import logging.itests.guest.MailBox;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.ops4j.pax.exam.Option;

/** The mail handler and its library as bundles, which find their parts without help of a context loader. */
public class MailIT extends LiveContainer {

    @Override
    protected Option project() {
        return composite(Provision.bundles(List.of("jakarta.activation-api", "jakarta.mail")), super.project());
    }

    @Test
    public void aRecordBecomesAMail() throws Exception {
        LoggingConfigurator configurator = service(LoggingConfigurator.class);
        try (MailBox box = new MailBox()) {
            Map<String, Object> handler = Map.of(
                    "class", "SMTPHandler",
                    "mailhost", List.of("localhost", box.port()),
                    "fromaddr", "me@example.org",
                    "toaddrs", List.of("you@example.org"),
                    "subject", "L\u00f6g");
            configurator.apply(
                    "mail",
                    Map.of(
                            "version", 1,
                            "handlers", Map.of("mail", handler),
                            "loggers", Map.of("mail", Map.of("handlers", List.of("mail")))));
            Logging.getLogger("mail").error("Hello \u2713");
            Awaitility.await().until(() -> box.text().contains("\r\n.\r\n"));
            assertThat(box.text())
                    .contains("RCPT TO:<you@example.org>", "Subject: =?utf-8?Q?L=C3=B6g?=", "\r\n\r\nHello \u2713\r\n");
        } finally {
            configurator.apply("mail", Map.of("version", 1));
        }
    }
}
