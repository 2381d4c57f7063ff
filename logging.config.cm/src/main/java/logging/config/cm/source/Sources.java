// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * All configurations of ours that Configuration Admin has. Each reading asks every one of them anew; what is saved is
 * copying and processing one that did not change since, and searching while nobody is new.
 *
 * <p>Thread-safe. OSGi: Configuration Admin 104.9 (plugins).
 */
public final class Sources {

    /** A configuration, and how it was when it was read last; null if it has no properties yet. */
    private record Known(Configuration configuration, Source source) {}

    private final ConfigurationAdmin admin;
    private final ServiceReference<?> target;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    // guarded by: volatile; whether known may lack one
    private volatile boolean incomplete = true;

    /**
     * The configurations of a Configuration Admin.
     *
     * @param admin where they are
     * @param target what plugins are told to be configured
     */
    public Sources(ConfigurationAdmin admin, ServiceReference<?> target) {
        this.admin = admin;
        this.target = target;
    }

    /**
     * Reads all.
     *
     * @return by PID, sorted
     * @throws IOException if Configuration Admin cannot read its store
     */
    public SortedMap<String, Source> read() throws IOException {
        if (incomplete) {
            incomplete = false;
            search();
        }
        SortedMap<String, Source> sources = new TreeMap<>();
        for (String pid : known.keySet()) {
            Source source = refreshed(pid);
            if (source != null) {
                sources.put(pid, source);
            }
        }
        return sources;
    }

    /**
     * Reads one.
     *
     * @param pid its PID
     * @return null if it is gone
     * @throws IOException if Configuration Admin cannot read its store
     */
    public Source read(String pid) throws IOException {
        Source source = refreshed(pid);
        return source != null ? source : read().get(pid);
    }

    /**
     * Takes notice of a change.
     *
     * @param pid of a configuration that may be new
     */
    public void changed(String pid) {
        if (refreshed(pid) == null) {
            incomplete = true;
        }
    }

    /** Forgets what plugins have processed, because the plugins are others now. */
    public void forget() {
        known.clear();
        incomplete = true;
    }

    private void search() throws IOException {
        boolean found = false;
        try {
            find();
            found = true;
        } finally {
            // what could not be searched is searched again, and not taken for empty
            incomplete |= !found;
        }
    }

    private void find() throws IOException {
        try {
            Configuration[] found = admin.listConfigurations(Pid.FILTER);
            for (Configuration each : found == null ? new Configuration[0] : found) {
                if (refreshed(each.getPid()) == null) {
                    known.put(each.getPid(), new Known(each, null));
                }
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A known configuration as it is now; null, and no longer known, if it was deleted or is not ours. */
    private Source refreshed(String name) {
        Known before = known.get(name);
        if (before == null) {
            return null;
        }
        try {
            Configuration configuration = before.configuration;
            long changes = configuration.getChangeCount();
            if (before.source != null && before.source.changes() == changes) {
                return before.source;
            }
            Pid pid = Pid.of(name, configuration.getFactoryPid());
            Dictionary<String, Object> raw = configuration.getProperties();
            Dictionary<String, Object> processed = configuration.getProcessedProperties(target);
            if (pid != null && raw != null && processed != null) {
                Source now = new Source(pid, changes, map(raw), map(processed));
                known.replace(name, before, new Known(configuration, now));
                return now;
            }
        } catch (IllegalStateException deleted) {
            // one deleted and made again is found by the next search
            incomplete = true;
        }
        known.remove(name, before);
        return null;
    }

    static SortedMap<String, Object> map(Dictionary<String, Object> properties) {
        SortedMap<String, Object> map = new TreeMap<>();
        Collections.list(properties.keys()).forEach(key -> map.put(key, properties.get(key)));
        return map;
    }
}
