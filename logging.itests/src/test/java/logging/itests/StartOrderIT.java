// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import logging.itests.client.EarlyClient;
import logging.itests.framework.Bundles;
import logging.itests.framework.ClassJar;
import logging.itests.framework.OwnFramework;
import logging.itests.load.Load;
import logging.itests.load.Tally;
import org.apache.felix.cm.file.ConfigurationHandler;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Bundles started late, in any order, one after the other, while an application already logs: everything from its
 * activator's first record on is in the file. Each order gets a framework of its own.
 */
public class StartOrderIT {
    private static final String CLIENT = "client";
    private static final List<String> LIBRARIES =
            List.of("org.osgi.util.function", "org.osgi.util.promise", "org.osgi.service.component");
    private static final List<String> STARTED = List.of(
            "logging.api",
            "logging.core",
            "logging.handlers.file",
            "logging.config.cm",
            "org.apache.felix.scr",
            "org.apache.felix.configadmin",
            CLIENT);
    private static final int SAMPLES = 10;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void nothingIsLostInAnyOrder() throws Exception {
        Random random = new Random();
        for (int i = 0; i < SAMPLES; i++) {
            List<String> order = new ArrayList<>(STARTED);
            Collections.shuffle(order, random);
            nothingIsLost(order);
        }
    }

    @Test
    public void nothingIsLostWhenTheApplicationIsFirst() throws Exception {
        List<String> order = new ArrayList<>(STARTED);
        Collections.rotate(order, 1);
        nothingIsLost(order);
    }

    @Test
    public void nothingIsLostWhenEverythingStartsBackwards() throws Exception {
        List<String> order = new ArrayList<>(STARTED);
        Collections.reverse(order);
        nothingIsLost(order);
    }

    @Test
    public void nothingIsLostWhenCoreIsUpdatedWhileRecordsWait() throws Exception {
        nothingIsLostAfter(List.of("logging.api", CLIENT, "logging.core"), StartOrderIT::updateCore);
    }

    @Test
    public void nothingIsLostWhenCoreIsUpdatedWhileRecordsAndHandlersWait() throws Exception {
        List<String> first = new ArrayList<>(STARTED);
        Collections.rotate(first, 1);
        first.remove("org.apache.felix.configadmin");
        nothingIsLostAfter(first, StartOrderIT::updateCore);
    }

    /** As an operator does it: update, which stops it and starts another one, more records, and a refresh. */
    private static void updateCore(OwnFramework own) throws Exception {
        long before = held(own);
        assertThat(before).isPositive();
        Bundles bundles = new Bundles(own.context());
        bundles.update("logging.core", Provision.jar("logging.core"));
        await().until(() -> held(own) > before + 20);
        bundles.renew("logging.core", Provision.jar("logging.core"));
        assertThat(held(own)).isGreaterThan(before + 20);
    }

    private static long held(OwnFramework own) throws Exception {
        return (Long) own.call("(client=held)");
    }

    private interface Meanwhile {
        void happens(OwnFramework own) throws Exception;
    }

    private void nothingIsLost(List<String> order) throws Exception {
        nothingIsLostAfter(order, own -> {});
    }

    /** Starts some bundles, lets something happen, and starts the rest. */
    private void nothingIsLostAfter(List<String> order, Meanwhile meanwhile) throws Exception {
        Path folder = temporary.newFolder().toPath();
        Path file = folder.resolve("a.log");
        store(Documents.toFile(file, "INFO"), folder.resolve("configurations"));
        try (OwnFramework own = OwnFramework.in(folder)) {
            Map<String, Bundle> bundles = install(own);
            for (String name : order) {
                bundles.get(name).start();
            }
            meanwhile.happens(own);
            for (String name : STARTED) {
                bundles.get(name).start();
            }
            await().until(() -> Files.exists(file) && Files.size(file) > 0);
            List<Long> logged = numbers(own.call("(client=stop)"));
            List<String> accounts = texts(own.call("(client=accounts)"));

            assertThat(Tally.of(logged, file)).as("%s", order).matches(Tally::isExact, "exact");
            assertThat(accounts).as("%s", order).hasSize(1).allMatch(text -> text.startsWith("closes"));
        }
    }

    /** As Configuration Admin finds it, when it starts. */
    private static void store(Map<String, Object> document, Path folder) throws Exception {
        Map<String, Object> properties = new HashMap<>(document);
        properties.put("service.pid", "logging");
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve("logging.config"))) {
            ConfigurationHandler.write(out, FrameworkUtil.asDictionary(properties));
        }
    }

    private static Map<String, Bundle> install(OwnFramework own) throws Exception {
        Map<String, Bundle> bundles = new HashMap<>();
        for (String library : LIBRARIES) {
            own.install(Provision.jar(library));
        }
        for (String name : STARTED) {
            bundles.put(name, name.equals(CLIENT) ? own.install(CLIENT, client()) : own.install(Provision.jar(name)));
        }
        return bundles;
    }

    private static InputStream client() {
        return ClassJar.of(EarlyClient.class, Load.CLASSES, "logging.api,org.osgi.framework");
    }

    private static List<Long> numbers(Object list) {
        return ((List<?>) list).stream().map(Long.class::cast).toList();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
