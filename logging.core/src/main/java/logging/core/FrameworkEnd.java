// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.Arrays;
import logging.api.LoggingSystem;
import logging.core.apply.Ending;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Keeps logging going while the framework stops: handlers stay where they are, although their bundles stop, until the last
 * bundle has stopped; then all of them are written out and closed. For that it listens in the name of the framework, and
 * stays when core stops, as long as the classes of core do.
 *
 * <p>Thread-safe. OSGi: Core 4.4.8, stopping a bundle, and 10.2.3, stopping the framework.
 */
final class FrameworkEnd implements SynchronousBundleListener {

    private static final int RUNS = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    private static final int LEAVES = BundleEvent.UNRESOLVED | BundleEvent.UNINSTALLED;

    private final LoggingSystem system;
    private final Bundle framework;
    private final Bundle core;

    private FrameworkEnd(LoggingSystem system, BundleContext context) {
        this.system = system;
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
        this.core = context.getBundle();
    }

    /** The one that listens already, or a new one. */
    static FrameworkEnd of(LoggingSystem system, BundleContext context) {
        FrameworkEnd known = system.find(FrameworkEnd.class);
        if (known != null) {
            return known;
        }
        FrameworkEnd made = new FrameworkEnd(system, context);
        system.install(FrameworkEnd.class, made);
        made.framework.getBundleContext().addBundleListener(made);
        return made;
    }

    /** Whether the framework stops; true for good. */
    boolean hasBegun() {
        return (framework.getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (hasBegun()) {
            endWith(event);
        } else if (event.getBundle().equals(core) && (event.getType() & LEAVES) != 0) {
            framework.getBundleContext().removeBundleListener(this);
            system.uninstall(FrameworkEnd.class, this);
        }
    }

    private void endWith(BundleEvent event) {
        boolean ofFramework = event.getBundle().equals(framework);
        if (event.getType() == BundleEvent.STOPPING && ofFramework) {
            Ending.giveUpWaiting(system);
        } else if (event.getType() == BundleEvent.STOPPED && !ofFramework && isLast()) {
            Ending.close(system);
        }
    }

    private boolean isLast() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .noneMatch(bundle -> !bundle.equals(framework) && (bundle.getState() & RUNS) != 0);
    }
}
