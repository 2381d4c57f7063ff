// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import logging.api.config.ConfigurationException;
import logging.api.config.Problem;

/**
 * Turns the flat properties of Configuration Admin into a dictConfig document.
 *
 * <p>A top-level key holds a JSON text, which is what a nested {@code .cfg.json} or Configurator resource arrives as, or
 * its parts are spread over dotted keys: {@code handlers.file.class = RotatingFileHandler}. Confined to one thread.
 */
final class Document {

    private final Function<String, Map<String, Object>> json;
    private final Map<String, Object> document = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param json reads a JSON object */
    Document(Function<String, Map<String, Object>> json) {
        this.json = json;
    }

    /**
     * Reads the properties.
     *
     * @return a document, not checked yet
     * @throws ConfigurationException if a JSON text or a dotted key cannot be understood; with every such problem
     */
    Map<String, Object> of(Dictionary<String, Object> properties) {
        Map<String, Object> sorted = new TreeMap<>();
        Collections.list(properties.keys()).forEach(key -> sorted.put(key, properties.get(key)));
        sorted.forEach((key, value) -> {
            if (!isBookkeeping(key) && key.indexOf('.') < 0) {
                document.put(key, whole(key, value));
            }
        });
        LoggerKeys loggers = new LoggerKeys();
        sorted.forEach((key, value) -> {
            if (!isBookkeeping(key) && key.indexOf('.') >= 0) {
                spread(key, Scalar.of(key, plain(value)), loggers);
            }
        });
        loggers.sections(problems).forEach((name, section) -> add("loggers", name, section));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return document;
    }

    private static boolean isBookkeeping(String key) {
        return key.startsWith("service.")
                || key.startsWith("felix.")
                || key.startsWith("component.")
                || key.startsWith("org.apache.karaf.")
                || key.startsWith(":configurator:")
                || key.startsWith("x-")
                || key.startsWith(".");
    }

    private Object whole(String key, Object value) {
        if (value instanceof String text && text.trim().startsWith("{")) {
            try {
                return json.apply(text);
            } catch (ConfigurationException error) {
                problems.add(Problem.error(key, error.getMessage()));
                return Map.of();
            }
        }
        return Scalar.of(key, plain(value));
    }

    /** Arrays and collections as lists. */
    private static Object plain(Object value) {
        if (value instanceof Collection<?> items) {
            return new ArrayList<>(items);
        }
        if (value != null && value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(Array.get(value, i));
            }
            return items;
        }
        return value;
    }

    private void spread(String key, Object value, LoggerKeys loggers) {
        String[] parts = key.split("\\.", -1);
        if ("loggers".equals(parts[0])) {
            loggers.add(key, parts, value, problems);
            return;
        }
        Map<String, Object> here = document;
        for (int i = 0; i < parts.length - 1; i++) {
            // two dots in a row name the "." block, which sets attributes
            String part = parts[i].isEmpty() ? "." : parts[i];
            here = section(here, part, key);
        }
        if (here.put(parts[parts.length - 1], value) != null) {
            problems.add(Problem.error(key, "given twice, as JSON and as a dotted key"));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> section(Map<String, Object> parent, String name, String key) {
        Object section = parent.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
        if (section instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        problems.add(Problem.error(key, "'" + name + "' has a value of its own and cannot have keys below it"));
        return new LinkedHashMap<>();
    }

    private void add(String top, String name, Map<String, Object> section) {
        if (section(document, top, top).put(name, section) != null) {
            problems.add(Problem.error(top + "." + name, "given twice, as JSON and as dotted keys"));
        }
    }
}
