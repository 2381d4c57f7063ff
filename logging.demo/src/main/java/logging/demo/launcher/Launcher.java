// SPDX-License-Identifier: Apache-2.0
package logging.demo.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Starts a framework with every bundle of the demo and runs one job in it. A job is a {@code Callable<Integer>} service
 * with the property {@code logging.demo.job}: the launcher stands outside the framework, so the two sides can share
 * JDK types only. Used by one thread.
 */
final class Launcher {
    private static final long PATIENCE_MILLIS = 10_000;

    private final Home home;

    Launcher(Home home) {
        this.home = home;
    }

    /** The exit code of the job; its end, like a signal to this process, stops the framework in good order. */
    int run(String job) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(properties());
        Thread stopper = new Thread(() -> stop(framework), "demo-stop");
        framework.init();
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            startBundles(framework);
            return job(framework.getBundleContext(), job).call();
        } finally {
            stop(framework);
        }
    }

    private Map<String, String> properties() throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(home.shipped("framework.properties")));
        Map<String, String> properties = new HashMap<>();
        read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
        return properties;
    }

    /** Installs all before it starts any, so that their order says nothing. */
    private void startBundles(Framework framework) throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : home.jars()) {
            bundles.add(framework.getBundleContext().installBundle(jar.toUri().toString()));
        }
        framework.start();
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    @SuppressWarnings("unchecked") // the service's contract, see above
    private static Callable<Integer> job(BundleContext context, String name) throws Exception {
        Filter filter = context.createFilter(
                "(&(%s=%s)(logging.demo.job=%s))".formatted(Constants.OBJECTCLASS, Callable.class.getName(), name));
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(context, filter, null);
        tracker.open();
        Object job = tracker.waitForService(PATIENCE_MILLIS);
        if (job == null) {
            throw new IllegalStateException("logging.demo.job: expected a service for \"" + name + "\", found none");
        }
        return (Callable<Integer>) job;
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            FrameworkEvent end = framework.waitForStop(PATIENCE_MILLIS);
            if (end.getType() != FrameworkEvent.STOPPED) {
                System.err.println("demo: the framework did not stop in time");
            }
        } catch (BundleException e) {
            System.err.println("demo: the framework did not stop: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
