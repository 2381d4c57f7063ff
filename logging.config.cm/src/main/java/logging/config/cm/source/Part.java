// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.ArrayList;
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
 */
record Part(Source source, String name, String origin, Map<String, Object> content, List<Problem> problems) {

    Part {
        content = PlainData.copy(content);
        problems = List.copyOf(problems);
    }

    static Part read(Source source, Values values) {
        return switch (source.pid().kind()) {
            case DOCUMENT -> whole(source, values);
            case LEVELS -> levels(source);
            case FORMATTER, FILTER, HANDLER, LOGGER -> entry(source, values);
        };
    }

    private static Part whole(Source source, Values values) {
        String origin = source.origin();
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> content = Document.read(
                source.settings(),
                values,
                (key, text) -> problems.add(Problem.error(key, text).from(origin)));
        return new Part(source, null, origin, content, problems);
    }

    private static Part levels(Source source) {
        String origin = source.origin();
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> content = LogAdminLevels.read(
                source.settings(),
                (key, text) -> problems.add(Problem.warning(key, text).from(origin)));
        return new Part(source, null, origin, content, problems);
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
        return new Part(source, name, origin, content, problems);
    }

    Kind kind() {
        return source.pid().kind();
    }

    /** The key path of the entry. */
    String path() {
        return kind().path(name);
    }
}
