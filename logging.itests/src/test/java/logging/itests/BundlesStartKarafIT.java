// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import logging.api.Handler;
import logging.api.Logging;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import logging.itests.guest.MailBox;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.osgi.framework.Bundle;

public class BundlesStartKarafIT extends KarafContainer {
    /** Waits until core offers it. */
    @Inject
    private LoggingConfigurator configurator;

    @Test
    public void allBundlesAreActive() {
        assertThat(active()).containsAll(Provision.OURS);
    }

    @Test
    public void theMailFeatureBringsWhatTheMailHandlerNeeds() throws Exception {
        assertThat(active()).contains("jakarta.activation-api", "org.eclipse.angus.jakarta.mail");
        try (MailBox box = new MailBox()) {
            Map<String, Object> keys = Map.of(
                    "mailhost",
                    List.of("localhost", box.port()),
                    "fromaddr",
                    "me@example.org",
                    "toaddrs",
                    List.of("you@example.org"),
                    "subject",
                    "From Karaf");
            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> configurator.check(document(keys)).isEmpty());
            Handler handler = LoggingConfig.handler("SMTPHandler", keys);
            handler.handle(Logging.system()
                    .records()
                    .makeLogRecord(Map.of("name", "far", "levelno", 40, "levelname", "ERROR", "msg", "Hello")));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> box.text().contains("\r\n.\r\n"));
            assertThat(box.text()).contains("RCPT TO:<you@example.org>", "Subject: From Karaf", "\r\n\r\nHello\r\n");
            handler.close();
        }
    }

    private static Map<String, Object> document(Map<String, Object> keys) {
        Map<String, Object> handler = new java.util.HashMap<>(keys);
        handler.put("class", "SMTPHandler");
        return Map.of("version", 1, "handlers", Map.of("mail", handler));
    }

    private Stream<String> active() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(Bundle::getSymbolicName);
    }
}
