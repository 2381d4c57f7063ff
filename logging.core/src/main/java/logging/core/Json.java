// SPDX-License-Identifier: Apache-2.0
package logging.core;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import logging.api.config.ConfigurationException;
import logging.api.config.Problem;

/** Reads and writes JSON objects as mappings, members in order, whole numbers as {@code Long}. Thread-safe. */
final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .setStrictness(Strictness.STRICT)
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private Json() {}

    static Map<String, Object> parse(String text) {
        Object value;
        try {
            value = GSON.fromJson(text, Object.class);
        } catch (JsonParseException error) {
            Throwable detail = error.getCause() == null ? error : error.getCause();
            throw new ConfigurationException(List.of(Problem.error("", "not JSON: " + detail.getMessage())), error);
        }
        if (value instanceof Map<?, ?> object) {
            return mapping(object);
        }
        throw new ConfigurationException(List.of(Problem.error("", "expected a JSON object, was " + value)));
    }

    /** Made of the JDK's classes, so that whoever keeps it does not keep Gson. */
    private static Map<String, Object> mapping(Map<?, ?> object) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        object.forEach((key, value) -> mapping.put((String) key, plain(value)));
        return mapping;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> object) {
            return mapping(object);
        }
        if (value instanceof List<?> array) {
            List<Object> list = new ArrayList<>(array.size());
            array.forEach(item -> list.add(plain(item)));
            return list;
        }
        return value;
    }

    static String write(Map<String, ?> object) {
        return GSON.toJson(element(object));
    }

    /** Only what JSON knows; anything else would be written by reflection. */
    private static JsonElement element(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, item) -> object.add(String.valueOf(key), element(item)));
            return object;
        }
        if (value instanceof Collection<?> items) {
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(element(item)));
            return array;
        }
        if (value.getClass().isArray()) {
            JsonArray array = new JsonArray();
            IntStream.range(0, Array.getLength(value)).forEach(at -> array.add(element(Array.get(value, at))));
            return array;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        if (value instanceof CharSequence || value instanceof Character) {
            return new JsonPrimitive(value.toString());
        }
        throw new IllegalArgumentException(
                "JSON has no form for " + value.getClass().getName());
    }
}
