// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One scenario with what CPython did: a configuration, steps, and everything that came out.
 *
 * @param id names it
 * @param body what is to be done
 * @param expected what CPython 3.14 did, or 3.11 where that is the same
 */
record Scenario(String id, JsonObject body, JsonObject expected) {

    private static final Set<String> LEVELS = Set.of("level", "effectiveLevel", "disable");

    private static final String EXPECTED = ".expected.json";
    private static final String EXPECTED_314 = ".expected-3.14.json";

    /** Reads every scenario of a folder that has an expectation, by name. */
    static List<Scenario> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.contains(".expected"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .filter(id -> expectation(folder, id) != null)
                    .sorted()
                    .map(id -> new Scenario(id, read(folder.resolve(id + ".json")), read(expectation(folder, id))))
                    .toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Path expectation(Path folder, String id) {
        for (String ending : List.of(EXPECTED_314, EXPECTED)) {
            Path file = folder.resolve(id + ending);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    static JsonObject read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    Set<String> features() {
        Set<String> features = new LinkedHashSet<>();
        if (body.has("features")) {
            body.getAsJsonArray("features").forEach(feature -> features.add(feature.getAsString()));
        }
        if (body.has("mutation")) {
            features.add("mutation:" + body.get("mutation").getAsString());
        }
        return features;
    }

    /** Whether nothing in it is said to be Python's own text. */
    boolean isPlain() {
        return features().stream().noneMatch(feature -> feature.startsWith("py:"));
    }

    /** The same with numbers where CPython answers a question for a level by a truth value; itself if it never does. */
    Scenario withLevelsAsNumbers() {
        JsonObject numbers = expected.deepCopy();
        boolean changed = false;
        for (JsonElement element : numbers.getAsJsonArray("steps")) {
            JsonObject step = element.getAsJsonObject();
            JsonObject asked =
                    body.getAsJsonArray("steps").get(step.get("i").getAsInt()).getAsJsonObject();
            boolean level =
                    asked.has("what") && LEVELS.contains(asked.get("what").getAsString());
            if (level && step.get("value") instanceof JsonPrimitive value && value.isBoolean()) {
                step.addProperty("value", value.getAsBoolean() ? 1 : 0);
                changed = true;
            }
        }
        return changed ? new Scenario(id, body, numbers) : this;
    }

    /**
     * The first step of some kinds at which CPython failed; with a call, only what a handler threw counts, and not what is
     * wrong with the call itself. Negative if there is none.
     */
    int firstFailure(List<String> ops) {
        JsonArray steps = body.getAsJsonArray("steps");
        for (JsonElement element : expected.getAsJsonArray("steps")) {
            JsonObject step = element.getAsJsonObject();
            int index = step.get("i").getAsInt();
            String op = steps.get(index).getAsJsonObject().get("op").getAsString();
            if (step.has("error") && ops.contains(op) && !(op.equals("log") && isOwn(step.getAsJsonArray("error")))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isOwn(JsonArray chain) {
        return chain.get(0).getAsJsonObject().get("stable").getAsBoolean();
    }

    boolean isAccepted() {
        JsonElement config = expected.get("config");
        return config == null || config.getAsJsonObject().get("ok").getAsBoolean();
    }
}
