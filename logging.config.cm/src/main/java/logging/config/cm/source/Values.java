// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import logging.api.config.ConfigurationException;
import logging.api.config.Problem;

/**
 * Turns values of Configuration Admin, which knows arrays but no nesting, and of {@code .cfg} files, which know only
 * text, into what a document holds. Thread-safe.
 */
final class Values {

    /** JSON begins with a quoted member name or is empty; <code>{message}</code> is a format. */
    private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*[\"'}].*", Pattern.DOTALL);

    private static final Pattern WHOLE = Pattern.compile("\\s*-?\\d{1,9}\\s*");
    private static final Set<String> FLAGS = Set.of("propagate", "incremental", "disable_existing_loggers", "strict");
    private static final Set<String> NUMBERS = Set.of("level", "flushLevel", "version");

    private final Function<String, Map<String, Object>> json;

    /** @param json reads a JSON object */
    Values(Function<String, Map<String, Object>> json) {
        this.json = json;
    }

    /**
     * The value of a setting.
     *
     * @param setting the last part of its key
     * @throws ConfigurationException for text that begins as JSON and is none
     */
    Object of(String setting, Object value) {
        Object plain = plain(value);
        if (!(plain instanceof String text)) {
            return plain;
        }
        if (FLAGS.contains(setting) && isFlag(text.trim())) {
            return Boolean.valueOf(text.trim());
        }
        return NUMBERS.contains(setting) && WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text.trim()) : text;
    }

    /**
     * The value of a top-level key of a document, where text in braces can be nothing but JSON.
     *
     * @throws ConfigurationException for text in braces that is no JSON
     */
    Object ofSection(String key, Object value) {
        return value instanceof String text && text.stripLeading().startsWith("{") ? json.apply(text) : of(key, value);
    }

    /** Tells what is wrong with the JSON under a key. */
    static void tell(String key, ConfigurationException broken, BiConsumer<String, String> problems) {
        for (Problem problem : broken.problems()) {
            problems.accept(problem.path().isEmpty() ? key : key + "." + problem.path(), problem.text());
        }
    }

    private static boolean isFlag(String text) {
        return "true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text);
    }

    private Object plain(Object value) {
        if (value instanceof Collection<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (value != null && value.getClass().isArray()) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(plain(Array.get(value, i)));
            }
            return list;
        }
        if (value instanceof Character || value instanceof String) {
            String text = value.toString();
            return JSON.matcher(text).matches() ? json.apply(text) : text;
        }
        return value instanceof Byte || value instanceof Short ? (Object) ((Number) value).intValue() : value;
    }

    /** Forms of the web console send empty values for fields that nobody filled in. */
    static boolean isUnset(Object value) {
        return value == null
                || "".equals(value)
                || value instanceof Collection<?> items && items.stream().allMatch(Values::isUnset)
                || value instanceof Object[] array && Arrays.stream(array).allMatch(Values::isUnset);
    }
}
