// SPDX-License-Identifier: Apache-2.0
package logging.itests.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * A framework started by the test itself, from whichever lies on the class path: for tests that need one of their own,
 * in an order of their own. It shares no class with the test but the JDK's and the framework's. Used by one thread.
 */
public final class OwnFramework implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(20);

    private final Framework framework;

    private OwnFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts a framework without bundles.
     *
     * @param folder where it and Configuration Admin keep what they keep; emptied
     */
    public static OwnFramework in(Path folder) throws BundleException {
        return in(folder, Map.of());
    }

    /**
     * Starts a framework without bundles.
     *
     * @param folder as above
     * @param more properties of the framework
     */
    public static OwnFramework in(Path folder, Map<String, String> more) throws BundleException {
        Map<String, String> properties = new HashMap<>(more);
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        return start(folder, properties);
    }

    /**
     * Starts a framework that was stopped, with its bundles and all that was kept.
     *
     * @param folder the one it had
     * @param more the properties that it had
     */
    public static OwnFramework again(Path folder, Map<String, String> more) throws BundleException {
        return start(folder, new HashMap<>(more));
    }

    private static OwnFramework start(Path folder, Map<String, String> properties) throws BundleException {
        properties.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        properties.put("felix.cm.dir", folder.resolve("configurations").toString());
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(properties);
        framework.start();
        return new OwnFramework(framework);
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs a jar, without starting it. */
    public Bundle install(Path jar) throws BundleException {
        return context().installBundle(jar.toUri().toString());
    }

    /** Installs a bundle that was made in memory. */
    public Bundle install(String location, InputStream jar) throws BundleException, IOException {
        try (jar) {
            return context().installBundle(location, jar);
        }
    }

    /** What the one service of this kind and filter returns; it shares JDK types with the test only. */
    public Object call(String filter) throws Exception {
        ServiceReference<?> reference = reference(filter);
        try {
            return ((Callable<?>) context().getService(reference)).call();
        } finally {
            context().ungetService(reference);
        }
    }

    private ServiceReference<?> reference(String filter) throws InvalidSyntaxException {
        ServiceReference<?>[] found = context().getServiceReferences(Callable.class.getName(), filter);
        if (found == null) {
            throw new AssertionError("no service " + filter);
        }
        return found[0];
    }

    /** Stops the framework; fails if that does not end. */
    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            int end = framework.waitForStop(PATIENCE).getType();
            if (end != FrameworkEvent.STOPPED) {
                throw new AssertionError("the framework did not stop in time, event " + end);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
