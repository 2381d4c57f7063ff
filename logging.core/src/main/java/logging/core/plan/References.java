// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves {@code cfg://path} and {@code ext://name} in values; other text stays as it is.
 *
 * <p>Values are converted when they are read by key, nested mappings included; elements of lists stay as they are, as
 * in Python. Python: {@code ConvertingDict}, {@code BaseConfigurator.convert}, {@code cfg_convert}.
 */
public final class References {

    private static final Pattern PREFIX = Pattern.compile("^(?<prefix>[a-z]+)://(?<suffix>.*)$", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("^\\s*(\\w+)\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DOT = Pattern.compile("^\\.\\s*(\\w+)\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern INDEX = Pattern.compile("^\\[([^\\[\\]]*)\\]\\s*");
    private static final Pattern DIGITS = Pattern.compile("^\\d+$");

    private final Map<String, ?> document;
    private final Function<String, Object> external;
    private final Deque<String> open = new ArrayDeque<>();
    // guarded by: confinement, as all of this
    private int resolved;

    /**
     * References of one document.
     *
     * @param document what {@code cfg://} points into
     * @param external finds what {@code ext://} names; throws {@code IllegalArgumentException} for what it cannot
     */
    public References(Map<String, ?> document, Function<String, Object> external) {
        this.document = document;
        this.external = external;
    }

    /** How many texts were taken for references so far. */
    int resolved() {
        return resolved;
    }

    /**
     * A value with references resolved.
     *
     * @param value any value
     * @return what it stands for
     * @throws IllegalArgumentException naming the reference that leads nowhere or round in a circle
     */
    public Object convert(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, convert(item)));
            return copy;
        }
        if (!(value instanceof String text) || !text.contains("://")) {
            return value;
        }
        Matcher matcher = PREFIX.matcher(text);
        if (!matcher.matches()) {
            return value;
        }
        resolved++;
        return switch (matcher.group("prefix")) {
            case "cfg" -> follow(text, matcher.group("suffix"));
            case "ext" -> external.apply(matcher.group("suffix"));
            default -> value;
        };
    }

    private Object follow(String reference, String path) {
        if (open.contains(reference)) {
            throw new IllegalArgumentException("reference cycle through '" + reference + "'");
        }
        open.push(reference);
        try {
            return convert(walk(path));
        } finally {
            open.pop();
        }
    }

    /** Walks a path through the document, as {@code cfg_convert} does. */
    Object walk(String path) {
        Matcher word = WORD.matcher(path);
        if (!word.find()) {
            throw new IllegalArgumentException("Unable to convert '" + path + "'");
        }
        Object here = member(document, word.group(1));
        String rest = path.substring(word.end());
        while (!rest.isEmpty()) {
            Matcher dot = DOT.matcher(rest);
            Matcher index = INDEX.matcher(rest);
            if (dot.find()) {
                here = member(value(here), dot.group(1));
                rest = rest.substring(dot.end());
            } else if (index.find()) {
                here = element(value(here), index.group(1));
                rest = rest.substring(index.end());
            } else {
                throw new IllegalArgumentException("Unable to convert '" + path + "' at '" + rest + "'");
            }
        }
        return here;
    }

    private Object value(Object here) {
        return here instanceof String ? convert(here) : here;
    }

    private static Object member(Object container, String key) {
        if (container instanceof Map<?, ?> map && map.containsKey(key)) {
            return map.get(key);
        }
        throw new NoSuchKey("'" + key + "'");
    }

    /** A number first; as text only where the container refuses numbers. */
    private static Object element(Object container, String key) {
        if (!DIGITS.matcher(key).matches()) {
            return member(container, key);
        }
        if (container instanceof Object[] items) {
            return element(Arrays.asList(items), key);
        }
        if (container instanceof List<?> list) {
            BigInteger at = new BigInteger(key);
            if (at.compareTo(BigInteger.valueOf(list.size())) >= 0) {
                throw new NoSuchKey("list index out of range");
            }
            return list.get(at.intValue());
        }
        if (container instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getKey() instanceof Number number
                        && number.toString().equals(new BigInteger(key).toString())) {
                    return entry.getValue();
                }
            }
            throw new NoSuchKey(key);
        }
        return member(container, key);
    }

    /** Python's KeyError or IndexError. */
    static final class NoSuchKey extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NoSuchKey(String message) {
            super(message);
        }
    }
}
