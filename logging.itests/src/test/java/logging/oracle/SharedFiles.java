// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;

/**
 * Files that a scenario's configurations give to several handlers, one of which opens them with mode w; and those of
 * rotating handlers that never roll and open them with mode w, and again with each record after they were closed.
 */
final class SharedFiles {

    private final Set<String> once = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private final Set<String> emptied = new HashSet<>();

    private SharedFiles() {}

    static Set<String> of(Scenario scenario) {
        SharedFiles files = new SharedFiles();
        files.configuration(scenario.body());
        scenario.body().getAsJsonArray("steps").forEach(step -> files.configuration(step.getAsJsonObject()));
        files.twice.retainAll(files.emptied);
        return files.twice;
    }

    private void configuration(JsonObject place) {
        if (place.get("config") instanceof JsonObject config && config.get("handlers") instanceof JsonObject handlers) {
            handlers.entrySet().forEach(entry -> handler(entry.getValue()));
        }
    }

    private void handler(JsonElement section) {
        if (!(section instanceof JsonObject handler)
                || text(handler, "filename").isEmpty()) {
            return;
        }
        String file = text(handler, "filename");
        boolean opensAgain = text(handler, "class").endsWith(".RotatingFileHandler")
                && !text(handler, "maxBytes").matches("[1-9].*");
        if (!once.add(file) || opensAgain) {
            twice.add(file);
        }
        if (text(handler, "mode").startsWith("w")) {
            emptied.add(file);
        }
    }

    private static String text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
