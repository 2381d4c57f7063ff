// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.util.function.Supplier;
import logging.config.cm.source.Pid;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The coordinations that callers of {@code Configuration.update} are in. Works without the coordinator's package, which is
 * why nothing here names its classes. Thread-safe. OSGi: Coordinator 130.
 */
final class Coordinations implements AutoCloseable {

    private static final String COORDINATOR = "org.osgi.service.coordinator.Coordinator";

    private final Supplier<Object> coordinator;
    private final Runnable end;

    /**
     * Coordinations of a coordinator.
     *
     * @param coordinator gives null where there is none
     * @param end called when it is asked no more
     */
    Coordinations(Supplier<Object> coordinator, Runnable end) {
        this.coordinator = coordinator;
        this.end = end;
    }

    /** Those of the coordinator service, if it comes and as long as it stays. */
    static Coordinations of(BundleContext context) {
        if (!hasPackage()) {
            return new Coordinations(() -> null, () -> {});
        }
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, COORDINATOR, null);
        tracker.open();
        return new Coordinations(tracker::getService, tracker::close);
    }

    private static boolean hasPackage() {
        try {
            Class.forName(COORDINATOR, false, Coordinations.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Whether the caller is in a coordination, whose end brings the change into effect. */
    boolean join(Changes changes, Pid pid) {
        Object service = coordinator.get();
        return service != null && Participation.join(service, changes, pid);
    }

    @Override
    public void close() {
        end.run();
    }
}
