// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.config.Problem;

/**
 * The dotted keys below {@code loggers}, whose names have dots themselves: {@code loggers.com.acme.level = DEBUG}, or,
 * because Configuration Admin's keys know no upper and lower case, {@code loggers.1.name = com.Acme} beside
 * {@code loggers.1.level = DEBUG}. Confined to one thread.
 */
final class LoggerKeys {

    private static final List<String> SETTINGS = List.of("level", "propagate", "handlers", "filters", "name");

    private final Map<String, Map<String, Object>> sections = new LinkedHashMap<>();

    void add(String key, String[] parts, Object value, List<Problem> problems) {
        String setting = parts[parts.length - 1];
        if (parts.length < 3 || !SETTINGS.contains(setting)) {
            problems.add(Problem.error(key, "expected loggers.NAME followed by one of " + SETTINGS));
            return;
        }
        String label = String.join(".", Arrays.copyOfRange(parts, 1, parts.length - 1));
        sections.computeIfAbsent(label, absent -> new LinkedHashMap<>()).put(setting, value);
    }

    /** The sections by logger name. */
    Map<String, Map<String, Object>> sections(List<Problem> problems) {
        Map<String, Map<String, Object>> named = new LinkedHashMap<>();
        sections.forEach((label, section) -> {
            Object name = section.remove("name");
            String logger = name == null ? label : String.valueOf(name);
            if (named.put(logger, section) != null) {
                problems.add(Problem.error("loggers." + label, "the logger '" + logger + "' is given twice"));
            }
        });
        return named;
    }
}
