// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import logging.api.text.PythonText;

/**
 * The keys of one section, read by type; what is wrong with them is collected, all of it, under its key path.
 *
 * <p>A getter that finds a wrong value notes an error and returns the default, so that reading goes on. Text that
 * spells a number or a truth value is accepted where one is expected, since {@code .cfg} files know only text; where
 * Python's rules hold, text is no {@linkplain #typed number}. Not thread-safe: made for one pass.
 */
public final class Options {

    private final String path;
    private final Map<String, Object> values;
    private final boolean typed;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Options of a section.
     *
     * @param path its key path
     * @param values its keys
     */
    public Options(String path, Map<String, ?> values) {
        this(path, values, false);
    }

    private Options(String path, Map<String, ?> values, boolean typed) {
        this.path = path;
        this.values = new LinkedHashMap<>(values);
        this.typed = typed;
    }

    /**
     * Options whose numbers must be numbers, as Python's dictConfig wants them: neither text nor null will do.
     *
     * @param path the section's key path
     * @param values its keys
     * @return options
     */
    public static Options typed(String path, Map<String, ?> values) {
        return new Options(path, values, true);
    }

    /**
     * Whether Python's rules hold, as they do for dictConfig and fileConfig: numbers are numbers, anything is true or false.
     *
     * @return false where documents know only text
     */
    public boolean isTyped() {
        return typed;
    }

    /**
     * Whether a key is there and not null.
     *
     * @param key the key
     * @return true if it has a value
     */
    public boolean has(String key) {
        known.add(key);
        return values.get(key) != null;
    }

    /**
     * Whether a key is given at all, be it null.
     *
     * @param key the key
     * @return true if the section has it
     */
    public boolean given(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /**
     * A value as it is.
     *
     * @param key the key
     * @return null if it is absent or null
     */
    public Object raw(String key) {
        known.add(key);
        return values.get(key);
    }

    /**
     * A text.
     *
     * @param key the key
     * @param otherwise if the key is absent
     * @return the text
     */
    public String text(String key, String otherwise) {
        return read(key, otherwise, "a text", value -> value instanceof String text ? text : null);
    }

    /**
     * A text that must be there and not be empty.
     *
     * @param key the key
     * @return empty after an error
     */
    public String requiredText(String key) {
        if (!has(key)) {
            error(key, "a text is required");
            return "";
        }
        String text = text(key, "");
        if (text.isEmpty() && raw(key) instanceof String) {
            error(key, "expected a text that is not empty");
        }
        return text;
    }

    /**
     * A whole number.
     *
     * @param key the key
     * @param otherwise if the key is absent
     * @return the number
     */
    public int integer(String key, int otherwise) {
        long value = integer(key, otherwise, "a whole number");
        if (value != (int) value) {
            error(key, "expected a whole number below 2^31, was " + value);
            return otherwise;
        }
        return (int) value;
    }

    /**
     * A size in bytes.
     *
     * @param key the key
     * @param otherwise if the key is absent
     * @return zero or more; where Python's rules hold, a negative number is 0 and a fraction counts as a whole byte
     */
    public long size(String key, long otherwise) {
        if (typed && raw(key) instanceof Number number) {
            double size = number.doubleValue();
            return size > 0 ? (long) Math.ceil(size) : 0;
        }
        long value = integer(key, otherwise, "a size in bytes");
        if (value < 0) {
            error(key, "expected a size in bytes, was " + value);
            return otherwise;
        }
        return value;
    }

    /**
     * Whether a key is given as null where Python's rules hold, by which null is a value and not the default.
     *
     * @param key the key
     * @return true if a reader that wants a value must refuse it
     */
    public boolean isNull(String key) {
        return typed && given(key) && raw(key) == null;
    }

    private long integer(String key, long otherwise, String expected) {
        if (isNull(key)) {
            return wrong(key, expected, null, otherwise);
        }
        return read(key, otherwise, expected, value -> {
            if (value instanceof Boolean flag) {
                return flag ? 1L : 0L;
            }
            if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
                return number.longValue();
            }
            return value instanceof String text && !typed ? Long.valueOf(text.trim()) : null;
        });
    }

    /**
     * A number that may have a fraction, such as seconds.
     *
     * @param key the key
     * @param otherwise if absent
     * @return it
     */
    public double number(String key, double otherwise) {
        return read(key, otherwise, "a number", value -> {
            if (value instanceof Number number) {
                return number.doubleValue();
            }
            return value instanceof String text && !typed ? Double.valueOf(text.trim()) : null;
        });
    }

    /**
     * A truth value; where Python's rules hold, any value is one, and {@code "no"} is true.
     *
     * @param key the key
     * @param otherwise if the key is absent
     * @return it
     */
    public boolean flag(String key, boolean otherwise) {
        if (typed && given(key)) {
            return PythonText.isTrue(raw(key));
        }
        return read(key, otherwise, "true or false", value -> {
            if (value instanceof Number number) {
                return number.doubleValue() != 0;
            }
            if (value instanceof Boolean flag) {
                return flag;
            }
            return switch (String.valueOf(value).trim()) {
                case "true", "True" -> true;
                case "false", "False" -> false;
                default -> null;
            };
        });
    }

    /**
     * A value of an object type, such as a stream or a callback.
     *
     * @param key the key
     * @param type what is expected
     * @param <T> the type
     * @return null if absent or wrong
     */
    public <T> T object(String key, Class<T> type) {
        return read(key, null, "a " + type.getSimpleName(), value -> type.isInstance(value) ? type.cast(value) : null);
    }

    /**
     * Texts: a list of them, or one text with commas.
     *
     * @param key the key
     * @return empty if absent
     */
    public List<String> texts(String key) {
        return read(key, List.of(), "a list of texts", value -> {
            if (value instanceof String text) {
                return List.of(text.trim().split("\\s*,\\s*"));
            }
            boolean good = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            return good ? ((List<?>) value).stream().map(String.class::cast).toList() : null;
        });
    }

    /**
     * A value by a reader of the caller's.
     *
     * @param key the key
     * @param otherwise if the key is absent, null or wrong
     * @param expected what a value should be, for the error text
     * @param reader gives null or throws {@code IllegalArgumentException} for a wrong value
     * @param <T> the type
     * @return the value read
     */
    public <T> T read(String key, T otherwise, String expected, Function<Object, T> reader) {
        Object value = raw(key);
        if (value == null) {
            return otherwise;
        }
        try {
            T result = reader.apply(value);
            if (result != null) {
                return result;
            }
        } catch (IllegalArgumentException wrong) {
            return wrong(key, expected, value, otherwise);
        }
        return wrong(key, expected, value, otherwise);
    }

    private <T> T wrong(String key, String expected, Object value, T otherwise) {
        error(key, "expected " + expected + ", was " + quote(value));
        return otherwise;
    }

    private static String quote(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    /**
     * Notes an error.
     *
     * @param key the key it belongs to
     * @param text what is wrong
     */
    public void error(String key, String text) {
        problems.add(Problem.error(path(key), text));
    }

    /**
     * Notes something Python would pass over.
     *
     * @param key the key it belongs to
     * @param text what is wrong
     */
    public void warn(String key, String text) {
        problems.add(Problem.warning(path(key), text));
    }

    /**
     * The key path of a key.
     *
     * @param key the key
     * @return dotted
     */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** {@return the path of the section; dotted, may be empty} */
    public String path() {
        return path;
    }

    /** {@return what was wrong so far; a list of the caller's own} */
    public List<Problem> problems() {
        return new ArrayList<>(problems);
    }

    /** {@return whether an error was noted; true if the section cannot be used} */
    public boolean failed() {
        return problems.stream().anyMatch(problem -> problem.weight() == Problem.Weight.ERROR);
    }

    /** {@return the keys nobody asked for; a set of the caller's own} */
    public Set<String> unread() {
        Set<String> rest = new LinkedHashSet<>(values.keySet());
        rest.removeAll(known);
        return rest;
    }

    /** {@return the keys that were asked for, for suggestions; a set of the caller's own} */
    public Set<String> known() {
        return new LinkedHashSet<>(known);
    }
}
