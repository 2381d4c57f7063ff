// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** What the other bundles of this package are updated to: it does nothing, so nothing is logged any more. */
public final class Silent implements BundleActivator {
    @Override
    public void start(BundleContext context) {}

    @Override
    public void stop(BundleContext context) {}
}
