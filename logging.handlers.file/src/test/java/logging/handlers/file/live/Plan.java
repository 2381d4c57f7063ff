// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A state: handlers by name, and which one each thread's logger has. Changed by whoever made it; {@link #copy} is deep.
 *
 * @param files the sections of file handlers
 * @param bases which file each of them writes
 * @param keepers the names of the file handlers that memories and queues hand on to, by the keeper's name
 * @param kinds the sections of the keepers, without what they hand on to
 * @param heads the first handler of each thread's logger
 */
record Plan(
        Map<String, Map<String, Object>> files,
        Map<String, String> bases,
        Map<String, String> keepers,
        Map<String, Map<String, Object>> kinds,
        List<String> heads) {

    Plan() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    }

    Plan copy() {
        Plan copy = new Plan();
        files.forEach((name, section) -> copy.files.put(name, new LinkedHashMap<>(section)));
        copy.bases.putAll(bases);
        copy.keepers.putAll(keepers);
        kinds.forEach((name, section) -> copy.kinds.put(name, new LinkedHashMap<>(section)));
        copy.heads.addAll(heads);
        return copy;
    }

    /** The file handler that a thread's records end in. */
    String last(int thread) {
        String head = heads.get(thread);
        return keepers.getOrDefault(head, head);
    }

    boolean isKept(int thread) {
        return keepers.containsKey(heads.get(thread));
    }

    /** What of a section makes another handler of it; the rest is changed in place. */
    static Map<String, Object> essence(Map<String, Object> section) {
        Map<String, Object> essence = new HashMap<>(section);
        essence.keySet().removeAll(List.of("level", "formatter", "filters"));
        return essence;
    }

    /** As a document. */
    Map<String, Object> document() {
        Map<String, Object> handlers = new TreeMap<>(files);
        keepers.forEach((name, target) -> {
            Map<String, Object> section = new LinkedHashMap<>(kinds.get(name));
            boolean memory = section.get("class").toString().endsWith("MemoryHandler");
            section.put(memory ? "target" : "handlers", memory ? target : List.of(target));
            handlers.put(name, section);
        });
        Map<String, Object> loggers = new TreeMap<>();
        for (int i = 0; i < heads.size(); i++) {
            loggers.put("w." + i, Map.of("level", "DEBUG", "propagate", false, "handlers", List.of(heads.get(i))));
        }
        return Map.of(
                "version",
                1,
                "formatters",
                Map.of("f", Map.of("format", "%(levelname)s:%(message)s")),
                "filters",
                Map.of("w", Map.of("name", "w")),
                "handlers",
                handlers,
                "loggers",
                loggers);
    }
}
