// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import logging.api.config.PlainData;
import logging.api.config.Problem;

/**
 * One configuration, read: its piece of the document, and what was wrong with it.
 *
 * <p>Immutable, thread-safe.
 *
 * @param source what it was read from
 * @param name the entry's name; null if it has none or is no entry
 * @param origin what is named beside its problems
 * @param content the entry, the whole document, or levels by logger
 * @param problems with their origin
 * @param secrets what to show in place of a secret, by the keys and indexes that lead to it within the content
 * @param stored the configuration as it is kept for later
 */
record Part(
        Source source,
        String name,
        String origin,
        Map<String, Object> content,
        List<Problem> problems,
        Map<List<String>, String> secrets,
        Map<String, Object> stored) {

    /** @param content deeply unmodifiable */
    private Part(Source source, String name, Map<String, Object> content, List<Problem> problems) {
        this(
                source,
                name,
                source.origin(),
                content,
                List.copyOf(problems),
                Map.of(),
                Collections.unmodifiableMap(Stored.entry(source)));
    }

    /**
     * Reads a configuration.
     *
     * @param earlier as it was before, whose sections are kept where they are equal; null if it is new
     */
    static Part read(Source source, Values values, Part earlier) {
        Part part = processed(source, values, earlier == null ? Map.of() : earlier.content);
        if (!Secrets.isIn(source.raw()) || source.raw().equals(source.properties())) {
            return part;
        }
        Part before = processed(source.unprocessed(), values, Map.of());
        Map<List<String>, String> secrets = new HashMap<>(Secrets.between(part.content, before.content));
        if (!before.problems.isEmpty()) {
            secrets.putAll(Secrets.whole(source.raw()));
        }
        Map<String, String> texts = Secrets.texts(source);
        List<Problem> told =
                part.problems.stream().map(problem -> problem.masked(texts)).toList();
        return new Part(source, part.name, part.origin, part.content, told, secrets, part.stored);
    }

    private static Part processed(Source source, Values values, Map<String, Object> earlier) {
        return switch (source.pid().kind()) {
            case DOCUMENT -> whole(source, values, earlier);
            case LEVELS -> levels(source);
            case FORMATTER, FILTER, HANDLER, LOGGER -> entry(source, values);
        };
    }

    private static Part whole(Source source, Values values, Map<String, Object> earlier) {
        String origin = source.origin();
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> content = Document.read(
                source.settings(),
                values,
                (key, text) -> problems.add(Problem.error(key, text).from(origin)));
        return new Part(source, null, PlainData.copy(content, earlier), problems);
    }

    private static Part levels(Source source) {
        String origin = source.origin();
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> content = LogAdminLevels.read(
                source.settings(),
                (key, text) -> problems.add(Problem.warning(key, text).from(origin)));
        return new Part(source, null, PlainData.copy(content), problems);
    }

    private static Part entry(Source source, Values values) {
        String origin = source.origin();
        List<Problem> problems = new ArrayList<>();
        String name = Section.name(
                source,
                (key, text) -> problems.add(Problem.error(source.pid().kind().section(), key + ": " + text)
                        .from(origin)));
        Function<String, String> path = key -> source.pid().kind().path(String.valueOf(name)) + "." + key;
        Map<String, Object> content = Section.read(
                source,
                values,
                (key, text) -> problems.add(Problem.error(path.apply(key), text).from(origin)));
        return new Part(source, name, PlainData.copy(content), problems);
    }

    /** Whether it was read from the very same object. */
    @SuppressWarnings("ReferenceEquality") // a source is one reading of a configuration; comparing all of it takes long
    boolean isOf(Source other) {
        return source == other;
    }

    Kind kind() {
        return source.pid().kind();
    }

    /** The key path of the entry. */
    String path() {
        return kind().path(name);
    }
}
