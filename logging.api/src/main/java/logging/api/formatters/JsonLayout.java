// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields stand where in the object of one record. Immutable after it was made. */
final class JsonLayout {

    /** The name of the fields that lie at the top. */
    static final String TOP = "";

    private static final Map<String, String> PLAIN = table(
            "timestamp", "timestamp",
            "level", "levelname",
            "logger", "name",
            "message", "message",
            "thread", "threadName",
            "pathname", "pathname",
            "lineno", "lineno",
            "funcName", "funcName",
            "exc_type", "exc_type",
            "exc_message", "exc_message",
            "exc_text", "exc_text",
            "stack_info", "stack_info");

    private static final Map<String, String> ECS = table(
            "@timestamp", "timestamp",
            "log.level", "levelname",
            "message", "message",
            "log.logger", "name",
            "process.pid", "process",
            "process.thread.id", "thread",
            "process.thread.name", "threadName",
            "log.origin.file.name", "filename",
            "log.origin.file.line", "lineno",
            "log.origin.function", "funcName",
            "error.type", "exc_type",
            "error.message", "exc_message",
            "error.stack_trace", "exc_text");

    private static final Map<String, String> OPEN_TELEMETRY = table(
            "Timestamp", "timestamp_nanos",
            "SeverityText", "levelname",
            "SeverityNumber", "severity_number",
            "Body", "message");

    private static final Map<String, String> SCOPE = table("Name", "name");

    private static final Map<String, String> ATTRIBUTES = table(
            "thread.id", "thread",
            "thread.name", "threadName",
            "code.file.path", "pathname",
            "code.line.number", "lineno",
            "code.function.name", "funcName",
            "exception.type", "exc_type",
            "exception.message", "exc_message",
            "exception.stacktrace", "exc_text");

    /** What is known of the call's place alone. */
    static final Set<String> CALLER = Set.of("pathname", "filename", "module", "lineno", "funcName");

    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> constants = new LinkedHashMap<>();
    private final String extraGroup;
    private final boolean textExtra;

    JsonLayout(JsonOptions options) {
        JsonPreset preset = options.preset();
        Map<String, String> top = new LinkedHashMap<>();
        groups.put(TOP, top);
        String constantGroup = TOP;
        String place = TOP;
        if (preset == JsonPreset.PLAIN) {
            top.putAll(PLAIN);
        } else if (preset == JsonPreset.ECS) {
            top.putAll(ECS);
            constants.put(TOP, new LinkedHashMap<>(Map.of("ecs.version", "8.11.0")));
            place = "labels";
        } else if (preset == JsonPreset.OPEN_TELEMETRY) {
            top.putAll(OPEN_TELEMETRY);
            groups.put("InstrumentationScope", new LinkedHashMap<>(SCOPE));
            groups.put("Attributes", new LinkedHashMap<>(ATTRIBUTES));
            constantGroup = "Resource";
            place = "Attributes";
        }
        if (!options.caller()) {
            groups.values().forEach(fields -> fields.values().removeAll(CALLER));
        }
        top.putAll(options.fields());
        constants.computeIfAbsent(constantGroup, key -> new LinkedHashMap<>()).putAll(options.constants());
        this.extraGroup = options.extra() ? place : null;
        this.textExtra = preset == JsonPreset.ECS;
    }

    private static Map<String, String> table(String... namesAndAttributes) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < namesAndAttributes.length; i += 2) {
            table.put(namesAndAttributes[i], namesAndAttributes[i + 1]);
        }
        return table;
    }

    /** The objects of a record in order, the top first. */
    List<String> groups() {
        List<String> names = new ArrayList<>(groups.keySet());
        constants.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        if (extraGroup != null && !names.contains(extraGroup)) {
            names.add(extraGroup);
        }
        return names;
    }

    /** Attributes by their name in JSON. */
    Map<String, String> fields(String group) {
        return groups.getOrDefault(group, Map.of());
    }

    Map<String, Object> constants(String group) {
        return constants.getOrDefault(group, Map.of());
    }

    /** Whether extra attributes are written into a group. */
    boolean hasExtra(String group) {
        return group.equals(extraGroup);
    }

    /** Whether extra attributes are written as texts. */
    boolean textExtra() {
        return textExtra;
    }

    boolean usesCaller() {
        return groups.values().stream()
                .anyMatch(fields -> fields.values().stream().anyMatch(CALLER::contains));
    }
}
