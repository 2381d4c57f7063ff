// SPDX-License-Identifier: Apache-2.0
package logging.itests.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** What an operator does to bundles: restart, update, refresh. Thread-safe. */
public final class Bundles {
    private static final int PATIENCE_SECONDS = 30;

    private final BundleContext context;

    public Bundles(BundleContext context) {
        this.context = context;
    }

    /** The installed bundle of a symbolic name. */
    public Bundle of(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not installed: " + symbolicName));
    }

    /** Stops and starts a bundle. */
    public void restart(String symbolicName) throws BundleException {
        Bundle bundle = of(symbolicName);
        bundle.stop();
        bundle.start();
    }

    /** Updates a bundle with a jar. */
    public void update(String symbolicName, Path jar) throws BundleException, IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            of(symbolicName).update(in);
        }
    }

    /** Updates a bundle with a jar and refreshes it, so that its classes are loaded anew. */
    public void renew(String symbolicName, Path jar) throws BundleException, IOException {
        update(symbolicName, jar);
        refresh(List.of(of(symbolicName)));
    }

    /**
     * Uninstalls a bundle, refreshes, and installs and starts it again; then starts those that could not resolve without
     * it, which no framework does by itself.
     */
    public void replace(String symbolicName, Path jar) throws BundleException, IOException {
        Bundle old = of(symbolicName);
        List<Bundle> active = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle != old && bundle.getState() == Bundle.ACTIVE)
                .toList();
        old.uninstall();
        refresh(List.of(old));
        try (InputStream in = Files.newInputStream(jar)) {
            context.installBundle(old.getLocation(), in).start();
        }
        for (Bundle bundle : active) {
            bundle.start();
        }
    }

    /** Refreshes bundles and all that are wired to them; returns when that is done. */
    public void refresh(List<Bundle> bundles) {
        CountDownLatch done = new CountDownLatch(1);
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        wiring.refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("refresh did not end within " + PATIENCE_SECONDS + " s: " + bundles);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        }
    }
}
