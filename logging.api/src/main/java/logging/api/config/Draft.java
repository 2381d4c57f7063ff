// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document as its source hands it in: put together from parts, each of which knows where it came from.
 *
 * <p>Immutable, thread-safe. It prints without its values.
 *
 * @param source who owns the document: what earlier documents of the same source set is reset first; null in the history
 *     for a document of {@code dictConfig}, which nobody owns
 * @param document the configuration; deeply unmodifiable and of types of the JDK, as {@link PlainData} copies are, since it
 *     is kept
 * @param origins what to name beside a problem, such as a PID and its file, by the key path of a section; the empty path
 *     stands for all other sections
 * @param problems what was found while the document was put together: errors refuse it, warnings join the others and are
 *     warnings in strict use, too
 * @param secrets what to show in place of a value that was a reference to a secret, by the keys and indexes that lead to it
 * @param configurations what the source made the document of, in types of the JDK, so that a {@link DraftSource} can put
 *     it back into effect; empty if the document is all there is
 */
public record Draft(
        String source,
        Map<String, Object> document,
        Map<String, String> origins,
        List<Problem> problems,
        Map<List<String>, String> secrets,
        List<Map<String, Object>> configurations) {

    /**
     * Checks that all parts are there.
     *
     * @param source as the record says
     * @param document as the record says
     * @param origins as the record says
     * @param problems as the record says
     * @param secrets as the record says
     * @param configurations as the record says
     */
    public Draft {
        Objects.requireNonNull(document, "document");
        origins = Map.copyOf(origins);
        problems = List.copyOf(problems);
        secrets = Map.copyOf(secrets);
        configurations = List.copyOf(configurations);
    }

    /**
     * A document without secrets that is all there is.
     *
     * @param source as the record says
     * @param document as the record says
     * @param origins as the record says
     * @param problems as the record says
     */
    public Draft(String source, Map<String, Object> document, Map<String, String> origins, List<Problem> problems) {
        this(source, document, origins, problems, Map.of(), List.of());
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

    @Override
    public String toString() {
        return "Draft[source=" + source + ", keys=" + document.keySet() + "]";
    }
}
