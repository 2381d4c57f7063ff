// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import logging.api.config.ConfigurationException;
import logging.api.config.Draft;
import logging.api.config.LoggingConfigurator;
import logging.api.config.Problem;
import logging.config.cm.source.Composer;
import logging.config.cm.source.Pins;
import logging.config.cm.source.Source;
import logging.config.cm.source.Sources;

/**
 * What of Configuration Admin is in effect, and the way there: read all, compose, apply.
 *
 * <p>One application at a time; questions are answered to any thread.
 */
final class Live {

    private static final String APPLIED = "logging.config.cm.applied";

    private final Sources sources;
    private final Composer composer;
    private final LoggingConfigurator configurator;
    private final Map<String, Object> memory;
    private final Pins pins;
    private final Consumer<Collection<Source>> keeper;
    // guarded by: volatile, written by the one application under way
    private volatile SortedMap<String, Source> inEffect = new TreeMap<>();

    /**
     * Nothing in effect yet.
     *
     * @param pins what a rollback has put back
     * @param memory the api's memory, which knows whether something was applied before this bundle was restarted
     * @param keeper gets what was applied
     */
    Live(
            Sources sources,
            Pins pins,
            LoggingConfigurator configurator,
            Map<String, Object> memory,
            Consumer<Collection<Source>> keeper) {
        this.sources = sources;
        this.pins = pins;
        this.composer = new Composer(configurator::parseJson);
        this.configurator = configurator;
        this.memory = memory;
        this.keeper = keeper;
    }

    /** {@return whether configurations were applied in this run of the JVM; false after they were all deleted} */
    boolean hasApplied() {
        return memory.containsKey(APPLIED);
    }

    /**
     * Applies what Configuration Admin has.
     *
     * @param changed PIDs that somebody has changed, so that no rollback holds them any longer
     * @param withheld PIDs that stay as they are in effect
     * @return the warnings
     * @throws ConfigurationException if refused
     */
    List<Problem> apply(Set<String> changed, Set<String> withheld) {
        SortedMap<String, Source> wanted = read();
        pins.release(changed, wanted);
        for (String pid : withheld) {
            wanted.remove(pid);
            if (inEffect.containsKey(pid)) {
                wanted.put(pid, inEffect.get(pid));
            }
        }
        return apply(wanted, pins.overlay(wanted));
    }

    private SortedMap<String, Source> read() {
        try {
            SortedMap<String, Source> there = new TreeMap<>(sources.read());
            pins.resume(there);
            return there;
        } catch (IOException error) {
            Problem unreadable = Problem.error("", "Configuration Admin cannot read its store: " + error.getMessage());
            throw new ConfigurationException(List.of(unreadable), error);
        }
    }

    /**
     * Puts the configurations of an earlier draft back into effect; each stays until somebody changes it.
     *
     * @param draft composed here, or by an earlier edition of this bundle
     * @return the warnings
     * @throws ConfigurationException if refused
     */
    List<Problem> restore(Draft draft) {
        SortedMap<String, Source> wanted = pins.sources(draft.configurations());
        SortedMap<String, Pins.Pin> differing = pins.between(wanted, read());
        List<Problem> warnings = apply(wanted, differing.keySet());
        pins.set(differing);
        return warnings;
    }

    /**
     * Applies configurations, wherever they come from.
     *
     * @param rolledBack PIDs of those that a rollback has put back
     * @return the warnings
     * @throws ConfigurationException if refused
     */
    List<Problem> apply(SortedMap<String, Source> wanted, Set<String> rolledBack) {
        if (wanted.isEmpty() && !hasApplied()) {
            // nobody has configured anything: records go on waiting for the first configuration
            return List.of();
        }
        Draft draft = composer.compose(wanted.values(), rolledBack);
        List<Problem> warnings = configurator.apply(draft);
        inEffect = wanted;
        if (wanted.isEmpty()) {
            memory.remove(APPLIED);
        } else {
            memory.put(APPLIED, true);
        }
        keeper.accept(wanted.values());
        return warnings;
    }

    /** Whether a change of a PID sets a level and does nothing else. */
    boolean isLevelChange(String pid) throws IOException {
        Source before = inEffect.get(pid);
        Source now = sources.read(pid);
        return (before == null || before.setsLevelOnly()) && (now == null || now.setsLevelOnly());
    }
}
