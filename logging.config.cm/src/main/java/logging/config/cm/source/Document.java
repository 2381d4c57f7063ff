// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import logging.api.config.ConfigurationException;

/**
 * The properties of the PID {@code logging} as a dictConfig document.
 *
 * <p>A top-level key holds a JSON text, which is what a nested {@code .cfg.json} or Configurator resource arrives as, or
 * its parts are spread over dotted keys: {@code handlers.file.class = RotatingFileHandler}. Confined to one thread.
 */
final class Document {

    private final Values values;
    private final BiConsumer<String, String> problems;
    private final Map<String, Object> document = new LinkedHashMap<>();

    private Document(Values values, BiConsumer<String, String> problems) {
        this.values = values;
        this.problems = problems;
    }

    /**
     * Reads a document; it is not checked yet.
     *
     * @param settings the properties without bookkeeping
     * @param problems gets key and text of what cannot be understood
     */
    static Map<String, Object> read(Map<String, Object> settings, Values values, BiConsumer<String, String> problems) {
        return new Document(values, problems).read(settings);
    }

    private Map<String, Object> read(Map<String, Object> settings) {
        settings.forEach((key, value) -> {
            if (key.indexOf('.') < 0) {
                document.put(key, guarded(key, () -> values.ofSection(key, value)));
            }
        });
        Tree tree = new Tree(document, problems);
        LoggerKeys loggers = new LoggerKeys(problems);
        settings.forEach((key, value) -> {
            if (key.indexOf('.') >= 0) {
                spread(key, value, tree, loggers);
            }
        });
        loggers.sections().forEach((name, section) -> tree.put("loggers." + name, List.of("loggers", name), section));
        return document;
    }

    private void spread(String key, Object value, Tree tree, LoggerKeys loggers) {
        List<String> path = List.of(key.split("\\.", -1));
        Object converted = guarded(key, () -> values.of(path.get(path.size() - 1), value));
        if ("loggers".equals(path.get(0))) {
            loggers.add(key, path, converted);
        } else {
            tree.put(key, path, converted);
        }
    }

    private Object guarded(String key, Supplier<Object> reader) {
        try {
            return reader.get();
        } catch (ConfigurationException broken) {
            Values.tell(key, broken, problems);
            return Map.of();
        }
    }
}
