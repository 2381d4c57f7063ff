// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import logging.api.config.Problem;
import logging.core.plan.Problems;
import logging.core.plan.Suggestion;

/**
 * Reads the sections of Python's {@code fileConfig} into the mapping that dictConfig knows, so that everything after is
 * shared. Problems are named by section and key, also those that are found in the mapping later. Confined to one thread.
 */
final class IniReader {

    private final Ini ini;
    private final Function<String, List<String>> parameters;
    private final Problems problems;
    private final Map<String, String> origins;
    private final Map<String, Object> document = new LinkedHashMap<>();

    private IniReader(
            Ini ini, Function<String, List<String>> parameters, Problems problems, Map<String, String> origins) {
        this.ini = ini;
        this.parameters = parameters;
        this.problems = problems;
        this.origins = origins;
    }

    static IniDocument read(
            Ini ini, boolean disableExistingLoggers, String origin, Function<String, List<String>> parameters) {
        Map<String, String> origins = new HashMap<>();
        Problems problems = new Problems(problem -> located(problem, origins, origin));
        IniReader reader = new IniReader(ini, parameters, problems, origins);
        reader.document.put("version", 1);
        reader.document.put("disable_existing_loggers", disableExistingLoggers);
        Set<String> formatters = reader.formatters();
        Set<String> handlers = reader.handlers(formatters);
        reader.loggers(handlers);
        return new IniDocument(reader.document, problems);
    }

    /** A problem of the mapping under the name of the section that it was read from. */
    private static Problem located(Problem problem, Map<String, String> sections, String origin) {
        String path = problem.path();
        String section = sections.get(path);
        int end = path.length();
        while (section == null && end > 0) {
            end = Math.max(0, path.lastIndexOf('.', end - 1));
            section = sections.get(path.substring(0, end));
        }
        String named = section == null ? path : section + path.substring(end);
        return new Problem(problem.weight(), named, problem.text(), origin);
    }

    private Set<String> formatters() {
        Map<String, Object> formatters = new LinkedHashMap<>();
        for (String name : new Section(ini, "formatters", problems).names("keys")) {
            formatters.put(name, formatter(section("formatter_", name, "formatters." + name)));
        }
        document.put("formatters", formatters);
        return formatters.keySet();
    }

    private Section section(String kind, String name, String path) {
        origins.put(path, kind + name);
        return new Section(ini, kind + name, problems);
    }

    /** Templates are read as they are written, since they are full of percent signs. */
    private static Map<String, Object> formatter(Section section) {
        Map<String, Object> formatter = new LinkedHashMap<>();
        for (String key : List.of("format", "datefmt", "style")) {
            if (section.raw(key) != null) {
                formatter.put(key, section.raw(key));
            }
        }
        if (section.raw("defaults") != null) {
            formatter.put("defaults", section.mapping("defaults", section.raw("defaults")));
        }
        String className = section.get("class");
        if (className != null && !className.isEmpty()) {
            formatter.put("class", className);
        }
        return section.isFailed() ? Map.of() : formatter;
    }

    private Set<String> handlers(Set<String> formatters) {
        Map<String, Object> handlers = new LinkedHashMap<>();
        for (String name : new Section(ini, "handlers", problems).names("keys")) {
            Section section = section("handler_", name, "handlers." + name);
            handlers.put(name, HandlerSection.read(section, formatters, parameters));
        }
        document.put("handlers", handlers);
        return handlers.keySet();
    }

    private void loggers(Set<String> handlers) {
        Section list = new Section(ini, "loggers", problems);
        List<String> names = list.names("keys");
        if (!names.contains("root") && !list.isFailed()) {
            list.error("keys", "the root logger must be among them: 'root' is missing");
        }
        Map<String, Map<String, Object>> loggers = new LinkedHashMap<>();
        for (String name : names) {
            if (name.equals("root")) {
                document.put("root", logger(section("logger_", name, "root"), handlers));
            } else {
                named(name, handlers, loggers);
            }
        }
        document.put("loggers", loggers);
    }

    private void named(String name, Set<String> handlers, Map<String, Map<String, Object>> loggers) {
        Section section = new Section(ini, "logger_" + name, problems);
        String qualname = section.required("qualname");
        origins.put("loggers." + qualname, "logger_" + name);
        Map<String, Object> logger = logger(section, handlers);
        logger.put("propagate", propagate(section));
        // two sections may be about one logger: what the later one says counts
        loggers.computeIfAbsent(qualname, key -> new LinkedHashMap<>()).putAll(logger);
    }

    private static Map<String, Object> logger(Section section, Set<String> handlers) {
        Map<String, Object> logger = new LinkedHashMap<>();
        String level = section.get("level");
        if (level != null) {
            logger.put("level", level);
        }
        List<String> names = section.names("handlers");
        for (String name : names) {
            if (!handlers.contains(name)) {
                section.error("handlers", "no handler is named '" + name + "'" + Suggestion.of(name, handlers));
            }
        }
        logger.put("handlers", names.stream().filter(handlers::contains).toList());
        return logger;
    }

    private static boolean propagate(Section section) {
        String written = section.get("propagate");
        try {
            return written == null || Long.parseLong(written.strip().replace("_", "")) != 0;
        } catch (NumberFormatException wrong) {
            section.error("propagate", "expected 0 or 1, was \"" + written + "\"");
            return true;
        }
    }
}
