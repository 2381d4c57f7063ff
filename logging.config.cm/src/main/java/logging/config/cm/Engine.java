// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.nio.file.Path;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.config.LoggingConfigurator;
import logging.config.cm.source.LastGood;
import logging.config.cm.source.Pid;
import logging.config.cm.source.Plugins;
import logging.config.cm.source.Sources;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationPlugin;

/** All parts between one Configuration Admin and one configurator, put together. Thread-safe. */
final class Engine implements AutoCloseable {

    private final Plugins plugins = new Plugins();
    private final Sources sources;
    private final Keeper keeper;
    private final Changes changes;
    // guarded by: volatile
    private volatile boolean begun;

    /**
     * Nothing is read before {@link #begin}.
     *
     * @param target what plugins are told to be configured
     * @param lastGood where the last good configuration is kept; null for nowhere
     */
    Engine(
            LoggingSystem system,
            LoggingConfigurator configurator,
            ConfigurationAdmin admin,
            ServiceReference<?> target,
            Path lastGood,
            Timer timer,
            Settling.Window window) {
        Reporter reporter = new Reporter(system, configurator);
        LastGood kept = lastGood == null ? null : new LastGood(lastGood, configurator);
        this.keeper = new Keeper(kept, timer, reporter);
        this.sources = new Sources(admin, target);
        Live live = new Live(sources, configurator, system.memory(), keeper);
        Startup startup = new Startup(live, reporter, kept, plugins, target);
        this.changes = new Changes(live, reporter, startup, timer, window);
    }

    /** Applies what is there. */
    void begin() {
        begun = true;
        changes.begin();
    }

    /** Leaves everything as it is in effect. */
    @Override
    public void close() {
        changes.close();
        keeper.close();
    }

    Changes changes() {
        return changes;
    }

    /** A configuration was changed or deleted. */
    void changed(Pid pid, Coordinations coordinations) {
        sources.changed(pid.name());
        if (!coordinations.join(changes, pid)) {
            changes.changed(pid);
        }
    }

    /** A plugin that comes or goes may change what every configuration means. */
    void add(ConfigurationPlugin plugin, Map<String, ?> properties) {
        plugins.add(plugin, properties);
        pluginsChanged();
    }

    void remove(ConfigurationPlugin plugin) {
        plugins.remove(plugin);
        pluginsChanged();
    }

    /** Somebody brings formatters and filters: what was refused without them, or lost them, may be had now. */
    void objectsCame() {
        if (begun) {
            changes.everything();
        }
    }

    private void pluginsChanged() {
        if (begun) {
            sources.forget();
            changes.everything();
        }
    }
}
