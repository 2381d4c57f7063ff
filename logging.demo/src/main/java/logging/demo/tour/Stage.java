// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import logging.api.Logging;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.config.LoggingStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What the steps of the tour work with: the demo's folder, its bundles, and what the logging system says of itself. */
final class Stage {

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final BundleContext context;
    private final Path home;
    private final LoggingSystem system = Logging.system();
    // guarded by: the tour's one thread
    private int edition = 1000;

    Stage(BundleContext context) {
        this.context = context;
        this.home = Path.of(context.getProperty("logging.demo.home"));
    }

    Path log(String name) {
        return home.resolve("log").resolve(name);
    }

    /** Writes the file that an operator would edit; File Install finds it by itself. */
    void edit(Document document) throws IOException {
        Path target = home.resolve("etc").resolve("logging.cfg.json");
        Path draft = home.resolve("logging.cfg.json.new");
        Files.writeString(draft, document.json(home, ++edition));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Edits and waits until it is in effect: the level of one logger tells that this edition arrived, the generation that
     * all of it is done.
     */
    void apply(Document document) throws IOException {
        long before = generation();
        edit(document);
        await(
                "the configuration takes effect",
                () -> Logging.getLogger(Document.EDITION).level() == edition && generation() != before);
    }

    /** How many configurations were applied; -1 while core is away. */
    long generation() {
        LoggingStatus status = system.find(LoggingStatus.class);
        return status == null ? -1 : status.status().generation();
    }

    LoggingStatus status() {
        LoggingStatus status = system.find(LoggingStatus.class);
        if (status == null) {
            throw new IllegalStateException("expected the service LoggingStatus, logging.core is away");
        }
        return status;
    }

    /** State and counters of every handler, read from the api, which is always there. */
    Map<String, SlotStatus> slots() {
        Map<String, SlotStatus> slots = new TreeMap<>();
        for (Slot slot : system.slots().all()) {
            slots.put(slot.name(), slot.status());
        }
        return slots;
    }

    Bundle bundle(String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new IllegalStateException("expected the bundle " + name + ", it is not installed");
    }

    /** Waits for something that others do. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("it did not happen in time: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what);
        }
    }
}
