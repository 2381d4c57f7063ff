// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Compares what a row expects with what came out. */
final class Answers {

    private Answers() {}

    static String same(Object expected, Object actual) {
        return Objects.equals(expected, actual) ? null : "expected " + expected + "\n    was      " + actual;
    }

    /** The result under {@code out}, or the failure under {@code error}. */
    static String text(JsonObject row, Callable<String> made) throws Exception {
        String text;
        try {
            text = made.call();
        } catch (IllegalArgumentException refused) {
            return row.has("error")
                    ? failure(row.getAsJsonObject("error"), refused)
                    : "expected " + row.get("out") + "\n    was      " + refused;
        }
        return row.has("error")
                ? "expected " + row.get("error") + "\n    was      " + text
                : same(row.get("out").getAsString(), text);
    }

    /** Python's message must be told; that of a KeyError is the key alone. */
    static String failure(JsonObject error, Exception thrown) {
        String message = error.get("message").getAsString();
        String told = String.valueOf(thrown.getMessage());
        boolean good =
                "KeyError".equals(error.get("type").getAsString()) ? told.contains(message) : told.equals(message);
        return good ? null : "expected " + error + "\n    was      " + thrown;
    }

    static String textOrNull(JsonObject row, String key) {
        JsonElement value = row.get(key);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }
}
