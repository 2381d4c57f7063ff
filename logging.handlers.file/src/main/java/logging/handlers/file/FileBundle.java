// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import logging.api.Departure;
import logging.api.Logging;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Lets this bundle's handlers leave when it stops, for after a refresh a rollover or a fault would need classes that can no
 * longer be loaded. {@code logging.core} does it, too, but it may be away, and so may Declarative Services. Thread-safe.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class FileBundle implements BundleActivator {

    /** Made by the framework. */
    public FileBundle() {}

    @Override
    public void start(BundleContext context) {}

    /** When the whole framework stops, handlers stay for the last words of other bundles. */
    @Override
    public void stop(BundleContext context) {
        if (context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() != Bundle.STOPPING) {
            ClassLoader ours = getClass().getClassLoader();
            Departure.of(Logging.system(), object -> object.getClass().getClassLoader() == ours);
        }
    }
}
