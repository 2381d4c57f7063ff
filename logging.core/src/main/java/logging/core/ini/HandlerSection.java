// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import logging.core.plan.Suggestion;

/** Reads a section {@code [handler_NAME]} into the mapping that dictConfig knows. Stateless. */
final class HandlerSection {

    /** Takes the place of a section that cannot be read, so that nothing more is found wrong with it. */
    private static final Map<String, Object> STAND_IN = Map.of("class", "logging.NullHandler");

    private static final Set<String> OWN = Set.of("class", "()", "formatter", "filters", ".");

    private HandlerSection() {}

    /** @param parameters the options of the class by position; null if no family offers it, which is told later */
    static Map<String, Object> read(
            Section section, Set<String> formatters, Function<String, List<String>> parameters) {
        String className = section.required("class");
        List<String> names = parameters.apply(className);
        Map<String, Object> handler = new LinkedHashMap<>();
        handler.put("class", className);
        if (names != null) {
            positional(section, className, names, handler);
        }
        keywords(section, handler);
        String level = section.get("level");
        if (level != null) {
            handler.put("level", level);
        }
        formatter(section, formatters, handler);
        String target = names != null && names.contains("target") ? section.get("target") : null;
        if (target != null && !target.isEmpty()) {
            handler.put("target", target);
        }
        return section.isFailed() ? STAND_IN : handler;
    }

    private static void positional(
            Section section, String className, List<String> parameters, Map<String, Object> handler) {
        List<?> arguments =
                section.literal("args", section.get("args"), List.class, "a tuple such as ('app.log',)", List.of());
        if (arguments.size() > parameters.size()) {
            String known = parameters.isEmpty() ? "give arguments by name in kwargs" : "it takes " + parameters;
            section.error("args", "too many arguments for " + className + ", " + known);
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            handler.put(parameters.get(i), arguments.get(i));
        }
    }

    private static void keywords(Section section, Map<String, Object> handler) {
        section.mapping("kwargs", section.get("kwargs")).forEach((key, value) -> {
            if (!(key instanceof String name) || OWN.contains(name)) {
                section.error("kwargs", "expected the name of an argument, was " + key);
            } else if (handler.containsKey(name)) {
                section.error("kwargs", "multiple values for argument '" + name + "'");
            } else {
                handler.put(name, value);
            }
        });
    }

    private static void formatter(Section section, Set<String> formatters, Map<String, Object> handler) {
        String formatter = section.get("formatter");
        if (formatter == null || formatter.isEmpty()) {
            return;
        }
        if (!formatters.contains(formatter)) {
            section.error(
                    "formatter", "no formatter is named '" + formatter + "'" + Suggestion.of(formatter, formatters));
        }
        handler.put("formatter", formatter);
    }
}
