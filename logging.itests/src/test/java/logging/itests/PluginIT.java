// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.Problem;
import logging.itests.framework.ClassJar;
import logging.itests.guest.Filler;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A bundle's ConfigurationPlugin comes, changes the configuration in force, and goes. */
public class PluginIT extends LiveContainer {
    private static final String LEVEL = "$[prop:guest.level]";

    private final Logger log = Logging.getLogger("shop.orders");

    // guarded by: one test
    private Bundle plugin;

    @Before
    public void thePluginIsThereAndNotStarted() throws Exception {
        System.setProperty("guest.level", "DEBUG");
        System.setProperty("guest.file", "filled");
        plugin = context.installBundle(
                "filler", ClassJar.of(Filler.class, List.of(), "org.osgi.framework,org.osgi.service.cm"));
    }

    @After
    public void nothingIsLeft() throws Exception {
        plugin.uninstall();
        System.clearProperty("guest.level");
        System.clearProperty("guest.file");
        logger().delete();
        configuration("logging").delete();
        await().until(() -> status().slots().isEmpty() && !status().loggers().containsKey("shop"));
    }

    private Configuration logger() throws IOException {
        return service(ConfigurationAdmin.class).getFactoryConfiguration("logging.logger", "shop", "?");
    }

    @Test
    public void itsValuesAreInForceWhileItIsThere() throws Exception {
        configure(Documents.toFile(file("$[prop:guest.file].log"), "INFO"));
        log.info("before");
        long before = status().generation();

        plugin.start();
        await().until(() -> status().generation() > before);
        log.info("while it is there");
        plugin.stop();
        await().until(() -> status().generation() > before + 1);
        log.info("after");

        assertThat(Files.readAllLines(file("filled.log"))).containsExactly("while it is there");
        assertThat(Files.readAllLines(file("$[prop:guest.file].log"))).containsExactly("before", "after");
    }

    @Test
    public void whatIsRefusedWithoutItIsAppliedWhenItComesAndStaysWhenItGoes() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        configure(Documents.toFile(file("a.log"), LEVEL));
        assertThat(status().problems())
                .extracting(Problem::path, Problem::origin)
                .containsExactly(tuple("root.level", "PID logging"));
        assertThat(log.isEnabledFor(Level.DEBUG)).isFalse();

        plugin.start();
        await().until(() -> log.isEnabledFor(Level.DEBUG));
        assertThat(status().problems()).isEmpty();
        long generation = status().generation();

        plugin.stop();
        await().until(() -> !status().problems().isEmpty());
        assertThat(status().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("'" + LEVEL + "'"));
        assertThat(status().generation()).isEqualTo(generation);
        log.debug("the last good one stays");
        assertThat(Files.readString(file("a.log"))).contains("the last good one stays");
    }

    @Test
    public void factoryConfigurationsAreFilledIn() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        plugin.start();
        logger().update(FrameworkUtil.asDictionary(Map.of("name", "shop", "level", LEVEL)));
        assertThat(status().loggers()).containsEntry("shop", Level.DEBUG);

        System.setProperty("guest.level", "ERROR");
        plugin.stop();
        plugin.start();
        await().until(() -> status().loggers().get("shop") == Level.ERROR);
        assertThat(service(ConfigurationAdmin.class)
                        .listConfigurations("(service.pid=logging.logger~shop)")[0]
                        .getProperties()
                        .get("level"))
                .as("what is stored is not touched")
                .isEqualTo(LEVEL);
    }

    @Test
    public void nothingIsLostWhileItComesAndGoes() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Logged logged;
        try (Load load = Load.on(log, 4, 2_000)) {
            for (int times = 0; times < 10; times++) {
                long before = status().generation();
                if (times % 2 == 0) {
                    plugin.start();
                } else {
                    plugin.stop();
                }
                await().until(() -> status().generation() > before);
            }
            logged = load.stop();
        }
        assertThat(Tally.of(logged.perThread(), file("a.log"))).matches(Tally::isExact, "exact");
        assertThat(logged.thrown()).isEmpty();
        assertThat(status().slots().get("file").dropped()).isZero();
    }
}
