// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.config.Options;
import org.junit.jupiter.api.Test;

class HttpReaderTest {

    @Test
    void readsPythonsKeysAndOurs() {
        Options options = options(Map.of(
                "host",
                "logs.example:8080",
                "url",
                "/log?token=hidden",
                "method",
                "post",
                "secure",
                true,
                "credentials",
                List.of("me", "a-password"),
                "body",
                "json",
                "batch",
                10,
                "timeout",
                2.5));
        Handler handler = make(options);
        assertThat(options.problems()).isEmpty();
        assertThat(options.unread()).isEmpty();
        assertThat(handler).hasToString("<HTTPHandler https://logs.example:8080/log (NOTSET)>");
    }

    @Test
    void namesEveryWrongKeyWithItsPathAndShowsNoSecret() {
        Options options = options(Map.of(
                "host", "h",
                "url", "/log",
                "method", "PUT",
                "credentials", List.of("me", "a-password", "more"),
                "trust", "/no/such/file",
                "batch", 5,
                "verifyName", false));
        assertThat(make(options)).isNull();
        assertThat(options.problems().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "handlers.x.method: expected GET or POST, was \"PUT\"",
                        "handlers.x.credentials: expected [user, password] or user:password (its value is not shown)",
                        "handlers.x.trust: expected a PEM, PKCS#12 or JKS file, was \"/no/such/file\": /no/such/file",
                        "handlers.x.trust: makes sense only with secure: true",
                        "handlers.x.batch: expected 1, or more with body: json, was 5");
    }

    @Test
    void credentialsInTheHostAreRefusedWithoutBeingShown() {
        Options options = options(Map.of("host", "me:a-password@h", "url", "/log?key=a-password"));
        assertThat(make(options)).isNull();
        assertThat(options.problems().toString()).contains("handlers.x.host: ").doesNotContain("a-password");
    }

    private static Options options(Map<String, ?> keys) {
        return new Options("handlers.x", keys);
    }

    private static Handler make(Options options) {
        return new NetHandlers().create("logging.handlers.HTTPHandler", options);
    }
}
