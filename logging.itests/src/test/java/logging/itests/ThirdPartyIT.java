// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.ConfigurationException;
import logging.api.config.LoggingConfigurator;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** A family that somebody else wrote from docs/handler-family.md alone, and built outside the reactor. */
public class ThirdPartyIT extends LiveContainer {

    private static final String JAR = "examples/third-party/target/com.example.table-1.0.0.jar";

    private static Map<String, Object> document(Path file) {
        return Map.of(
                "version",
                1,
                "handlers",
                Map.of("table", Map.of("class", "TableHandler", "filename", file.toString())),
                "loggers",
                Map.of("guest", Map.of("level", "INFO", "handlers", List.of("table"))));
    }

    @Test
    public void isResolvedByNameHoldsWhileItIsAwayAndLosesNothing() throws Exception {
        Path file = file("table.txt");
        Path jar = Path.of(System.getProperty("bundles.dir")).resolveSibling(JAR);
        LoggingConfigurator configurator = service(LoggingConfigurator.class);
        Logger log = Logging.getLogger("guest");
        Bundle guest = context.installBundle(jar.toUri().toString());
        try {
            guest.start();
            Awaitility.await().until(() -> configurator.check(document(file)).isEmpty());
            configurator.apply("guest", document(file));
            log.info("one");
            guest.stop();
            log.info("two");
            guest.update();
            guest.start();
            Awaitility.await().until(() -> Files.readString(file).contains("two"));
            log.info("three");

            assertThat(file).hasContent("INFO|guest|one\nINFO|guest|two\nINFO|guest|three");
            assertThat(configurator.status().slots().get("table").closes()).isTrue();
            assertThatThrownBy(() -> configurator.apply("guest", document(Path.of("/no/such/folder/x"))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("handlers.table")
                    .hasMessageContaining("no such folder");
        } finally {
            configurator.apply("guest", Map.of("version", 1));
            guest.uninstall();
        }
    }
}
