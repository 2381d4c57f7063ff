// SPDX-License-Identifier: Apache-2.0
package logging.itests.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import logging.api.Logger;
import logging.api.Logging;
import logging.api.Slot;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * An application bundle that logs from its activator on, whether or not anything behind the api is there yet. It tells
 * the test outside by a service: {@code client=stop} ends the load and returns how many records each thread logged,
 * {@code client=accounts} returns the status of each handler as text, with those first that do not close,
 * {@code client=held} how many records wait in the boot buffer.
 */
public final class EarlyClient implements BundleActivator {
    private static final Logger LOG = Logging.getLogger("client.early");

    /** So few that the boot buffer's 10,000 places last for longer than any framework takes to start. */
    private static final int PER_SECOND = 100;

    // guarded by: the framework, which calls start and stop one after the other
    private Load load;

    @Override
    public void start(BundleContext context) {
        LOG.info("load 0 1");
        load = Load.on((thread, number) -> LOG.info("load %d %d", thread + 1, number), 4, PER_SECOND);
        register(context, "stop", this::stopped);
        register(context, "accounts", EarlyClient::accounts);
        register(context, "held", () -> Logging.system().bootHeld());
    }

    private static void register(BundleContext context, String name, Callable<?> service) {
        context.registerService(Callable.class, service, FrameworkUtil.asDictionary(Map.of("client", name)));
    }

    /** The activator's own record is thread 0. */
    private List<Long> stopped() {
        Logged logged = load.stop();
        return Stream.concat(Stream.of(1L), logged.perThread().stream()).toList();
    }

    private static List<String> accounts() {
        return Logging.system().slots().all().stream()
                .map(Slot::status)
                .map(status -> (status.closes() ? "closes: " : "DOES NOT CLOSE: ") + status)
                .toList();
    }

    @Override
    public void stop(BundleContext context) {
        load.close();
    }
}
