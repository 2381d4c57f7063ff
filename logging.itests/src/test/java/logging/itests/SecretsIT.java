// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.LoggingStatus;
import org.junit.After;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Secrets that Felix's own interpolation plugin reads from files are used, and shown nowhere. */
public class SecretsIT extends LiveContainer {
    private static final String FELIX = "org.apache.felix.configadmin.plugin.interpolation";

    private final Logger log = Logging.getLogger("shop.orders");

    @Override
    protected Option project() {
        try {
            Path secrets = Files.createTempDirectory("secrets");
            Files.writeString(secrets.resolve("tiger.name"), "hunter2");
            Files.writeString(secrets.resolve("tiger.level"), "L0UD");
            return composite(
                    super.project(),
                    Provision.bundles(List.of("org.apache.felix.converter", FELIX)),
                    systemProperty(FELIX + ".secretsdir").value(secrets.toString()));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private Configuration logger() throws IOException {
        return service(ConfigurationAdmin.class).getFactoryConfiguration("logging.logger", "shop", "?");
    }

    private void log(String level) throws IOException {
        Map<String, Object> properties =
                Map.of("level", level, "handlers", new String[] {"$[secret:tiger.name]"}, "propagate", false);
        logger().update(FrameworkUtil.asDictionary(properties));
    }

    @After
    public void theLoggerLeaves() throws IOException {
        long before = status().generation();
        logger().delete();
        await().until(() -> status().generation() > before);
    }

    private void assertShownNowhere(String secret) throws Exception {
        assertThat(service(LoggingStatus.class).history().toString()).doesNotContain(secret);
        assertThat(service(LoggingStatus.class).history())
                .allSatisfy(each -> assertThat(each.document().toString()).doesNotContain(secret));
        assertThat(status().problems().toString() + status().warnings()).doesNotContain(secret);
    }

    @Test
    public void theyAreFilledInAlsoByARollbackAndAfterAnUpdate() throws Exception {
        configure(Documents.toFile("hunter2", file("a.log"), "WARNING"));
        log("DEBUG");
        await().until(() -> log.getEffectiveLevel() == Level.DEBUG);
        long good = status().generation();
        log.debug("by a name that nobody shows");

        log("ERROR");
        await().until(() -> log.getEffectiveLevel() == Level.ERROR);
        service(LoggingStatus.class).rollback(good);
        log.debug("rolled back");
        bundle("logging.config.cm").update();
        await().until(() -> service(LoggingStatus.class) != null);
        log.debug("updated");

        assertThat(Files.readAllLines(file("a.log"))).contains("by a name that nobody shows", "rolled back", "updated");
        assertThat(service(LoggingStatus.class).history().get(0).document().toString())
                .contains("handlers=[$[secret:tiger.name]]");
    }

    @Test
    public void aRefusalSaysTheReference() throws Exception {
        configure(Documents.toFile("hunter2", file("a.log"), "WARNING"));
        log("$[secret:tiger.level]");
        await().until(() -> !status().problems().isEmpty());

        assertThat(status().problems())
                .singleElement()
                .asString()
                .contains("loggers.shop.level")
                .contains("$[secret:tiger.level]")
                .contains("PID logging.logger~shop");
        assertShownNowhere("L0UD");
        assertThat(Files.readString(file("a.log")))
                .contains("Configuration refused")
                .doesNotContain("L0UD");
    }
}
