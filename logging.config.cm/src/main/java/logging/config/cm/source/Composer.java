// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import logging.api.config.Draft;

/**
 * Puts all configurations together into one document. What did not change since the last time is not read again.
 *
 * <p>Not thread-safe: one composition at a time.
 */
public final class Composer {

    /** Who owns the document. */
    public static final String SOURCE = "org.osgi.service.cm";

    private final Values values;
    // guarded by: one composition at a time; what was read, by PID
    private Map<String, Part> parts = Map.of();

    /**
     * A composer.
     *
     * @param json reads a JSON object
     */
    public Composer(Function<String, Map<String, Object>> json) {
        this.values = new Values(json);
    }

    /**
     * Composes the document.
     *
     * @param sources sorted by PID, so that the same configurations give the same document
     * @param rolledBack PIDs that are warned of because somebody may have stored something else since
     * @return with every problem found on the way
     */
    public Draft compose(Collection<Source> sources, Set<String> rolledBack) {
        Map<String, Part> read = new HashMap<>();
        Composition composition = new Composition();
        for (Source source : sources) {
            Part known = parts.get(source.pid().name());
            Part part = known != null && known.isOf(source) ? known : Part.read(source, values, known);
            read.put(source.pid().name(), part);
            composition.add(part);
        }
        parts = read;
        rolledBack.forEach(composition::warnOfRollback);
        return composition.draft(SOURCE);
    }
}
