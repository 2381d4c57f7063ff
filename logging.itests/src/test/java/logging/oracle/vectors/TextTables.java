// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.oracle.world.PosixZones;
import logging.oracle.world.Typed;

/** Messages, templates in three styles, and times. */
final class TextTables {

    private final Path folder;

    TextTables(Path folder) {
        this.folder = folder;
    }

    private static JsonElement read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    String percentMessage(JsonObject row, boolean standIns) throws Exception {
        Typed typed = new Typed(standIns);
        List<Object> args = new ArrayList<>();
        row.getAsJsonArray("args").forEach(arg -> args.add(typed.logged(arg)));
        LogRecord record = new LogRecord(
                LoggingSystem.create(), "x", 0, null, typed.logged(row.get("msg")), args.toArray(), null, null);
        return Answers.text(row, record::getMessage);
    }

    String format(JsonObject row, boolean standIns) throws Exception {
        Typed typed = new Typed(standIns);
        JsonObject invalid = row.getAsJsonObject("validateError");
        Formatter formatter;
        try {
            formatter = new Formatter(
                    typed.template(Answers.textOrNull(row, "fmt")),
                    Answers.textOrNull(row, "datefmt"),
                    row.get("style").getAsString().charAt(0),
                    !row.has("validate") || row.get("validate").getAsBoolean(),
                    typed.attributes(row.get("defaults")));
        } catch (IllegalArgumentException refused) {
            return invalid == null ? "expected to be valid, was " + refused : Answers.failure(invalid, refused);
        }
        if (invalid != null) {
            return "expected " + invalid + ", was accepted";
        }
        if (formatter.usesTime() != row.get("usesTime").getAsBoolean()) {
            return "usesTime: expected " + row.get("usesTime") + ", was " + formatter.usesTime();
        }
        formatter.setConverter(ZoneOffset.UTC);
        LogRecord record = LoggingSystem.create().records().makeLogRecord(record(typed));
        return Answers.text(row, () -> formatter.format(record));
    }

    private Map<String, Object> record(Typed typed) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        JsonObject given = read(folder.resolve("rec.json")).getAsJsonObject();
        given.entrySet().forEach(entry -> attributes.put(entry.getKey(), Typed.value(entry.getValue())));
        for (String printed : List.of("none", "flag", "ratio", "msecs", "relativeCreated")) {
            attributes.put(printed, typed.logged(given.get(printed)));
        }
        for (String core : Typed.CORE) {
            attributes.put(Typed.PYTHON + core, typed.logged(given.get(core)));
        }
        return attributes;
    }

    String formatTime(JsonObject row, boolean standIns) throws Exception {
        LoggingSystem system = LoggingSystem.create();
        Formatter formatter = new Formatter();
        formatter.setConverter(PosixZones.of(row.get("tz").getAsString()));
        if (row.has("default_time_format")) {
            formatter.setDefaultTimeFormat(row.get("default_time_format").getAsString());
        }
        if (row.has("default_msec_format")) {
            formatter.setDefaultMsecFormat(Answers.textOrNull(row, "default_msec_format"));
        }
        LogRecord record =
                system.records().makeLogRecord(Map.of("created", row.get("ms").getAsLong() / 1000.0));
        return Answers.text(row, () -> formatter.formatTime(record, Answers.textOrNull(row, "datefmt")));
    }

    static List<String> texts(JsonArray array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.getAsString()));
        return texts;
    }
}
