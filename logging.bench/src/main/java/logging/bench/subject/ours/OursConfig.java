// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject.ours;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.bench.subject.Line;
import logging.bench.subject.Output;
import logging.bench.subject.Place;

/** The outputs as handlers of a dictConfig; {@link Output#NOTHING} has none in it. */
final class OursConfig {

    /** The handler in front of the file of {@link Output#ASYNC}. */
    static final String QUEUE = "queue";

    private static final String LAST = "out";

    private OursConfig() {}

    static Map<String, ?> of(Place place) {
        Map<String, Map<String, Object>> handlers = new LinkedHashMap<>();
        if (place.output() != Output.NOTHING) {
            handlers.put(LAST, handler(place));
        }
        if (place.output() == Output.ASYNC) {
            handlers.put(QUEUE, queue());
        }
        List<String> first = place.output() == Output.ASYNC ? List.of(QUEUE) : List.copyOf(handlers.keySet());
        return Map.of(
                "version",
                1,
                "formatters",
                Map.of("line", Map.of("format", Line.PYTHON)),
                "handlers",
                handlers,
                "root",
                Map.of("level", "INFO", "handlers", first));
    }

    private static Map<String, Object> handler(Place place) {
        Map<String, Object> handler = new HashMap<>(
                switch (place.output()) {
                    case BYTES -> Map.of("class", "logging.StreamHandler", "stream", place.stream());
                    case FILE, BUFFERED, ASYNC -> Map.of("class", "logging.FileHandler", "filename", place.fileName());
                    case ROLLING, ROLLING_BUFFERED -> rolling(place);
                    case UDP -> syslog(place, "datagram");
                    case TCP -> syslog(place, "stream");
                    case NOTHING -> throw new IllegalArgumentException("nothing to configure");
                });
        if (place.output().buffered()) {
            handler.put("bufferSize", Output.BUFFER);
        }
        handler.put("formatter", "line");
        return handler;
    }

    private static Map<String, ?> rolling(Place place) {
        return Map.of(
                "class",
                "logging.handlers.RotatingFileHandler",
                "filename",
                place.fileName(),
                "maxBytes",
                Output.ROLL_AT,
                "backupCount",
                Output.BACKUPS);
    }

    private static Map<String, Object> syslog(Place place, String socktype) {
        Map<String, Object> handler = new HashMap<>(Map.of(
                "class",
                "logging.handlers.SysLogHandler",
                "address",
                List.of("127.0.0.1", place.port()),
                "socktype",
                socktype,
                "whenFull",
                "block-with-timeout",
                "blockTimeout",
                60));
        if (place.output() == Output.TCP) {
            handler.put("framing", "newline");
        }
        return handler;
    }

    private static Map<String, Object> queue() {
        return new HashMap<>(Map.of(
                "class",
                "logging.handlers.QueueHandler",
                "handlers",
                List.of(LAST),
                "capacity",
                Output.QUEUE,
                "whenFull",
                "block"));
    }
}
