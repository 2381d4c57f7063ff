// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject.pax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import logging.bench.subject.Caller;
import logging.bench.subject.Container;
import logging.bench.subject.Line;
import logging.bench.subject.Place;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pax Logging, configured by its PID, called by a bundle through SLF4J. */
public final class Pax extends Caller {

    private static final String PID = "org.ops4j.pax.logging";

    private final Logger log = LoggerFactory.getLogger(Line.NAME);

    /** Configures the framework's Pax Logging and waits until that has taken effect. */
    public Pax(Place place) {
        BundleContext context = FrameworkUtil.getBundle(Pax.class).getBundleContext();
        ConfigurationAdmin admin = context.getService(context.getServiceReference(ConfigurationAdmin.class));
        try {
            admin.getConfiguration(PID, null).update(PaxConfig.of(place));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!LoggerFactory.getLogger(PaxConfig.READY).isTraceEnabled()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Pax Logging does not take its configuration");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void debug() {
        log.debug(Line.DEBUG);
    }

    @Override
    public void debug(String user, int items) {
        log.debug(Line.BRACES, user, items);
    }

    @Override
    public void info(String user, int items) {
        log.info(Line.BRACES, user, items);
    }

    @Override
    public void error(String user, int items, Throwable failure) {
        log.error(Line.BRACES, user, items, failure);
    }

    @Override
    public void close() {
        Container.stop();
    }
}
