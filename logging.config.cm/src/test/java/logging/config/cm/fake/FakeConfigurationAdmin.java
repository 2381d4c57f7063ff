// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.fake;

import java.util.Dictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationPlugin;
import org.osgi.service.cm.SynchronousConfigurationListener;

/**
 * A Configuration Admin in memory: tells synchronous listeners before {@code update} returns, runs plugins, and fails to
 * list on request.
 */
public final class FakeConfigurationAdmin implements ConfigurationAdmin {

    private final Map<String, FakeConfiguration> configurations = new ConcurrentSkipListMap<>();
    private final List<ConfigurationPlugin> plugins = new CopyOnWriteArrayList<>();
    private final List<SynchronousConfigurationListener> listeners = new CopyOnWriteArrayList<>();
    // guarded by: volatile
    private volatile boolean broken;

    public void listen(SynchronousConfigurationListener listener) {
        listeners.add(listener);
    }

    public void add(ConfigurationPlugin plugin) {
        plugins.add(plugin);
    }

    /** Whether the store cannot be read. */
    public void setBroken(boolean broken) {
        this.broken = broken;
    }

    /** Updates a configuration, made if need be; a tilde in the PID makes it a factory configuration. */
    public void update(String pid, Map<String, ?> properties) {
        configuration(pid).update(FrameworkUtil.asDictionary(properties));
    }

    public void delete(String pid) {
        configuration(pid).delete();
    }

    private FakeConfiguration configuration(String pid) {
        int tilde = pid.indexOf('~');
        String factory = tilde < 0 ? null : pid.substring(0, tilde);
        return configurations.computeIfAbsent(pid, absent -> new FakeConfiguration(this, pid, factory));
    }

    Dictionary<String, Object> process(Dictionary<String, Object> properties) {
        plugins.forEach(plugin -> plugin.modifyConfiguration(FakeReference.INSTANCE, properties));
        return properties;
    }

    void forget(FakeConfiguration configuration) {
        configurations.remove(configuration.getPid(), configuration);
    }

    void tell(int type, FakeConfiguration configuration) {
        ConfigurationEvent event = new ConfigurationEvent(
                FakeReference.INSTANCE, type, configuration.getFactoryPid(), configuration.getPid());
        listeners.forEach(listener -> listener.configurationEvent(event));
    }

    @Override
    public Configuration[] listConfigurations(String filter) throws java.io.IOException, InvalidSyntaxException {
        if (broken) {
            throw new java.io.IOException("disk on fire");
        }
        Filter wanted = FrameworkUtil.createFilter(filter);
        Set<Configuration> found = new HashSet<>();
        for (FakeConfiguration each : configurations.values()) {
            if (each.getProperties() != null && wanted.match(each.getProperties())) {
                found.add(each);
            }
        }
        return found.isEmpty() ? null : found.toArray(Configuration[]::new);
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid) {
        String pid = factoryPid + "." + UUID.randomUUID();
        return configurations.computeIfAbsent(pid, absent -> new FakeConfiguration(this, pid, factoryPid));
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid, String location) {
        return createFactoryConfiguration(factoryPid);
    }

    @Override
    public Configuration getConfiguration(String pid, String location) {
        return configuration(pid);
    }

    @Override
    public Configuration getConfiguration(String pid) {
        return configuration(pid);
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name, String location) {
        return configuration(factoryPid + "~" + name);
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name) {
        return configuration(factoryPid + "~" + name);
    }
}
