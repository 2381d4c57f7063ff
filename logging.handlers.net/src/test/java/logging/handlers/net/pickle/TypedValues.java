// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Python values as the oracle writes them in JSON: objects with one key that begins with a dollar sign are tagged. */
public final class TypedValues {

    private TypedValues() {}

    /** The pairs of an attribute list, in order. */
    static Map<String, Object> attributes(JsonArray pairs) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        pairs.forEach(pair -> attributes.put(
                pair.getAsJsonArray().get(0).getAsString(),
                value(pair.getAsJsonArray().get(1))));
        return attributes;
    }

    /** A value in the types that {@link Unpickler} gives. */
    static Object value(JsonElement json) {
        if (json.isJsonNull()) {
            return null;
        }
        if (json.isJsonPrimitive()) {
            return primitive(json.getAsJsonPrimitive());
        }
        return json.isJsonArray() ? list(json.getAsJsonArray()) : tagged(json.getAsJsonObject());
    }

    private static Object primitive(JsonPrimitive value) {
        if (value.isBoolean()) {
            return value.getAsBoolean();
        }
        return value.isString() ? (Object) value.getAsString() : value.getAsLong();
    }

    private static List<Object> list(JsonArray items) {
        List<Object> list = new ArrayList<>();
        items.forEach(item -> list.add(value(item)));
        return list;
    }

    private static Object tagged(JsonObject object) {
        String tag = object.keySet().iterator().next();
        JsonElement content = object.get(tag);
        return switch (tag) {
            case "$f" -> floating(content.getAsString());
            case "$i" -> new BigInteger(content.getAsString());
            case "$t" -> list(content.getAsJsonArray()).toArray();
            case "$b" -> HexFormat.of().parseHex(content.getAsString());
            case "$d" -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                content.getAsJsonArray()
                        .forEach(pair -> map.put(
                                value(pair.getAsJsonArray().get(0)),
                                value(pair.getAsJsonArray().get(1))));
                yield map;
            }
            default -> throw new IllegalArgumentException(tag);
        };
    }

    private static double floating(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    /** A value as text in which arrays are told by their content, for comparing. */
    public static String show(Object value) {
        if (value instanceof Object[] tuple) {
            return "tuple" + Arrays.stream(tuple).map(TypedValues::show).toList();
        }
        if (value instanceof List<?> list) {
            return "list" + list.stream().map(TypedValues::show).toList();
        }
        if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder("dict{");
            map.forEach((key, item) ->
                    text.append(show(key)).append("=").append(show(item)).append(";"));
            return text.append("}").toString();
        }
        if (value instanceof byte[] bytes) {
            return "bytes" + HexFormat.of().formatHex(bytes);
        }
        return value == null ? "null" : value.getClass().getSimpleName() + ":" + value;
    }
}
