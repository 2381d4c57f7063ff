// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import logging.oracle.world.World;

/** Finds the first thing in which a scenario came out differently. */
final class Comparison {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final JsonObject NOTHING = new JsonObject();

    private final JsonObject expected;
    private final Observed actual;
    private final Set<String> leftOut;

    /** A comparison that leaves out some files. */
    Comparison(Scenario scenario, Observed actual, Set<String> leftOut) {
        this.leftOut = leftOut;
        this.expected = scenario.expected();
        this.actual = actual;
    }

    /** The first difference; null if there is none. */
    String first() {
        String difference = configuration();
        if (difference != null || refused()) {
            // what CPython does after a refused configuration shows its half-applied state
            return difference;
        }
        difference = steps(Integer.MAX_VALUE);
        if (difference == null) {
            difference = shutdown();
        }
        return difference == null ? outputs() : difference;
    }

    /** As {@link #first}, but nothing is looked at that happened from a step on; only whether it failed with a configuration. */
    String firstUntil(int step) {
        String difference = configuration();
        if (difference != null || refused()) {
            return difference;
        }
        difference = steps(step - 1);
        JsonArray error = expectedSteps().get(step).getAsJsonArray("error");
        boolean own = error.get(0).getAsJsonObject().get("stable").getAsBoolean();
        return difference == null && own
                ? Errors.difference(
                        "step " + step, error, actual.steps().get(step).error())
                : difference;
    }

    private boolean refused() {
        return expected.has("config")
                && !expected.getAsJsonObject("config").get("ok").getAsBoolean();
    }

    private String configuration() {
        if (!expected.has("config")) {
            return null;
        }
        JsonObject config = expected.getAsJsonObject("config");
        boolean ok = config.get("ok").getAsBoolean();
        if (ok) {
            return actual.refusal() == null
                    ? null
                    : "config: accepted by CPython, here " + Errors.text(actual.refusal());
        }
        return Errors.difference("config", config.getAsJsonArray("error"), actual.refusal());
    }

    private Map<Integer, JsonObject> expectedSteps() {
        Map<Integer, JsonObject> steps = new TreeMap<>();
        expected.getAsJsonArray("steps")
                .forEach(step -> steps.put(step.getAsJsonObject().get("i").getAsInt(), step.getAsJsonObject()));
        return steps;
    }

    private String steps(int last) {
        Map<Integer, JsonObject> steps = expectedSteps();
        for (Map.Entry<Integer, Observed.Step> entry : actual.steps().entrySet()) {
            if (entry.getKey() <= last) {
                JsonObject step = steps.getOrDefault(entry.getKey(), NOTHING);
                String difference = step("step " + entry.getKey(), step, entry.getValue());
                if (difference != null) {
                    return difference;
                }
            }
        }
        return null;
    }

    private String shutdown() {
        JsonElement shutdown = expected.get("shutdown");
        return step("shutdown", shutdown == null ? NOTHING : shutdown.getAsJsonObject(), actual.shutdown());
    }

    private String step(String where, JsonObject step, Observed.Step was) {
        JsonArray error = step.has("error") ? step.getAsJsonArray("error") : null;
        String difference = error == null && was.error() == null ? null : Errors.difference(where, error, was.error());
        if (difference == null && step.has("value")) {
            difference = value(where, kept(step.get("value")), was.value());
        }
        if (difference == null) {
            JsonArray failures = step.has("handlerErrors") ? step.getAsJsonArray("handlerErrors") : new JsonArray();
            difference = failures(where + " handlerErrors", failures, was);
        }
        return difference;
    }

    /** A value without the sizes of files that are left out. */
    private JsonElement kept(JsonElement value) {
        if (value instanceof JsonObject sizes && sizes.get("files") instanceof JsonObject files) {
            JsonObject fewer = new JsonObject();
            files.entrySet().stream()
                    .filter(file -> !isLeftOut(file.getKey()))
                    .forEach(file -> fewer.add(file.getKey(), file.getValue()));
            sizes.add("files", fewer);
        }
        return value;
    }

    /** Whether a file, or the one that it was rolled from, is left out. */
    private boolean isLeftOut(String name) {
        return leftOut.stream().anyMatch(file -> name.equals(file) || name.startsWith(file + "."));
    }

    private String value(String where, JsonElement value, Object was) {
        JsonElement tree = was == null ? JsonNull.INSTANCE : kept(GSON.toJsonTree(was));
        return value.equals(tree)
                ? null
                : Bytes.difference(where + " value", Bytes.ofText(sorted(value)), Bytes.ofText(sorted(tree)));
    }

    /** Text with the members of objects in one order. */
    private static String sorted(JsonElement value) {
        if (!value.isJsonObject()) {
            return GSON.toJson(value);
        }
        Map<String, String> members = new TreeMap<>();
        value.getAsJsonObject().entrySet().forEach(entry -> members.put(entry.getKey(), sorted(entry.getValue())));
        return members.toString();
    }

    private static String failures(String where, JsonArray failures, Observed.Step was) {
        for (int i = 0; i < Math.max(failures.size(), was.failures().size()); i++) {
            if (i >= was.failures().size()) {
                return where + ": expected " + failures.get(i) + ", was no more";
            }
            World.Failure failure = was.failures().get(i);
            if (i >= failures.size()) {
                return where + ": expected no more, was " + failure.handler() + ": " + Errors.text(failure.error());
            }
            JsonObject one = failures.get(i).getAsJsonObject();
            String name =
                    one.get("handler").isJsonNull() ? null : one.get("handler").getAsString();
            if (!java.util.Objects.equals(name, failure.handler())) {
                return where + ": expected the handler " + name + ", was " + failure.handler();
            }
            String difference = Errors.difference(where, one.getAsJsonArray("error"), failure.error());
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private String outputs() {
        Map<String, byte[]> wanted = expectedOutputs();
        TreeSet<String> places = new TreeSet<>(wanted.keySet());
        places.addAll(actual.outputs().keySet());
        places.removeIf(place -> place.startsWith("files/") && isLeftOut(place.substring("files/".length())));
        for (String place : places) {
            byte[] want = wanted.get(place);
            byte[] have = actual.outputs().get(place);
            if (want == null || have == null) {
                boolean emptyStream = place.startsWith("streams/") && (want == null ? have : want).length == 0;
                if (!emptyStream) {
                    return place + ": expected " + (want == null ? "nothing" : "it") + ", was "
                            + (have == null ? "nothing" : "it");
                }
            } else {
                String difference = Bytes.difference(place, want, have);
                if (difference != null) {
                    return difference;
                }
            }
        }
        return null;
    }

    private Map<String, byte[]> expectedOutputs() {
        Map<String, byte[]> outputs = new TreeMap<>();
        expected.getAsJsonObject("streams")
                .entrySet()
                .forEach(entry -> outputs.put(
                        "streams/" + entry.getKey(),
                        Bytes.ofText(entry.getValue().getAsString())));
        outputs.put("stdout", Bytes.ofText(expected.get("stdout").getAsString()));
        outputs.put("stderr", Bytes.ofText(expected.get("stderr").getAsString()));
        expected.getAsJsonObject("files").entrySet().forEach(entry -> {
            JsonObject file = entry.getValue().getAsJsonObject();
            outputs.put(
                    "files/" + entry.getKey(),
                    file.has("text")
                            ? Bytes.ofText(file.get("text").getAsString())
                            : HexFormat.of().parseHex(file.get("hex").getAsString()));
        });
        return outputs;
    }
}
