// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tables that CPython itself filled, one JSON object for each row. */
public final class Vectors {

    private Vectors() {}

    /** The rows of a table. */
    public static List<JsonObject> rows(String table) {
        JsonElement rows = read("/vectors/" + table + ".json").get("vectors");
        return StreamSupport.stream(rows.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** A JSON object among the resources. */
    public static JsonObject read(String resource) {
        try (InputStream in = Vectors.class.getResourceAsStream(resource)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Text or whole number, as a table's cell has it. */
    public static Object textOrNumber(JsonElement cell) {
        return cell.getAsJsonPrimitive().isNumber() ? (Object) cell.getAsInt() : cell.getAsString();
    }

    /** Bytes written in hexadecimal digits. */
    public static byte[] bytes(JsonElement hex) {
        return HexFormat.of().parseHex(hex.getAsString());
    }
}
