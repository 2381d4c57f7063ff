// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import logging.api.Logging;
import org.junit.Test;
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

    private void nothingIsLeftOf(String symbolicName) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            configure(Documents.toFileAndSyslog(file("a.log"), i % 2 == 0 ? "INFO" : "DEBUG"));
            Logging.getLogger("shop").error("an exception", new IllegalStateException("of nobody"));
            loaders.add(loader(symbolicName));
            bundles.renew(symbolicName, Provision.jar(symbolicName));
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            System.gc();
            assertThat(loaders)
                    .as("class loaders of " + symbolicName)
                    .allMatch(loader -> loader.get() == null, "collected");
        });
    }

    private WeakReference<ClassLoader> loader(String symbolicName) {
        return new WeakReference<>(
                bundles.of(symbolicName).adapt(BundleWiring.class).getClassLoader());
    }
}
