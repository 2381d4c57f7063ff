// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document as its source hands it in: put together from parts, each of which knows where it came from.
 *
 * <p>Immutable, thread-safe.
 *
 * @param source who owns the document: what earlier documents of the same source set is reset first
 * @param document the configuration; deeply unmodifiable and of types of the JDK, as {@link PlainData} copies are, since it
 *     is kept
 * @param origins what to name beside a problem, such as a PID and its file, by the key path of a section; the empty path
 *     stands for all other sections
 * @param problems what was found while the document was put together: errors refuse it, warnings join the others and are
 *     warnings in strict use, too
 */
public record Draft(String source, Map<String, Object> document, Map<String, String> origins, List<Problem> problems) {

    /**
     * Checks that all parts are there.
     *
     * @param source as the record says
     * @param document as the record says
     * @param origins as the record says
     * @param problems as the record says
     */
    public Draft {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(document, "document");
        origins = Map.copyOf(origins);
        problems = List.copyOf(problems);
    }

    /**
     * Names the origin of the section that a problem lies in.
     *
     * @param problem one that may have no origin yet
     * @return the problem with its origin; as it was if it has one or the origin is not known
     */
    public Problem located(Problem problem) {
        String origin = Generation.originOf(problem.path(), document, origins);
        return origin == null || !problem.origin().isEmpty() ? problem : problem.from(origin);
    }
}
