// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import logging.api.Logging;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** An application bundle that restarts ours from its own stack; threads that start then must not remember that. */
public final class Operator implements BundleActivator {
    @Override
    public void start(BundleContext context) throws BundleException {
        List<Bundle> ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("logging."))
                .filter(bundle -> !bundle.getSymbolicName().startsWith("logging.itests"))
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .toList();
        for (Bundle bundle : ours) {
            bundle.stop();
        }
        for (Bundle bundle : ours) {
            bundle.start();
        }
        Logging.getLogger("operator").error("back again");
    }

    @Override
    public void stop(BundleContext context) {}
}
