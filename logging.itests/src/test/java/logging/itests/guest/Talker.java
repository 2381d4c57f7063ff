// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import java.util.List;
import java.util.Map;
import logging.api.LogOptions;
import logging.api.Logger;
import logging.api.Logging;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An application bundle that puts objects of its own classes into records in every way there is. */
public final class Talker implements BundleActivator {
    private static final Logger LOG = Logging.getLogger("guest");

    /** An exception of the bundle's own. */
    static final class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnException(Throwable cause) {
            super(cause);
        }
    }

    /** An argument whose text throws one of those. */
    static final class NoText {
        @Override
        public String toString() {
            throw new OwnException(null);
        }
    }

    @Override
    public void start(BundleContext context) {
        talk(this);
    }

    /** Logs an object of the bundle's, and more of them. */
    static void talk(Object own) {
        LOG.error("thrown", new OwnException(new OwnException(null)));
        LOG.warning("an argument: %s %r", own, List.of(own));
        LOG.warning("without text: %s", new NoText());
        LOG.log(30, own);
        LOG.log(30, new NoText());
        LOG.with(LogOptions.extra("guest", own)).warning("an extra attribute");
        LOG.warning("%(key)s", Map.of("key", own));
        LOG.warning("does not fit: %d", own);
        Thread thread = new Thread(() -> LOG.error("from a thread of its own", new OwnException(null)), "guest");
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
