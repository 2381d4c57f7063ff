// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import logging.api.config.Origin;

/**
 * One configuration as Configuration Admin has it at one moment.
 *
 * <p>Immutable, thread-safe.
 *
 * @param pid its name
 * @param changes how often it was changed
 * @param raw its properties as they are stored, by key
 * @param properties its properties as plugins have processed them, by key
 */
public record Source(Pid pid, long changes, SortedMap<String, Object> raw, SortedMap<String, Object> properties) {

    private static final String FILE = "felix.fileinstall.filename";

    /**
     * Copies the properties.
     *
     * @param pid as the record says
     * @param changes as the record says
     * @param raw as the record says
     * @param properties as the record says
     */
    public Source {
        raw = Collections.unmodifiableSortedMap(new TreeMap<>(raw));
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** What is named beside a problem: the PID, and the file that File Install read it from. */
    String origin() {
        Object file = raw.get(FILE);
        return new Origin(pid.name(), file == null ? null : String.valueOf(file).replaceFirst("^file:(//)?", ""))
                .toString();
    }

    /** {@return whether it sets a logger's level or propagation and nothing else; false for other kinds} */
    public boolean setsLevelOnly() {
        return pid.kind() == Kind.LOGGER
                && properties.entrySet().stream()
                        .filter(entry -> !Bookkeeping.isKey(entry.getKey()) && !Values.isUnset(entry.getValue()))
                        .allMatch(entry -> Section.LEVEL_ONLY.contains(entry.getKey()));
    }

    /** This configuration as it is without any plugin. */
    Source unprocessed() {
        return new Source(pid, changes, raw, raw);
    }

    /** The properties that are settings, not bookkeeping. */
    Map<String, Object> settings() {
        SortedMap<String, Object> settings = new TreeMap<>(properties);
        settings.keySet().removeIf(Bookkeeping::isKey);
        return settings;
    }
}
