// SPDX-License-Identifier: Apache-2.0
package logging.oracle.steps;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import logging.oracle.world.World;

/** Changes that others make to the files: what an administrator or logrotate would do. */
final class OutsideFiles {

    private final World world;

    OutsideFiles(World world) {
        this.world = world;
    }

    private Path file(JsonObject step, String key) {
        return world.directory().resolve(step.get(key).getAsString());
    }

    /** A file that is there before anything else. */
    void create(JsonObject spec) throws IOException {
        Path file = file(spec, "name");
        Files.createDirectories(file.getParent());
        Files.writeString(file, spec.get("text").getAsString());
        setTime(file, spec);
    }

    void touch(JsonObject step) throws IOException {
        Path file = file(step, "file");
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        setTime(file, step);
    }

    private static void setTime(Path file, JsonObject step) throws IOException {
        if (step.has("mtime_ms")) {
            Files.setLastModifiedTime(
                    file, FileTime.fromMillis(step.get("mtime_ms").getAsLong()));
        }
    }

    void write(JsonObject step) throws IOException {
        boolean append = step.has("append") && step.get("append").getAsBoolean()
                || step.has("mode") && step.get("mode").getAsString().startsWith("a");
        Path file = file(step, "file");
        if (append) {
            Files.writeString(
                    file, step.get("text").getAsString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } else {
            Files.writeString(file, step.get("text").getAsString());
        }
        setTime(file, step);
    }

    void rename(JsonObject step) throws IOException {
        Files.move(file(step, "file"), file(step, "to"), StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(JsonObject step) throws IOException {
        Files.delete(file(step, "file"));
    }
}
