// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import logging.api.Logging;
import logging.itests.framework.ClassJar;
import logging.itests.guest.Guest;
import logging.itests.guest.Operator;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** A class loader of a bundle that was updated and refreshed can be collected at once, with no further logging. */
public class NoLeaksIT extends LiveContainer {
    private static final int TIMES = 5;

    @Test
    public void ofTheFileHandlers() throws Exception {
        nothingIsLeftOf("logging.handlers.file");
    }

    @Test
    public void ofTheNetworkHandlers() throws Exception {
        nothingIsLeftOf("logging.handlers.net");
    }

    @Test
    public void ofCore() throws Exception {
        nothingIsLeftOf("logging.core");
    }

    @Test
    public void ofTheConfigurer() throws Exception {
        nothingIsLeftOf("logging.config.cm");
    }

    @Test
    public void ofAnApplicationThatLoggedItsOwnObjects() throws Exception {
        configure(Documents.toFileAndSyslog(file("a.log"), "INFO"));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            loaders.add(guest());
        }
        assertCollected(loaders);
    }

    @Test
    public void ofAnApplicationWhoseRecordsAreHeld() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        bundles.of("logging.handlers.file").stop();
        List<WeakReference<ClassLoader>> loaders = List.of(guest());
        try {
            assertThat(status().slots().get("file").held()).isPositive();
            assertCollected(loaders);
        } finally {
            bundles.of("logging.handlers.file").start();
        }
    }

    @Test
    public void ofAnApplicationThatRestartedOurBundles() throws Exception {
        configure(Documents.toFileAndSyslog(file("a.log"), "INFO"));
        assertCollected(List.of(visitor(Operator.class)));
    }

    private WeakReference<ClassLoader> guest() throws Exception {
        return visitor(Guest.class);
    }

    /** The class loader of an application bundle that has come, done its work and gone. */
    private WeakReference<ClassLoader> visitor(Class<?> activator) throws Exception {
        InputStream jar = ClassJar.of(activator, List.of(), "logging.api,org.osgi.framework");
        Bundle guest = context.installBundle("guest", jar);
        guest.start();
        WeakReference<ClassLoader> loader =
                new WeakReference<>(guest.adapt(BundleWiring.class).getClassLoader());
        guest.uninstall();
        bundles.refresh(List.of(guest));
        return loader;
    }

    private void nothingIsLeftOf(String symbolicName) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            configure(Documents.toFileAndSyslog(file("a.log"), i % 2 == 0 ? "INFO" : "DEBUG"));
            Logging.getLogger("shop").error("an exception", new IllegalStateException("of nobody"));
            loaders.add(loader(symbolicName));
            bundles.renew(symbolicName, Provision.jar(symbolicName));
        }
        assertCollected(loaders);
    }

    private static void assertCollected(List<WeakReference<ClassLoader>> loaders) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertThat(loaders).allMatch(loader -> loader.get() == null, "collected");
        });
    }

    private WeakReference<ClassLoader> loader(String symbolicName) {
        return new WeakReference<>(
                bundles.of(symbolicName).adapt(BundleWiring.class).getClassLoader());
    }
}
