// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tables of what CPython prints, and the Java values that stand for the values in them.
 *
 * <p>The system property {@code logging.vectors} names a folder with larger tables to be used instead.
 */
final class Vectors {

    private Vectors() {}

    /** Returns the rows of a table. */
    static List<JsonObject> rows(String table) {
        List<JsonObject> rows = new ArrayList<>();
        load(table).getAsJsonObject().getAsJsonArray("vectors").forEach(row -> rows.add(row.getAsJsonObject()));
        return rows;
    }

    /** Returns the attributes of the record that the format tables print. */
    static Map<String, Object> recordFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        load("rec").getAsJsonObject().entrySet().forEach(e -> fields.put(e.getKey(), value(e.getValue())));
        return fields;
    }

    private static JsonElement load(String table) {
        try (Reader reader = open(table + ".json")) {
            return JsonParser.parseReader(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String file) throws IOException {
        String folder = System.getProperty("logging.vectors");
        return folder != null
                ? Files.newBufferedReader(Path.of(folder, file))
                : new InputStreamReader(
                        Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file), file),
                        StandardCharsets.UTF_8);
    }

    /** Returns an optional text. */
    static String text(JsonObject row, String key) {
        return row.has(key) && !row.get(key).isJsonNull() ? row.get(key).getAsString() : null;
    }

    /** Turns a typed value into the Java value that stands for it. */
    static Object value(JsonElement json) {
        if (json.isJsonNull()) {
            return null;
        }
        if (json instanceof JsonPrimitive primitive) {
            return scalar(primitive);
        }
        if (json instanceof JsonArray array) {
            return list(array);
        }
        Map.Entry<String, JsonElement> entry =
                json.getAsJsonObject().entrySet().iterator().next();
        JsonElement content = entry.getValue();
        return switch (entry.getKey()) {
            case "$f" -> real(content.getAsString());
            case "$i" -> new BigInteger(content.getAsString());
            case "$t" -> list(content.getAsJsonArray()).toArray();
            case "$d" -> map(content.getAsJsonArray());
            case "$b" -> HexFormat.of().parseHex(content.getAsString());
            default -> throw new IllegalArgumentException("type: expected $f, $i, $t, $d or $b, was " + json);
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

    private static Map<Object, Object> map(JsonArray pairs) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (JsonElement pair : pairs) {
            map.put(
                    value(pair.getAsJsonArray().get(0)),
                    value(pair.getAsJsonArray().get(1)));
        }
        return map;
    }
}
