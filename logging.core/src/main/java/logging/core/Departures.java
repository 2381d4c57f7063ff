// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import logging.api.Departure;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.core.apply.Farewell;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/**
 * When a bundle stops, lets go of what it added by hand: handlers are removed and closed, filters and formatters of its
 * classes taken off, so that nothing of ours holds its class loader. Not when the framework itself stops. Thread-safe.
 */
final class Departures implements SynchronousBundleListener {

    private final LoggingSystem system;
    private final BooleanSupplier atTheEnd;

    /** @param atTheEnd whether the framework stops */
    Departures(LoggingSystem system, BooleanSupplier atTheEnd) {
        this.system = system;
        this.atTheEnd = atTheEnd;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        boolean stops =
                event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() != 0;
        if (stops && !atTheEnd.getAsBoolean()) {
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
        leave(Departures::isOld);
    }

    /** A family is a service of a bundle that runs; a class of a handler made by hand needs no such thing. */
    private static boolean hasLeft(Handler handler, int state) {
        boolean runs = (state & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
        return state == Bundle.UNINSTALLED || handler.slot().name() != null && !runs;
    }

    private void leave(Bundle bundle) {
        leave(object -> isOf(object, bundle));
    }

    /** A handler that hangs while it is closed does not keep its bundle from stopping. */
    private void leave(Predicate<Object> theirs) {
        if (!Farewell.of(system).inTime(() -> Departure.of(system, theirs))) {
            String what = "left to itself, for it did not end in time: a handler of a bundle that stops";
            system.errors().report("logging.core", null, new TimeoutException(what));
        }
    }

    /** Whether an object's bundle is gone, or has other classes since. */
    private static boolean isOld(Object object) {
        Bundle bundle = FrameworkUtil.getBundle(object.getClass());
        if (bundle == null) {
            return false;
        }
        if ((bundle.getState() & (Bundle.UNINSTALLED | Bundle.INSTALLED)) != 0) {
            return true;
        }
        BundleWiring wiring = bundle.getBundleId() == 0 ? null : bundle.adapt(BundleWiring.class);
        return wiring != null && !object.getClass().getClassLoader().equals(wiring.getClassLoader());
    }

    private static boolean isOf(Object object, Bundle bundle) {
        return bundle.equals(FrameworkUtil.getBundle(object.getClass()));
    }
}
