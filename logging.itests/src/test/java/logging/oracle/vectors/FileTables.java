// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.handlers.file.Namer;
import logging.handlers.file.TimedRotatingFileHandler;
import logging.oracle.world.PosixZones;
import logging.oracle.world.World;

/** When timed files are rolled, and which old ones are deleted. */
final class FileTables {

    private FileTables() {}

    static String computeRollover(JsonObject row, boolean standIns) {
        ZoneId zone = PosixZones.of(row.get("tz").getAsString());
        try (World world = new World(zone, 0, false)) {
            JsonElement at = row.get("atTime");
            TimedRotatingFileHandler handler = new TimedRotatingFileHandler(
                    world.directory().resolve("f.log"),
                    row.get("when").getAsString(),
                    row.get("interval").getAsInt(),
                    0,
                    null,
                    true,
                    row.get("utc").getAsBoolean(),
                    at.isJsonNull() ? null : time(at),
                    null);
            world.system().handlers().remember(handler);
            return Answers.same(
                    row.get("rolloverAt").getAsLong(),
                    handler.computeRollover(row.get("t").getAsLong()));
        }
    }

    private static LocalTime time(JsonElement at) {
        var parts = at.getAsJsonArray();
        return LocalTime.of(
                parts.get(0).getAsInt(), parts.get(1).getAsInt(), parts.get(2).getAsInt());
    }

    static String filesToDelete(JsonObject row, boolean standIns) throws IOException {
        try (World world = new World(ZoneId.of("UTC"), 0, false)) {
            Path directory = world.directory();
            for (String file : TextTables.texts(row.getAsJsonArray("files"))) {
                Files.createFile(directory.resolve(file));
            }
            String base = row.get("base").getAsString();
            TimedRotatingFileHandler handler = new TimedRotatingFileHandler(
                    directory.resolve(base),
                    row.get("when").getAsString(),
                    1,
                    row.get("backupCount").getAsInt(),
                    null,
                    true,
                    false,
                    null,
                    null);
            handler.setNamer(namer(Answers.textOrNull(row, "namer"), directory, base));
            List<String> deleted = handler.getFilesToDelete().stream()
                    .map(file -> file.getFileName().toString())
                    .toList();
            return Answers.same(TextTables.texts(row.getAsJsonArray("delete")), deleted);
        }
    }

    private static Namer namer(String kind, Path directory, String base) {
        if (kind == null) {
            return null;
        }
        if ("gz".equals(kind)) {
            return name -> name + ".gz";
        }
        Pattern dated = Pattern.compile(Pattern.quote(directory.resolve(base).toString()) + "\\.(.*)");
        return name -> {
            Matcher suffix = dated.matcher(name);
            return suffix.matches()
                    ? directory.resolve(suffix.group(1) + "." + base).toString()
                    : name;
        };
    }
}
