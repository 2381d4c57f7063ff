// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import logging.api.config.LoggingConfigurator;

/**
 * The configurations that were applied last, in a file that only its owner may read.
 *
 * <p>Not thread-safe: one call at a time.
 */
public final class LastGood {

    private static final String CONFIGURATIONS = "configurations";

    private final OwnerFile file;

    /**
     * A file.
     *
     * @param path may not exist yet
     * @param json writes and reads it
     */
    public LastGood(Path path, LoggingConfigurator json) {

        this.file = new OwnerFile(path, json);
    }

    /**
     * Replaces the file.
     *
     * @param sources what was applied; none deletes the file
     * @throws IOException if it cannot be written; the old one stays
     */
    public void save(Collection<Source> sources) throws IOException {
        if (sources.isEmpty()) {
            file.delete();
        } else {
            file.write(Map.of(CONFIGURATIONS, Stored.of(sources)));
        }
    }

    /**
     * Reads the file.
     *
     * @param process makes properties out of stored ones
     * @return by PID, sorted; empty if there is no file
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is damaged
     */
    public SortedMap<String, Source> load(BiFunction<Pid, Map<String, Object>, SortedMap<String, Object>> process)
            throws IOException {
        Map<String, Object> stored = file.read();
        return stored.isEmpty()
                ? new TreeMap<>()
                : Stored.sources(file.checked(stored.get(CONFIGURATIONS), List.class), process);
    }
}
