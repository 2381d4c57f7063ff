// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture.inside;

import java.io.IOException;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** Configuration Admin, which is restarted now and then: who updates waits until it is back. Thread-safe. */
public final class Admin {
    private static final long PATIENCE_MILLIS = 10_000;

    private final ServiceTracker<ConfigurationAdmin, ConfigurationAdmin> admins;

    public Admin(BundleContext context) {
        this.admins = new ServiceTracker<>(context, ConfigurationAdmin.class, null);
        admins.open();
    }

    public void update(String pid, Map<String, Object> properties) throws IOException {
        try {
            ConfigurationAdmin admin = admins.waitForService(PATIENCE_MILLIS);
            if (admin == null) {
                throw new IOException("no Configuration Admin for " + PATIENCE_MILLIS + " ms");
            }
            String[] names = pid.split("~", 2);
            Configuration configuration = names.length == 1
                    ? admin.getConfiguration(pid, "?")
                    : admin.getFactoryConfiguration(names[0], names[1], "?");
            configuration.update(FrameworkUtil.asDictionary(properties));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
