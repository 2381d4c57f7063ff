// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import java.util.List;
import java.util.Map;
import logging.api.LogOptions;
import logging.api.Logger;
import logging.api.Logging;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An application bundle that hands objects of its own classes to the logging system in every way there is. */
public final class Guest implements BundleActivator {
    private static final Logger LOG = Logging.getLogger("guest");

    /** An exception of the bundle's own. */
    static final class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void start(BundleContext context) {
        LOG.error("thrown", new OwnException());
        LOG.warning("an argument: %s %r", this, List.of(this));
        LOG.log(30, this);
        LOG.with(LogOptions.extra("guest", this)).warning("an extra attribute");
        LOG.warning("%(key)s", Map.of("key", this));
        Thread thread = new Thread(() -> LOG.error("from a thread of its own", new OwnException()), "guest");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(BundleContext context) {}
}
