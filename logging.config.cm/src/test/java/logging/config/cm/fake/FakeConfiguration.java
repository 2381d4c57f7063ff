// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.fake;

import java.util.Collections;
import java.util.Dictionary;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationEvent;

/** One configuration of {@link FakeConfigurationAdmin}; keys know no upper and lower case. Thread-safe. */
final class FakeConfiguration implements Configuration {

    private final FakeConfigurationAdmin admin;
    private final String pid;
    private final String factoryPid;
    // guarded by: this; null before the first update
    private Map<String, Object> properties;
    // guarded by: this; kept and told, not enforced: nothing here writes to what somebody has locked
    private final Set<ConfigurationAttribute> attributes = EnumSet.noneOf(ConfigurationAttribute.class);
    // guarded by: this
    private long changes;
    // guarded by: this
    private boolean deleted;

    FakeConfiguration(FakeConfigurationAdmin admin, String pid, String factoryPid) {
        this.admin = admin;
        this.pid = pid;
        this.factoryPid = factoryPid;
    }

    private void check() {
        if (deleted) {
            throw new IllegalStateException(pid + " is deleted");
        }
    }

    @Override
    public String getPid() {
        return pid;
    }

    @Override
    public String getFactoryPid() {
        return factoryPid;
    }

    @Override
    public synchronized Dictionary<String, Object> getProperties() {
        check();
        return properties == null ? null : FrameworkUtil.asDictionary(new TreeMap<>(properties));
    }

    @Override
    public Dictionary<String, Object> getProcessedProperties(ServiceReference<?> reference) {
        return admin.process(getProperties());
    }

    @Override
    public void update(Dictionary<String, ?> update) {
        synchronized (this) {
            check();
            properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Collections.list(update.keys()).forEach(key -> properties.put(key, update.get(key)));
            properties.put("service.pid", pid);
            if (factoryPid != null) {
                properties.put("service.factoryPid", factoryPid);
            }
            changes++;
        }
        admin.tell(ConfigurationEvent.CM_UPDATED, this);
    }

    @Override
    public void update() {
        admin.tell(ConfigurationEvent.CM_UPDATED, this);
    }

    @Override
    public boolean updateIfDifferent(Dictionary<String, ?> update) {
        update(update);
        return true;
    }

    @Override
    public void delete() {
        synchronized (this) {
            check();
            deleted = true;
        }
        admin.forget(this);
        admin.tell(ConfigurationEvent.CM_DELETED, this);
    }

    @Override
    public synchronized long getChangeCount() {
        check();
        return changes;
    }

    @Override
    public void setBundleLocation(String location) {
        admin.tell(ConfigurationEvent.CM_LOCATION_CHANGED, this);
    }

    @Override
    public String getBundleLocation() {
        return "?";
    }

    @Override
    public synchronized void addAttributes(ConfigurationAttribute... more) {
        check();
        attributes.addAll(List.of(more));
    }

    @Override
    public synchronized Set<ConfigurationAttribute> getAttributes() {
        check();
        return Set.copyOf(attributes);
    }

    @Override
    public synchronized void removeAttributes(ConfigurationAttribute... fewer) {
        check();
        attributes.removeAll(List.of(fewer));
    }
}
