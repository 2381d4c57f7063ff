// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document with something of everything, and the tools to break it. Stateless, thread-safe. */
public final class GoodDocument {
    private GoodDocument() {}

    /** A fresh copy. It keeps refusals out of its own files, so that their books stand still. */
    public static Map<String, Object> in(Path folder) {
        Map<String, Object> formatters =
                map("bare", map("format", "%(message)s"), "line", map("format", "%(levelname)s %(message)s"));
        Map<String, Object> loggers = map(
                "shop", map("level", "DEBUG", "handlers", List.of("file"), "filters", List.of("shop")),
                "shop.orders", map("level", "INFO", "propagate", true),
                "logging", map("level", 1_000));
        return map(
                "version",
                1,
                "formatters",
                formatters,
                "filters",
                map("shop", map("name", "shop")),
                "handlers",
                handlers(folder),
                "loggers",
                loggers,
                "root",
                map("level", "WARNING", "handlers", List.of("memory", "queue")));
    }

    private static Map<String, Object> handlers(Path folder) {
        Map<String, Object> rotating = map(
                "class",
                "logging.handlers.RotatingFileHandler",
                "formatter",
                "line",
                "filename",
                folder + "/b.log",
                "maxBytes",
                100_000,
                "backupCount",
                3);
        return map(
                "file", map("class", "logging.FileHandler", "formatter", "bare", "filename", folder + "/a.log"),
                "rotating", rotating,
                "memory", map("class", "logging.handlers.MemoryHandler", "capacity", 10, "target", "file"),
                "queue", map("class", "logging.handlers.QueueHandler", "handlers", List.of("rotating")));
    }

    /** A section of a document by its path; a logger's name may have dots. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> section(Map<String, Object> document, String path) {
        String[] two = path.split("\\.", 2);
        Map<String, Object> top = (Map<String, Object>) document.get(two[0]);
        return two.length == 1 ? top : (Map<String, Object>) top.get(two[1]);
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
