// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The dotted keys below {@code loggers}, whose names have dots themselves: {@code loggers.com.acme.level = DEBUG}, or,
 * because Configuration Admin's keys know no upper and lower case, {@code loggers.1.name = com.Acme} beside
 * {@code loggers.1.level = DEBUG}. Confined to one thread.
 */
final class LoggerKeys {

    private static final List<String> SETTINGS = List.of("level", "propagate", "handlers", "filters", "name");

    private final Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    private final BiConsumer<String, String> problems;

    /** @param problems gets key and text of what does not fit */
    LoggerKeys(BiConsumer<String, String> problems) {
        this.problems = problems;
    }

    void add(String key, List<String> path, Object value) {
        String setting = path.get(path.size() - 1);
        if (path.size() < 3 || !SETTINGS.contains(setting)) {
            problems.accept(key, "expected loggers.NAME followed by one of " + SETTINGS);
            return;
        }
        String label = String.join(".", path.subList(1, path.size() - 1));
        sections.computeIfAbsent(label, absent -> new LinkedHashMap<>()).put(setting, value);
    }

    /** The sections by logger name. */
    Map<String, Map<String, Object>> sections() {
        Map<String, Map<String, Object>> named = new LinkedHashMap<>();
        sections.forEach((label, section) -> {
            Object name = section.remove("name");
            String logger = name == null ? label : String.valueOf(name);
            if (named.put(logger, section) != null) {
                problems.accept("loggers." + label, "expected each logger once, was a second '" + logger + "'");
            }
        });
        return named;
    }
}
