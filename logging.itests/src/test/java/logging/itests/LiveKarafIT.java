// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.ConfigurationStatus;
import logging.api.config.LoggingStatus;
import logging.itests.load.Load;
import logging.itests.load.Tally;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** The steps of docs/karaf.md in an unmodified Karaf, with Pax Logging beside us. */
public class LiveKarafIT extends KarafContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private LoggingStatus status;

    /** A folder of Karaf's; asked for in the test alone, since Pax Exam makes this object outside Karaf, too. */
    private static Path karaf(String folder) {
        return Path.of(System.getProperty("karaf." + folder));
    }

    private static Path data(String file) {
        return karaf("data").resolve(file);
    }

    @Test
    public void aPastedDictConfigRunsIsEditedRefusedAndSurvivesABundleUpdate() throws Exception {
        Logger log = Logging.getLogger("shop.orders");

        edit(document("INFO", "karaf.log"));
        await("it is in effect", () -> status.status().generation() > 0);
        log.info("from Karaf");
        assertThat(Files.readString(data("karaf.log"))).contains("INFO shop.orders: from Karaf");

        edit(document("DEBUG", "karaf.log"));
        await("the level has changed", () -> log.isEnabledFor(10));

        ConfigurationStatus before = status.status();
        edit(document("DEBUGG", "karaf.log"));
        await("it is refused", () -> !status.status().problems().isEmpty());
        assertThat(status.status().problems())
                .anySatisfy(problem -> assertThat(problem.path()).isEqualTo("root.level"));
        assertThat(status.status().loggers()).isEqualTo(before.loggers());
        assertThat(log.isEnabledFor(10)).isTrue();
        assertThat(Files.readString(data("karaf.log"))).contains("DEBUGG");

        edit(document("INFO", "load.log"));
        await("the handler has changed", () -> Files.exists(data("load.log")));
        updateUnderLoad(log);
    }

    private void updateUnderLoad(Logger log) throws Exception {
        try (Load load = Load.on(log, 4, 500)) {
            for (int times = 0; times < 3; times++) {
                Bundle files = bundle("logging.handlers.file");
                files.update();
                long goal = load.logged() + 400;
                await("more records", () -> load.logged() >= goal);
            }
            var logged = load.stop();
            await(
                    "every handler is back",
                    () -> status.status().slots().values().stream()
                            .allMatch(slot -> slot.state().equals("BOUND") && slot.held() == 0));
            Tally tally = Tally.of(logged.perThread(), data("load.log"));
            assertThat(tally.isExact()).as(tally.toString()).isTrue();
        }
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }

    private void edit(String text) throws IOException {
        Path draft = data("logging.cfg.json.new");
        Files.writeString(draft, text);
        Files.move(draft, karaf("etc").resolve("logging.cfg.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private String document(String level, String file) {
        return """
                {
                  "version": 1,
                  "formatters": {"line": {"format": "%(levelname)s %(name)s: %(message)s"}},
                  "handlers": {"file": {"class": "logging.FileHandler", "formatter": "line", "filename": "@file@"}},
                  "root": {"level": "@level@", "handlers": ["file"]}
                }
                """.replace("@file@", data(file).toString()).replace("@level@", level);
    }
}
