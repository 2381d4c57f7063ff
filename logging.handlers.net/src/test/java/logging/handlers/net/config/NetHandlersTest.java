// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import logging.api.Handler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.api.handlers.WhenFull;
import logging.handlers.net.DeliveryOptions;
import logging.handlers.net.SysLogHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetHandlersTest {

    private static final String SYSLOG = "logging.handlers.SysLogHandler";

    @Test
    void theFamilyIsFoundOnAClassPath() {
        assertThat(ServiceLoader.load(HandlerFactory.class))
                .anySatisfy(family -> assertThat(family.classNames()).contains(SYSLOG));
    }

    @Test
    void readsPythonsKeysAndOurs() {
        Options options = options(Map.of(
                "address",
                List.of("::1", 5140),
                "facility",
                "local7",
                "ident",
                "app: ",
                "append_nul",
                false,
                "markResent",
                false,
                "queueSize",
                5,
                "whenFull",
                "drop-oldest",
                "retryStart",
                0.25));
        SysLogHandler handler = (SysLogHandler) make(options);
        assertThat(options.problems()).isEmpty();
        assertThat(options.unread()).isEmpty();
        assertThat(handler.toString()).isEqualTo("<SysLogHandler udp:[::1]:5140 (NOTSET)>");
        assertThat(handler.facility()).isEqualTo(23);
        assertThat(handler.ident()).isEqualTo("app: ");
        assertThat(handler.appendNul()).isFalse();
        assertThat(handler.markResent()).isFalse();
        DeliveryOptions delivery = handler.delivery();
        assertThat(delivery.queueSize()).isEqualTo(5);
        assertThat(delivery.whenFull()).isEqualTo(WhenFull.DROP_OLDEST);
        assertThat(delivery.retryStart()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void namesEveryWrongKeyWithItsPath() {
        Options options = options(Map.of(
                "address",
                List.of("nowhere"),
                "facility",
                "local8",
                "queueSize",
                0,
                "whenFull",
                "panic",
                "retryMax",
                0.5));
        assertThat(make(options)).isNull();
        assertThat(options.problems().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "handlers.x.address: expected [host, port], \"host:port\" or the path of a Unix socket, was [nowhere]",
                        "handlers.x.facility: expected a facility from 0 to 23 or one of [kern, user, mail, daemon, auth,"
                                + " syslog, lpr, news, uucp, cron, authpriv, ftp, ntp, security, console, solaris-cron,"
                                + " local0, local1, local2, local3, local4, local5, local6, local7], was \"local8\"",
                        "handlers.x.queueSize: expected 1 or more, was 0",
                        "handlers.x.whenFull: expected one of block, block-with-timeout, drop-newest, drop-oldest, drop-below-level, was \"panic\"",
                        "handlers.x.retryStart: expected 0 < retryStart <= retryMax, was 1.0 s and 0.5 s");
    }

    @Test
    void aListOrAnArrayWithoutAPortIsAProblemAsAnyOther() {
        for (Object address : List.of(Arrays.asList("localhost", null), new Object[] {"localhost", null})) {
            Options options = options(Map.of("address", address));
            assertThat(make(options)).isNull();
            assertThat(options.problems().toString())
                    .startsWith(
                            "[handlers.x.address: expected [host, port], \"host:port\" or the path of a Unix socket, was [");
        }
    }

    @Test
    void passwordsAreInNoErrorNoStatusAndNoText(@TempDir Path temp) throws IOException {
        Path wrong = Files.writeString(temp.resolve("wrong.p12"), "no key store");
        Map<String, Object> keys = new HashMap<>(Map.of(
                "address",
                "localhost:6514",
                "tls",
                true,
                "trust",
                wrong.toString(),
                "trustPassword",
                "s3cret",
                "key",
                wrong.toString(),
                "keyPassword",
                "s3cret"));
        Options refused = options(keys);
        assertThat(make(refused)).isNull();
        assertThat(refused.problems()).hasSize(2);
        assertThat(refused.problems().toString())
                .contains("expected a PEM, PKCS#12 or JKS file")
                .doesNotContain("s3cret");

        keys.keySet().removeAll(List.of("trust", "key"));
        SysLogHandler handler = (SysLogHandler) make(options(keys));
        assertThat(handler + " " + handler.status() + handler.delivery() + handler.layout())
                .doesNotContain("s3cret");
    }

    private static Options options(Map<String, ?> keys) {
        return new Options("handlers.x", keys);
    }

    private static Handler make(Options options) {
        return new NetHandlers().create(SYSLOG, options);
    }
}
