// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.util.HashMap;
import java.util.Map;

/** The outputs as tinylog's properties. */
final class TinylogConfig {

    private TinylogConfig() {}

    static Map<String, String> of(Place place) {
        Map<String, String> properties = new HashMap<>();
        properties.put("level", "info");
        properties.put("writer.format", "{date: " + Line.DATE + "} - {tag} - {level} - {message}");
        properties.put("autoshutdown", "false");
        switch (place.output()) {
            case NOTHING -> {
                TinylogCountingWriter.count = place.count();
                properties.put("writer", "tinylog counting");
            }
            case BYTES -> {
                TinylogStreamWriter.target = place.stream();
                properties.put("writer", "tinylog stream");
            }
            default -> file(place, properties);
        }
        return properties;
    }

    private static void file(Place place, Map<String, String> properties) {
        Output output = place.output();
        properties.put("writer.append", "true");
        properties.put("writer.charset", "UTF-8");
        properties.put("writer.buffered", String.valueOf(!output.immediate()));
        properties.put("writingthread", String.valueOf(output == Output.ASYNC));
        if (output.rolls()) {
            properties.put("writer", "rolling file");
            properties.put("writer.file", place.fileName() + ".{count}");
            properties.put("writer.policies", "size: " + Output.ROLL_AT);
            properties.put("writer.backups", String.valueOf(Output.BACKUPS));
        } else {
            properties.put("writer", "file");
            properties.put("writer.file", place.fileName());
        }
    }
}
