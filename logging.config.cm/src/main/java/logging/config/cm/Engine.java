// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.nio.file.Path;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.api.config.DraftSource;
import logging.api.config.LoggingConfigurator;
import logging.config.cm.source.LastGood;
import logging.config.cm.source.Pid;
import logging.config.cm.source.Pins;
import logging.config.cm.source.Plugins;
import logging.config.cm.source.Sources;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationPlugin;

/** All parts between one Configuration Admin and one configurator, put together. Thread-safe. */
final class Engine implements AutoCloseable {

    private final LoggingSystem system;
    private final Plugins plugins;
    private final Sources sources;
    private final Keeper keeper;
    private final Changes changes;
    private final DraftSource rollbacks;
    private final Strays strays;
    // guarded by: volatile
    private volatile boolean begun;

    /**
     * Nothing is read before {@link #begin}.
     *
     * @param target what plugins are told to be configured
     * @param folder where the last good configuration and what was rolled back are kept; null for nowhere
     */
    Engine(
            LoggingSystem system,
            LoggingConfigurator configurator,
            ConfigurationAdmin admin,
            ServiceReference<?> target,
            Path folder,
            Timer timer,
            Settling.Window window) {
        Reporter reporter = new Reporter(system, configurator);
        this.system = system;
        this.plugins = new Plugins(reporter::pluginFailed);
        LastGood kept = folder == null ? null : new LastGood(folder.resolve("last-good.json"), configurator);
        Path rolledBack = folder == null ? null : folder.resolve("rolled-back.json");
        Pins pins = new Pins(
                rolledBack,
                configurator,
                (pid, raw) -> plugins.process(pid, raw, target),
                reporter::notPinned,
                reporter::notResumed);
        this.keeper = new Keeper(kept, timer, reporter);
        this.sources = new Sources(admin, target);
        Live live = new Live(sources, pins, configurator, system.memory(), keeper);
        Startup startup = new Startup(live, reporter, kept, plugins, target);
        this.changes = new Changes(live, reporter, startup, timer, window);
        this.rollbacks = new Rollbacks(changes);
        this.strays = new Strays(admin, reporter);
    }

    /** Applies what is there. */
    void begin() {
        begun = true;
        changes.begin();
        system.install(DraftSource.class, rollbacks);
        strays.search();
    }

    /** Leaves everything as it is in effect. */
    @Override
    public void close() {
        system.uninstall(DraftSource.class, rollbacks);
        changes.close();
        keeper.close();
    }

    Changes changes() {
        return changes;
    }

    /** A configuration was changed, moved or deleted, ours or anybody's. */
    void heard(ConfigurationEvent event, Coordinations coordinations) {
        Pid pid = Pid.of(event.getPid(), event.getFactoryPid());
        if (event.getType() == ConfigurationEvent.CM_LOCATION_CHANGED) {
            return;
        }
        if (pid != null) {
            changed(pid, coordinations);
        } else if (event.getType() == ConfigurationEvent.CM_DELETED) {
            strays.deleted(event.getPid());
        } else {
            strays.changed(event.getPid(), event.getFactoryPid());
        }
    }

    private void changed(Pid pid, Coordinations coordinations) {
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
