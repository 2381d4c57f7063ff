// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import logging.api.config.ConfigurationException;
import logging.config.cm.source.LastGood;
import logging.config.cm.source.Plugins;
import logging.config.cm.source.Source;
import org.osgi.framework.ServiceReference;

/**
 * The first application: what Configuration Admin has or, if that is refused and nothing is running yet, the last good
 * configuration. Confined to one thread.
 */
final class Startup implements Runnable {

    private final Live live;
    private final Reporter reporter;
    private final LastGood lastGood;
    private final Plugins plugins;
    private final ServiceReference<?> target;

    /**
     * A start.
     *
     * @param lastGood null if there is nowhere to keep one
     * @param target what plugins are told to be configured
     */
    Startup(Live live, Reporter reporter, LastGood lastGood, Plugins plugins, ServiceReference<?> target) {
        this.live = live;
        this.reporter = reporter;
        this.lastGood = lastGood;
        this.plugins = plugins;
        this.target = target;
    }

    @Override
    public void run() {
        try {
            reporter.applied(live.apply(Set.of(), Set.of()));
        } catch (ConfigurationException refused) {
            if (live.hasApplied() || !restore()) {
                reporter.refused(refused);
            } else {
                again();
            }
        }
    }

    /** The refusal is the last word, so that the status shows it, and the record goes to the handlers restored. */
    private void again() {
        try {
            reporter.applied(live.apply(Set.of(), Set.of()));
        } catch (ConfigurationException refused) {
            reporter.restored(refused);
        }
    }

    private boolean restore() {
        if (lastGood == null) {
            return false;
        }
        try {
            SortedMap<String, Source> sources = lastGood.load((pid, raw) -> plugins.process(pid, raw, target));
            live.apply(sources, Set.of());
            return !sources.isEmpty();
        } catch (IOException | IllegalArgumentException error) {
            reporter.notRestored(error);
            return false;
        }
    }
}
