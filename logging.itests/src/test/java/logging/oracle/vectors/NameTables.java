// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import logging.api.Caller;
import logging.api.Filter;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.oracle.world.Typed;

/** Names of loggers, levels and source files. */
final class NameTables {

    private NameTables() {}

    static String filter(JsonObject row, boolean standIns) {
        LogRecord record =
                new LogRecord(LoggingSystem.create(), row.get("logger").getAsString(), 20, null, "", null, null, null);
        boolean passed = Filter.named(row.get("filter").getAsString()).filter(record) != null;
        return Answers.same(row.get("pass").getAsBoolean(), passed);
    }

    static String level(JsonObject row, boolean standIns) {
        LoggingSystem system = LoggingSystem.create();
        Object level = Typed.value(row.get("level"));
        String difference;
        try {
            int number = system.levels().check(level);
            Object set = Typed.value(row.has("set") ? row.get("set") : row.get("error"));
            difference = Answers.same(set instanceof Boolean flag ? (Object) (flag ? 1 : 0) : set, number);
        } catch (IllegalArgumentException refused) {
            difference = row.has("error")
                    ? Answers.failure(row.getAsJsonObject("error"), refused)
                    : "expected " + row.get("set") + ", was " + refused;
        }
        return difference == null && row.has("name")
                ? Answers.same(Typed.value(row.get("name")), system.levels().getLevelName(level))
                : difference;
    }

    static String hierarchy(JsonObject row, boolean standIns) {
        LoggingSystem system = LoggingSystem.create();
        row.getAsJsonArray("create").forEach(name -> system.getLogger(name.getAsString()));
        Map<String, Object> parents = new TreeMap<>();
        Map<String, Object> children = new TreeMap<>();
        for (Logger logger : system.loggers()) {
            parents.put(logger.name(), logger.parent().name());
            children.put(
                    logger.name(),
                    logger.getChildren().stream().map(Logger::name).sorted().toList());
        }
        String difference = Answers.same(Typed.value(row.get("parents")), parents);
        if (difference == null && row.has("children")) {
            difference = Answers.same(Typed.value(row.get("children")), children);
        }
        return difference == null
                ? Answers.same(
                        TextTables.texts(row.getAsJsonArray("placeholders")),
                        java.util.List.copyOf(system.placeholders()))
                : difference;
    }

    static String pathname(JsonObject row, boolean standIns) {
        Caller caller = new Caller(row.get("pathname").getAsString(), 1, "f");
        String difference = Answers.same(row.get("filename").getAsString(), caller.filename());
        return difference == null ? Answers.same(row.get("module").getAsString(), caller.module()) : difference;
    }
}
