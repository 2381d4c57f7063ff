// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import logging.oracle.vectors.Tables;

/**
 * A folder of scenarios, of tables of vectors, or of such folders. Of tables that are there for CPython 3.11 and for
 * 3.14, those for 3.14 count.
 */
final class Corpus {

    private static final String OLDER = "3.11";
    private static final String NEWER = "3.14";

    private final Map<String, Callable<Verdict>> work = new LinkedHashMap<>();

    private Corpus() {}

    /** Runs everything in a folder, several scenarios at a time. */
    static List<Verdict> judge(Path folder) {
        Corpus corpus = new Corpus();
        corpus.gather(folder);
        if (corpus.work.isEmpty()) {
            throw new IllegalArgumentException("expected scenarios or tables in " + folder + ", found none");
        }
        return new Pool().run(corpus.work);
    }

    private void gather(Path folder) {
        for (Scenario scenario : Scenario.readAll(folder)) {
            work.put(scenario.id(), () -> Verdict.of(scenario));
        }
        Tables tables = new Tables(folder);
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".json")) {
                gatherTable(tables, file);
            }
        }
        List<Path> folders = files(folder).stream().filter(Files::isDirectory).toList();
        Set<Path> newer = Set.copyOf(folders);
        for (Path inner : folders) {
            boolean replaced = inner.endsWith(OLDER) && newer.contains(inner.resolveSibling(NEWER));
            if (!replaced) {
                gather(inner);
            }
        }
    }

    private void gatherTable(Tables tables, Path file) {
        String text = read(file);
        if (!text.startsWith("{") || !text.contains("\"vectors\"")) {
            return;
        }
        JsonObject table = Scenario.read(file);
        JsonArray rows = table.getAsJsonArray("vectors");
        String name = table.get("table").getAsString();
        for (int i = 0; i < rows.size(); i++) {
            Tables.Row row = tables.row(name, i, rows.get(i).getAsJsonObject());
            work.put(row.id(), () -> Verdict.of(row));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
