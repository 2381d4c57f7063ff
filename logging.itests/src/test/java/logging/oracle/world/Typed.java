// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the typed values of a scenario into the Java values that stand for them.
 *
 * <p>What is logged is either a plain Java value, or a stand-in that prints what Python would print ({@link Words}).
 */
public final class Typed {

    /** Core fields of a record whose text differs, and for which no stand-in can be set. */
    public static final Set<String> CORE = Set.of("created", "args", "exc_info", "exc_text", "stack_info");

    /** Under its name with this before it, a core field is found in Python's words. */
    public static final String PYTHON = "python_";

    /** Keys of a configuration whose values end up in log lines. */
    private static final Set<String> LOGGED = Set.of("defaults", "value");

    private static final Set<String> TEMPLATES = Set.of("format", "fmt");

    private final boolean standIns;

    /**
     * A decoder.
     *
     * @param standIns whether logged values print in Python's words
     */
    public Typed(boolean standIns) {
        this.standIns = standIns;
    }

    /** {@return whether logged values print in Python's words} */
    public boolean usesStandIns() {
        return standIns;
    }

    /** {@return a value that is going to be logged} */
    public Object logged(JsonElement json) {
        Object plain = value(json);
        return standIns ? Words.of(plain) : plain;
    }

    /** {@return attributes that are going to be logged; null for none} */
    @SuppressWarnings("unchecked")
    public Map<String, Object> attributes(JsonElement json) {
        return json == null || json.isJsonNull() ? null : (Map<String, Object>) logged(json);
    }

    /** {@return a configuration; only what it puts into log lines is a stand-in} */
    @SuppressWarnings("unchecked")
    public Map<String, Object> configuration(JsonObject json) {
        return (Map<String, Object>) configured("", value(json));
    }

    private Object configured(String key, Object value) {
        if (standIns && LOGGED.contains(key)) {
            return Words.of(value);
        }
        if (value instanceof String text && TEMPLATES.contains(key)) {
            return template(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(name, configured(String.valueOf(name), item)));
            if (copy.containsKey("maxBytes")
                    && String.valueOf(copy.get("class")).endsWith(".RotatingFileHandler")) {
                // ours counts bytes unless it is told to count as CPython does: docs/differences.md
                copy.putIfAbsent("countCharacters", true);
            }
            return copy;
        }
        return value;
    }

    /**
     * A template whose core fields are read from stand-ins.
     *
     * @param template null for none
     * @return the template to use
     */
    public String template(String template) {
        String changed = template;
        if (standIns && template != null) {
            for (String field : CORE) {
                changed = changed.replace("%(" + field + ")", "%(" + PYTHON + field + ")");
            }
        }
        return changed;
    }

    /**
     * What a template's core fields are read from.
     *
     * @param plain the field's value
     * @return the stand-in
     */
    public static Object word(Object plain) {
        return Words.of(plain);
    }

    /** {@return the plain Java value} */
    public static Object value(JsonElement json) {
        if (json.isJsonNull()) {
            return null;
        }
        if (json instanceof JsonPrimitive primitive) {
            return scalar(primitive);
        }
        if (json instanceof JsonArray array) {
            return list(array);
        }
        return object(json.getAsJsonObject());
    }

    private static Object object(JsonObject json) {
        Map.Entry<String, JsonElement> first =
                json.size() == 1 ? json.entrySet().iterator().next() : null;
        if (first == null || !first.getKey().startsWith("$")) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.entrySet().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
            return map;
        }
        JsonElement content = first.getValue();
        return switch (first.getKey()) {
            case "$f" -> real(content.getAsString());
            case "$i" -> new BigInteger(content.getAsString());
            case "$t" -> list(content.getAsJsonArray()).toArray();
            case "$d" -> pairs(content.getAsJsonArray());
            case "$b" -> HexFormat.of().parseHex(content.getAsString());
            default -> throw new IllegalArgumentException("expected $f, $i, $t, $d or $b, was " + json);
        };
    }

    private static Object scalar(JsonPrimitive primitive) {
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        if (primitive.isString()) {
            return primitive.getAsString();
        }
        long number = primitive.getAsLong();
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private static Double real(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.valueOf(text);
        };
    }

    private static List<Object> list(JsonArray array) {
        List<Object> list = new ArrayList<>();
        array.forEach(element -> list.add(value(element)));
        return list;
    }

    private static Map<Object, Object> pairs(JsonArray pairs) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (JsonElement pair : pairs) {
            JsonArray both = pair.getAsJsonArray();
            map.put(value(both.get(0)), value(both.get(1)));
        }
        return map;
    }
}
