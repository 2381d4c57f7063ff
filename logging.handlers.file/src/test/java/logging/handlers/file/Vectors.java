// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tables that CPython itself filled, one JSON object for each row. */
public final class Vectors {

    private Vectors() {}

    /** The rows of a table. */
    public static List<JsonObject> rows(String table) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + table + ".json")) {
            JsonObject whole = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return StreamSupport.stream(whole.getAsJsonArray("vectors").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** A zone of a table; the POSIX rule in use there is that of New York since 2007. */
    public static ZoneId zone(String name) {
        return ZoneId.of(name.startsWith("EST+05EDT") ? "America/New_York" : name);
    }

    /** A time of day: null, a text or an array of hour, minute and second. */
    public static LocalTime time(JsonElement cell) {
        if (cell.isJsonNull()) {
            return null;
        }
        if (cell.isJsonPrimitive()) {
            return LocalTime.parse(cell.getAsString());
        }
        var parts = cell.getAsJsonArray();
        return LocalTime.of(
                parts.get(0).getAsInt(), parts.get(1).getAsInt(), parts.get(2).getAsInt());
    }
}
