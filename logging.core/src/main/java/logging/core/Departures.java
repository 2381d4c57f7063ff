// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.time.Duration;
import java.util.List;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.SynchronousBundleListener;

/**
 * When a bundle stops, lets go of what it added by hand: handlers are removed and closed, filters and formatters of its
 * classes taken off, so that nothing of ours holds its class loader. Thread-safe.
 */
final class Departures implements SynchronousBundleListener {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final LoggingSystem system;

    Departures(LoggingSystem system) {
        this.system = system;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() != 0) {
            leave(event.getBundle());
        }
    }

    /** Lets go of what bundles brought that left while nobody listened. */
    void catchUp() {
        Bundle api = FrameworkUtil.getBundle(Handler.class);
        for (Handler handler : system.handlers().all()) {
            Bundle bundle = FrameworkUtil.getBundle(handler.getClass());
            if (bundle != null && !bundle.equals(api) && hasLeft(handler, bundle.getState())) {
                leave(bundle);
            }
        }
    }

    /** A family is a service of a bundle that runs; a class of a handler made by hand needs no such thing. */
    private static boolean hasLeft(Handler handler, int state) {
        boolean runs = (state & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
        return state == Bundle.UNINSTALLED || handler.slot().name() != null && !runs;
    }

    private void leave(Bundle bundle) {
        release(system.root(), bundle);
        system.loggers().forEach(logger -> release(logger, bundle));
        for (Handler handler : system.handlers().all()) {
            undress(handler, bundle);
            if (isOf(handler, bundle)) {
                release(handler);
            }
        }
    }

    private static void release(Logger logger, Bundle bundle) {
        for (Filter filter : logger.filters()) {
            if (isOf(filter, bundle)) {
                logger.removeFilter(filter);
            }
        }
        for (Slot slot : logger.slots()) {
            if (slot.name() == null && slot.handler() != null && isOf(slot.handler(), bundle)) {
                logger.removeSlot(slot);
            }
        }
    }

    private static void undress(Handler handler, Bundle bundle) {
        List<Filter> filters = handler.filters();
        filters.stream().filter(filter -> isOf(filter, bundle)).forEach(handler::removeFilter);
        Formatter formatter = handler.formatter();
        if (formatter != null && isOf(formatter, bundle)) {
            handler.setFormatter(null);
        }
    }

    /** A handler in a named slot leaves its slot holding; one made by hand is closed for good. */
    private static void release(Handler handler) {
        Slot slot = handler.slot();
        if (slot.name() == null) {
            slot.quiesce(DEADLINE);
            handler.close();
        } else {
            slot.vacate(handler, DEADLINE);
        }
    }

    private static boolean isOf(Object object, Bundle bundle) {
        return bundle.equals(FrameworkUtil.getBundle(object.getClass()));
    }
}
