// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.Map;
import java.util.function.Function;
import logging.api.LevelNames;
import logging.api.text.PythonText;

/**
 * What the readers of all sections share: references, level names, problems. Confined to one thread.
 *
 * @param references resolves {@code cfg://} and {@code ext://}
 * @param levels checks levels
 * @param problems collects what is wrong
 * @param state whether the document is a state (Configuration Admin) and not a transition with Python's rules
 */
record Context(References references, LevelNames levels, Problems problems, boolean state) {

    /** A value with references resolved; null and an error where they lead nowhere. */
    Object convert(String path, String wrapper, Object value) {
        try {
            return references.convert(value);
        } catch (IllegalArgumentException error) {
            problems.error(path, wrapper.isEmpty() ? error.getMessage() : wrapper + ": " + error.getMessage());
            return null;
        }
    }

    /** A section, or what a reference in its place leads to; values in it are converted by who reads them, each under its key. */
    Object followed(String path, String wrapper, Object value) {
        return value instanceof String ? convert(path, wrapper, value) : value;
    }

    /** A level given as number or name; null if it is absent or wrong. */
    Integer level(String path, String wrapper, Object value) {
        return guarded(path, wrapper, value, levels::check);
    }

    private <T> T guarded(String path, String wrapper, Object value, Function<Object, T> reader) {
        if (value == null) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException error) {
            String names = value instanceof String name
                    ? Suggestion.among(name, levels.getLevelNamesMapping().keySet())
                    : "";
            problems.error(path, wrapper + ": " + error.getMessage() + names);
            return null;
        }
    }

    /** A section; null and an error if the value is none. */
    @SuppressWarnings("unchecked")
    Map<String, Object> section(String path, String wrapper, Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        problems.error(path, wrapper + ": expected a mapping, was " + show(value));
        return null;
    }

    static String show(Object value) {
        return value instanceof String ? "\"" + value + "\"" : PythonText.repr(value);
    }

    /** Python's truth of a value. */
    static boolean truth(Object value) {
        return PythonText.isTrue(value);
    }
}
