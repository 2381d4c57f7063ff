// SPDX-License-Identifier: Apache-2.0
package logging.core.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dictConfig mapping that tests change by paths with slashes, since names of loggers have dots. */
final class Document {

    private final Map<String, Object> map = new LinkedHashMap<>();

    /** A mapping with nothing but its version. */
    static Document empty() {
        return new Document().with("version", 1);
    }

    /** One handler {@code hand1} with a format on standard output, attached to nothing; the root at WARNING. */
    static Document simple() {
        return empty().with("formatters/form1/format", "%(levelname)s ++ %(message)s")
                .with("handlers/hand1/class", "logging.StreamHandler")
                .with("handlers/hand1/formatter", "form1")
                .with("handlers/hand1/level", "NOTSET")
                .with("handlers/hand1/stream", "ext://sys.stdout")
                .with("root/level", "WARNING");
    }

    /** The handler on the root. */
    static Document onRoot() {
        return simple().with("root/handlers", List.of("hand1"));
    }

    /** The handler on one logger at DEBUG. */
    static Document onLogger(String name) {
        return simple().with("loggers/" + name + "/level", "DEBUG")
                .with("loggers/" + name + "/handlers", List.of("hand1"));
    }

    Document with(String path, Object value) {
        section(path).put(last(path), value);
        return this;
    }

    Document without(String path) {
        section(path).remove(last(path));
        return this;
    }

    Map<String, Object> map() {
        return map;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> section(String path) {
        Map<String, Object> section = map;
        for (int from = 0, to; (to = path.indexOf('/', from)) >= 0; from = to + 1) {
            section = (Map<String, Object>)
                    section.computeIfAbsent(path.substring(from, to), key -> new LinkedHashMap<String, Object>());
        }
        return section;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
