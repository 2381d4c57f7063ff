// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outputs as handlers of a dictConfig; {@link Output#NOTHING} has none in it. */
final class OursConfig {

    private static final String HANDLER = "out";

    private OursConfig() {}

    static Map<String, ?> of(Place place) {
        Map<String, Map<String, Object>> handlers = handlers(place);
        for (Map<String, Object> handler : handlers.values()) {
            handler.put("formatter", "line");
        }
        return Map.of(
                "version",
                1,
                "formatters",
                Map.of("line", Map.of("format", Line.PYTHON)),
                "handlers",
                handlers,
                "root",
                Map.of("level", "INFO", "handlers", handlers.containsKey(HANDLER) ? List.of(HANDLER) : List.of()));
    }

    private static Map<String, Map<String, Object>> handlers(Place place) {
        return switch (place.output()) {
            case NOTHING -> Map.of();
            case BYTES -> one("logging.StreamHandler", Map.of("stream", place.stream()));
            case FILE -> one("logging.FileHandler", Map.of("filename", place.fileName()));
            default -> throw new IllegalArgumentException("not yet: " + place.output());
        };
    }

    private static Map<String, Map<String, Object>> one(String className, Map<String, ?> options) {
        Map<String, Object> handler = new HashMap<>(options);
        handler.put("class", className);
        return Map.of(HANDLER, handler);
    }
}
