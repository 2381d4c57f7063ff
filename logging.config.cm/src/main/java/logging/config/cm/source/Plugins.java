// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;

/**
 * The configuration plugins that are there, for the last good configuration, which Configuration Admin does not have any
 * more and so cannot process. Thread-safe. OSGi: Configuration Admin 104.9.
 */
public final class Plugins {

    private static final int FIRST = 0;
    private static final int LAST = 1000;

    private record Known(ConfigurationPlugin plugin, int ranking, Object targets) {
        boolean concerns(String pid) {
            return targets == null
                    || targets.equals(pid)
                    || targets instanceof String[] several && List.of(several).contains(pid);
        }
    }

    private final List<Known> all = new CopyOnWriteArrayList<>();
    private final Consumer<Throwable> failed;

    /**
     * No plugins yet.
     *
     * @param failed hears what plugins throw
     */
    public Plugins(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    /**
     * Adds a plugin.
     *
     * @param plugin processes properties
     * @param properties of its service
     */
    public void add(ConfigurationPlugin plugin, Map<String, ?> properties) {
        Object ranking = properties.get(ConfigurationPlugin.CM_RANKING);
        Object targets = properties.get(ConfigurationPlugin.CM_TARGET);
        all.add(new Known(plugin, ranking instanceof Integer number ? number : 0, targets));
    }

    /**
     * Removes a plugin.
     *
     * @param plugin processes nothing any more
     */
    public void remove(ConfigurationPlugin plugin) {
        all.removeIf(known -> known.plugin == plugin);
    }

    /**
     * Properties as the plugins make them; plugins outside the ranking may look but not change, so they are left out.
     *
     * @param pid whose properties
     * @param raw as they are stored; not changed
     * @param target what is configured
     * @return properties of the caller's own
     */
    public SortedMap<String, Object> process(Pid pid, Map<String, Object> raw, ServiceReference<?> target) {
        SortedMap<String, Object> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(raw);
        Dictionary<String, Object> properties = FrameworkUtil.asDictionary(ignoringCase);
        String name = pid.factory() == null ? pid.name() : pid.factory();
        all.stream()
                .filter(known -> known.ranking >= FIRST && known.ranking <= LAST && known.concerns(name))
                .sorted(Comparator.comparingInt(Known::ranking))
                .forEach(known -> modify(known.plugin, target, properties));
        return ignoringCase;
    }

    /** One that fails is passed over, as Configuration Admin does. */
    private void modify(ConfigurationPlugin plugin, ServiceReference<?> target, Dictionary<String, Object> properties) {
        try {
            plugin.modifyConfiguration(target, properties);
        } catch (RuntimeException | LinkageError hostile) {
            failed.accept(hostile);
        }
    }
}
