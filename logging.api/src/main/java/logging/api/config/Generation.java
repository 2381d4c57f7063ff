// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * One configuration that was applied. Immutable, thread-safe. It prints without its values.
 *
 * @param number counts from 1
 * @param time when it took effect
 * @param source who owns it, null for {@code dictConfig}
 * @param document what was applied, with references or asterisks in place of secrets and passwords; deeply unmodifiable
 * @param origins where the parts of the document came from, such as PIDs, by the key path of a section; the empty path
 *     stands for all other sections; empty where the source does not tell
 */
public record Generation(
        long number, Instant time, String source, Map<String, Object> document, Map<String, String> origins) {

    /** The sections whose members are entries. */
    private static final Set<String> SECTIONS = Set.of("formatters", "filters", "handlers", "loggers");

    /**
     * Lets nobody change the document.
     *
     * @param number as the record says
     * @param time as the record says
     * @param source as the record says
     * @param document as the record says
     * @param origins as the record says
     */
    public Generation {
        document = Collections.unmodifiableMap(document);
        origins = Map.copyOf(origins);
    }

    /**
     * Where a setting came from.
     *
     * @param path its key path, such as {@code loggers.shop.orders.level}
     * @return the origin of the section that it lies in; null if that is not known
     */
    public String originOf(String path) {
        return originOf(path, document, origins);
    }

    static String originOf(String path, Map<String, Object> document, Map<String, String> origins) {
        String at = path;
        while (!at.isEmpty() && !origins.containsKey(at) && !isEntry(at, document)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('.')));
        }
        return origins.getOrDefault(at, origins.get(""));
    }

    /** Whether a path names an entry: names have dots, and what lies above a logger is another logger. */
    private static boolean isEntry(String path, Map<String, Object> document) {
        int dot = path.indexOf('.');
        return dot > 0
                && SECTIONS.contains(path.substring(0, dot))
                && document.get(path.substring(0, dot)) instanceof Map<?, ?> section
                && section.containsKey(path.substring(dot + 1));
    }

    @Override
    public String toString() {
        return number + " at " + time + " by " + (source == null ? "dictConfig" : source);
    }
}
