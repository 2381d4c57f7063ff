// SPDX-License-Identifier: Apache-2.0
package logging.oracle.vectors;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import logging.api.text.PythonText;
import logging.core.plan.References;
import logging.oracle.world.Typed;

/** What {@code cfg://} paths lead to in a configuration. */
final class CfgPaths implements Table {

    /** Errors whose text is the interpreter's. */
    private static final Set<String> INTERPRETER = Set.of("TypeError", "IndexError");

    private final Path folder;

    CfgPaths(Path folder) {
        this.folder = folder;
    }

    @Override
    @SuppressWarnings("unchecked")
    public String difference(JsonObject row, boolean standIns) throws IOException {
        var config = com.google.gson.JsonParser.parseString(Files.readString(folder.resolve("cfg_config.json")));
        References references = new References((Map<String, ?>) Typed.value(config), name -> null);
        Object found;
        try {
            found = references.convert(row.get("path").getAsString());
        } catch (IllegalArgumentException refused) {
            JsonObject error = row.getAsJsonObject("error");
            if (error == null) {
                return "expected " + row.get("value") + ", was " + refused;
            }
            boolean own = !INTERPRETER.contains(error.get("type").getAsString());
            return own ? Answers.failure(error, refused) : null;
        }
        return row.has("error")
                ? "expected " + row.get("error") + ", was " + PythonText.repr(found)
                : Answers.same(PythonText.repr(Typed.value(row.get("value"))), PythonText.repr(found));
    }
}
