// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import logging.api.Logging;
import logging.itests.framework.Loaders;
import org.junit.Test;

/** A class loader of a bundle of ours that was updated and refreshed can be collected at once, with no further logging. */
public class NoLeaksIT extends LiveContainer {
    private static final int TIMES = 5;

    private final Loaders loaders = new Loaders();

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
        for (int i = 0; i < TIMES; i++) {
            configure(Documents.toFileAndSyslog(file("a.log"), i % 2 == 0 ? "INFO" : "DEBUG"));
            Logging.getLogger("shop").error("an exception", new IllegalStateException("of nobody"));
            loaders.watch(bundles.of(symbolicName));
            bundles.renew(symbolicName, Provision.jar(symbolicName));
        }
        loaders.assertCollected();
    }
}
