// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Logger;
import logging.api.Logging;
import logging.itests.framework.ClassJar;
import logging.itests.guest.Dresser;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import logging.itests.load.Tally;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** Formatters and filters that a bundle offers as a service, named by a document of Configuration Admin. */
public class ObjectFamiliesIT extends LiveContainer {
    private static final String IMPORTS = "logging.api,logging.api.config,org.osgi.framework";

    private final Logger log = Logging.getLogger("shop.orders");
    // guarded by: one test
    private Bundle family;

    @Before
    public void install() throws Exception {
        family = context.installBundle("dresser", ClassJar.of(Dresser.class, List.of(), IMPORTS));
    }

    @After
    public void uninstall() throws Exception {
        family.uninstall();
    }

    private static Map<String, Object> document(Path file, String mark) {
        Map<String, Object> document = new LinkedHashMap<>(Documents.toFile(file, "INFO"));
        document.put("formatters", "{\"bare\": {\"()\": \"%s\", \"mark\": \"%s\"}}".formatted(Dresser.MARKING, mark));
        document.put("filters", "{\"quiet\": {\"()\": \"%s\", \"word\": \"secret\"}}".formatted(Dresser.QUIET));
        document.put("root", "{\"level\": \"INFO\", \"handlers\": [\"file\"], \"filters\": [\"quiet\"]}");
        return document;
    }

    @Test
    public void areResolvedByName() throws Exception {
        family.start();
        configure(document(file("a.log"), "> "));
        Logging.getLogger().info("written");
        Logging.getLogger().info("a secret");

        assertThat(file("a.log")).hasContent("> written");
    }

    @Test
    public void aDocumentThatNeedsThemIsRefusedUntilTheyCome() throws Exception {
        configure(document(file("a.log"), "> "));
        assertThat(status().problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("formatters.bare")
                        .contains("Cannot resolve '" + Dresser.MARKING + "'"));

        family.start();
        await().until(() -> status().slots().containsKey("file"));
        log.info("written");

        assertThat(Files.readAllLines(file("a.log"))).endsWith("> written");
    }

    @Test
    public void nothingIsLostWhileTheyGoAndComeBack() throws Exception {
        family.start();
        configure(document(file("a.log"), "> "));
        Object handler = Logging.system().handlers().byName("file");
        try (Load load = Load.on(log, 4, 1_000)) {
            for (int i = 0; i < 5; i++) {
                family.stop();
                long away = load.logged();
                await().until(() -> load.logged() > away + 200);
                family.start();
                await("the formatter is back").until(ObjectFamiliesIT::isDressed);
                long back = load.logged();
                await().until(() -> load.logged() > back + 200);
            }
            Logged logged = load.stop();

            assertThat(Tally.of(logged.perThread(), file("a.log"))).matches(Tally::isExact, "exact");
        }
        log.info("the end");
        assertThat(Files.readAllLines(file("a.log"))).endsWith("> the end").anyMatch(line -> line.startsWith("load"));
        assertThat(Logging.system().handlers().byName("file")).isSameAs(handler);
        Logging.getLogger().info("a secret");
        assertThat(file("a.log")).content().doesNotContain("secret");
    }

    private static boolean isDressed() {
        var formatter = Logging.system().handlers().byName("file").formatter();
        return formatter != null && formatter.getClass().getName().equals(Dresser.Marking.class.getName());
    }
}
