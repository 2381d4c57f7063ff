// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.Level;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.handlers.MemoryHandler;
import logging.api.handlers.QueueHandler;
import logging.itests.framework.ClassJar;
import logging.itests.framework.Loaders;
import logging.itests.guest.Auditor;
import logging.itests.guest.Dresser;
import logging.itests.guest.Guest;
import logging.itests.guest.Operator;
import logging.itests.guest.Silent;
import logging.itests.guest.Talker;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;

/**
 * A class loader of a bundle that logged objects of its own, or brought handlers, formatters or filters, can be collected
 * once the bundle was updated and refreshed, or is gone, with no further logging: whatever holds its records, and whether or
 * not a configuration still names what it brought.
 */
public class NoGuestLeaksIT extends LiveContainer {
    private static final String IMPORTS = "logging.api,logging.api.config,org.osgi.framework";
    private static final int TIMES = 3;

    private final Loaders loaders = new Loaders();
    private final Logger log = Logging.getLogger("guest");

    @Test
    public void ofAnApplicationThatLoggedItsOwnObjects() throws Exception {
        configure(Documents.toFileAndSyslog(file("a.log"), "INFO"));
        for (int i = 0; i < TIMES; i++) {
            comesAndIsUpdated(Guest.class);
            comesAndGoes(Guest.class);
        }
        loaders.assertCollected();
    }

    @Test
    public void ofAnApplicationWhoseRecordsWaitInASlot() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        bundles.of("logging.handlers.file").stop();
        try {
            comesAndIsUpdated(Guest.class);
            comesAndGoes(Guest.class);
            assertThat(status().slots().get("file").held()).isPositive();
            loaders.assertCollected();
            assertThat(status().slots().get("file").held()).isPositive();
        } finally {
            bundles.of("logging.handlers.file").start();
        }
    }

    @Test
    public void ofAnApplicationWhoseRecordsAreInMemory() throws Exception {
        nothingIsLeftWhileTheyAreKeptBy(new MemoryHandler(1_000, Level.CRITICAL));
    }

    @Test
    public void ofAnApplicationWhoseRecordsAreInAQueue() throws Exception {
        nothingIsLeftWhileTheyAreKeptBy(new QueueHandler(1_000));
    }

    private void nothingIsLeftWhileTheyAreKeptBy(Handler keeper) throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        log.addHandler(keeper);
        try {
            comesAndIsUpdated(Guest.class);
            comesAndGoes(Guest.class);
            assertThat(keeper.pending()).isPositive();
            loaders.assertCollected();
            assertThat(keeper.pending()).isPositive();
        } finally {
            log.removeHandler(keeper);
            keeper.close();
        }
    }

    @Test
    public void ofAnApplicationThatRestartedOurBundles() throws Exception {
        configure(Documents.toFileAndSyslog(file("a.log"), "INFO"));
        comesAndGoes(Operator.class);
        loaders.assertCollected();
    }

    @Test
    public void ofABundleWhoseHandlerFillsASlot() throws Exception {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 1L);
        document.put("root", "{\"level\": \"INFO\", \"handlers\": [\"audit\"]}");
        for (int i = 0; i < TIMES; i++) {
            Bundle guest = comes(Auditor.class);
            configure(document);
            log.error("seen", new IllegalStateException("of nobody"));
            isUpdated(guest);
            log.info("held");
            assertThat(status().slots().get("audit").held()).isPositive();
            goes(guest);
        }
        comesAndGoes(Auditor.class);
        loaders.assertCollected();
        configure(Documents.toFile(file("a.log"), "INFO"));
    }

    @Test
    public void ofABundleThatBroughtFormattersAndFilters() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            isUpdated(dressedUp());
            goes(bundles.of(Dresser.class.getPackageName()));
            goes(dressedUp());
        }
        loaders.assertCollected();
    }

    @Test
    public void ofABundleThatBroughtFormattersAndFiltersOfAHandlerThatIsAway() throws Exception {
        Bundle guest = dressedUp();
        bundles.of("logging.handlers.file").stop();
        try {
            goes(guest);
            loaders.assertCollected();
        } finally {
            bundles.of("logging.handlers.file").start();
        }
    }

    @Test
    public void ofBundlesThatLeftWhileCoreWasAway() throws Exception {
        dressedUp();
        bundles.of("logging.core").stop();
        try {
            Bundle guest = bundles.of(Dresser.class.getPackageName());
            isUpdated(guest);
        } finally {
            bundles.of("logging.core").start();
        }
        loaders.assertCollected();
        goes(bundles.of(Dresser.class.getPackageName()));

        comes(Guest.class);
        bundles.of("logging.core").stop();
        try {
            goes(bundles.of(Guest.class.getPackageName()));
        } finally {
            bundles.of("logging.core").start();
        }
        loaders.assertCollected();
    }

    /** A bundle whose formatter and filter a configuration has put on a handler and a logger. */
    private Bundle dressedUp() throws Exception {
        Bundle guest = comes(Dresser.class);
        Map<String, Object> document = new LinkedHashMap<>(Documents.toFile(file("a.log"), "INFO"));
        document.put("formatters", "{\"bare\": {\"()\": \"%s\"}}".formatted(Dresser.MARKING));
        document.put("filters", "{\"quiet\": {\"()\": \"%s\", \"word\": \"secret\"}}".formatted(Dresser.QUIET));
        document.put(
                "handlers",
                "{\"file\": {\"class\": \"FileHandler\", \"formatter\": \"bare\", \"filters\": [\"quiet\"], \"filename\": \"%s\"}}"
                        .formatted(file("a.log")));
        document.put("root", "{\"level\": \"INFO\", \"handlers\": [\"file\"], \"filters\": [\"quiet\"]}");
        configure(document);
        log.error("dressed", new IllegalStateException("of nobody"));
        assertThat(file("a.log")).content().contains("* dressed");
        return guest;
    }

    // ---- bundles that come and go

    private void comesAndGoes(Class<? extends BundleActivator> activator) throws Exception {
        goes(comes(activator));
    }

    private void comesAndIsUpdated(Class<? extends BundleActivator> activator) throws Exception {
        Bundle guest = comes(activator);
        isUpdated(guest);
        loaders.assertCollected();
        guest.uninstall();
    }

    private Bundle comes(Class<? extends BundleActivator> activator) throws Exception {
        Bundle guest = context.installBundle("guest", ClassJar.of(activator, List.of(Talker.class), IMPORTS));
        guest.start();
        return guest;
    }

    private void isUpdated(Bundle guest) throws Exception {
        loaders.watch(guest);
        try (InputStream jar = ClassJar.of(Silent.class, List.of(), IMPORTS)) {
            guest.update(jar);
        }
        bundles.refresh(List.of(guest));
    }

    private void goes(Bundle guest) throws Exception {
        loaders.watch(guest);
        guest.uninstall();
        bundles.refresh(List.of(guest));
    }
}
