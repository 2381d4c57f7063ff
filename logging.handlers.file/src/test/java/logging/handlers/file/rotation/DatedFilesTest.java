// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import logging.handlers.file.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedFilesTest {

    @TempDir
    Path temp;

    @Test
    void selectsWhatCPythonSelects() {
        int[] number = new int[1];
        assertThat(Vectors.rows("files_to_delete"))
                .hasSizeGreaterThan(70)
                .allSatisfy(row -> check(row, temp.resolve("d" + number[0]++)));
    }

    private static void check(JsonObject row, Path directory) throws IOException {
        Files.createDirectory(directory);
        for (String name : texts(row, "files")) {
            Files.createFile(directory.resolve(name));
        }
        JsonElement namer = row.get("namer");
        DatedFiles files = new DatedFiles(
                directory.resolve(row.get("base").getAsString()),
                Period.of(row.get("when").getAsString()).suffixPattern(),
                naming(namer),
                !namer.isJsonNull());
        List<Path> all = files.all(name -> name);
        int kept = row.get("backupCount").getAsInt();
        assertThat(all.subList(0, Math.max(0, all.size() - kept)))
                .as(row.toString())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyElementsOf(texts(row, "delete"));
    }

    private static UnaryOperator<String> naming(JsonElement namer) {
        if (namer.isJsonNull()) {
            return name -> name;
        }
        return switch (namer.getAsString()) {
            case "gz" -> name -> name + ".gz";
            case "swap" -> DatedFilesTest::swap;
            default -> throw new IllegalArgumentException(namer.getAsString());
        };
    }

    /** {@code app.log.2024-01-01} becomes {@code 2024-01-01.app.log}. */
    private static String swap(String name) {
        Path path = Path.of(name);
        String file = path.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return path.resolveSibling(file.substring(dot + 1) + "." + file.substring(0, dot))
                .toString();
    }

    private static List<String> texts(JsonObject row, String key) {
        return StreamSupport.stream(row.getAsJsonArray(key).spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
