// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Configurations of the PID {@code logging} as they arrive in Configuration Admin from a {@code logging.cfg.json}: each
 * top-level key a JSON text.
 */
public final class Documents {
    private Documents() {}

    /** The root writes bare messages from a level on to one file. */
    public static Map<String, Object> toFile(Path file, String level) {
        return toFile("file", file, level);
    }

    /** As {@link #toFile(Path, String)} with another name for the handler. */
    public static Map<String, Object> toFile(String handler, Path file, String level) {
        return document(level, "\"" + handler + "\"", handler(handler, file));
    }

    /** The root writes bare messages to two files, by the handlers {@code file} and {@code second}. */
    public static Map<String, Object> toTwoFiles(Path file, Path second, String level) {
        String handlers = handler("file", file) + ", " + handler("second", second);
        return document(level, "\"file\", \"second\"", handlers);
    }

    /** The root writes to a file, and to a syslog port at which nobody listens. */
    public static Map<String, Object> toFileAndSyslog(Path file, String level) {
        String syslog = "\"syslog\": {\"class\": \"SysLogHandler\", \"address\": [\"127.0.0.1\", 9]}";
        return document(level, "\"file\", \"syslog\"", handler("file", file) + ", " + syslog);
    }

    private static String handler(String name, Path file) {
        return "\"%s\": {\"class\": \"logging.FileHandler\", \"formatter\": \"bare\", \"filename\": \"%s\"}"
                .formatted(name, file);
    }

    private static Map<String, Object> document(String level, String names, String handlers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 1L);
        document.put("formatters", "{\"bare\": {\"format\": \"%(message)s\"}}");
        document.put("handlers", "{" + handlers + "}");
        document.put("root", "{\"level\": \"%s\", \"handlers\": [%s]}".formatted(level, names));
        return document;
    }
}
