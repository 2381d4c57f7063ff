// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.config.Options;
import logging.handlers.net.SMTPHandler;
import org.junit.jupiter.api.Test;

class SmtpReaderTest {

    @Test
    void aListIsAPairOfHostAndPortAndATextIsOneAddressee() {
        Options options = options(Map.of(
                "mailhost",
                List.of("mail.example", 587),
                "fromaddr",
                "me@x.org",
                "toaddrs",
                "you@x.org",
                "subject",
                "Log",
                "credentials",
                List.of("me", "a-password"),
                "secure",
                List.of(),
                "digest",
                50,
                "timeout",
                2));
        SMTPHandler handler = (SMTPHandler) make(options);
        assertThat(options.problems()).isEmpty();
        assertThat(options.unread()).isEmpty();
        assertThat(handler).hasToString("<SMTPHandler smtp:mail.example:587 (NOTSET)>");
        assertThat(handler.toaddrs()).containsExactly("you@x.org");
    }

    @Test
    void aHostAloneHasThePortOfMail() {
        Options options = options(
                Map.of("mailhost", "mail.example", "fromaddr", "me", "toaddrs", List.of("a", "b"), "subject", "Log"));
        assertThat(make(options)).hasToString("<SMTPHandler smtp:mail.example:25 (NOTSET)>");
    }

    @Test
    void namesEveryWrongKeyWithItsPathAndShowsNoSecret() {
        Options options = options(Map.of(
                "mailhost", List.of("h"),
                "fromaddr", "me@x.org",
                "subject", "Log",
                "credentials", "a-password",
                "secure", "perhaps",
                "digest", 0));
        assertThat(make(options)).isNull();
        assertThat(options.problems().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "handlers.x.mailhost: expected a host, \"host:port\" or [host, port], was [h]",
                        "handlers.x.toaddrs: expected at least one mail address",
                        "handlers.x.credentials: expected [user, password] or user:password (its value is not shown)",
                        "handlers.x.secure: expected none, starttls, tls, or [] for starttls as in Python, was \"perhaps\"",
                        "handlers.x.digest: expected 1 or more, was 0");
    }

    @Test
    void anAddressThatIsNoneIsAnErrorOfItsKey() {
        Options options = options(Map.of(
                "mailhost", "h", "fromaddr", "me@x.org\r\nBcc: a@b.c", "toaddrs", "you@x.org", "subject", "Log"));
        assertThat(make(options)).isNull();
        assertThat(options.problems().toString()).contains("handlers.x.fromaddr: expected mail addresses: ");
    }

    private static Options options(Map<String, ?> keys) {
        return new Options("handlers.x", keys);
    }

    private static Handler make(Options options) {
        return new NetHandlers().create("logging.handlers.SMTPHandler", options);
    }
}
