// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import logging.api.Filter;
import logging.api.LogRecord;

/** Reads the section {@code handlers}. */
final class HandlerReader {

    private static final Set<String> OWN = Set.of("class", "()", "level", "formatter", "filters", "hold", ".");

    private final Context context;
    private final Set<String> formatters;
    private final Names filters;
    private final Set<String> handlers;

    HandlerReader(Context context, Set<String> formatters, Names filters, Set<String> handlers) {
        this.context = context;
        this.formatters = formatters;
        this.filters = filters;
        this.handlers = handlers;
    }

    HandlerPlan read(String name, Object value) {
        String path = "handlers." + name;
        String wrapper = "Unable to configure handler '" + name + "'";
        Map<String, Object> section = context.section(path, wrapper, value);
        if (section == null) {
            return null;
        }
        Map<String, Object> options = Keywords.options(context, path, wrapper, section, OWN);
        boolean function = Keywords.function(context, section, options);
        return new HandlerPlan(
                name,
                function ? Keywords.FUNCTION : className(path, wrapper, section),
                context.level(
                        path + ".level", wrapper, context.convert(path + ".level", wrapper, section.get("level"))),
                formatter(path + ".formatter", wrapper, section),
                filters.filters(path + ".filters", wrapper, section.get("filters")),
                options,
                Keywords.attributes(context, path, wrapper, section),
                HoldPlan.read(context, path + ".hold", wrapper, section.get("hold"), handlers));
    }

    private String className(String path, String wrapper, Map<String, Object> section) {
        String key = section.containsKey("()") ? "()" : "class";
        Object value = ObjectReader.named(context, path + "." + key, wrapper, section.get(key));
        if (value instanceof String name && !name.isEmpty()) {
            return name;
        }
        String found = value == null ? "there is none" : "was " + Context.show(value);
        context.problems().error(path + "." + key, wrapper + ": expected the name of a handler class, " + found);
        return "";
    }

    private String formatter(String path, String wrapper, Map<String, Object> section) {
        Object value = context.convert(path, wrapper, section.get("formatter"));
        if (!Context.truth(value)) {
            return null;
        }
        if (value instanceof String name && formatters.contains(name)) {
            return name;
        }
        String near = value instanceof String name ? Suggestion.among(name, formatters) : "";
        context.problems()
                .error(path, wrapper + ": Unable to set formatter " + logging.api.text.PythonText.repr(value) + near);
        return null;
    }

    /** Names and objects in lists of filters and handlers. */
    static final class Names {

        private final Context context;
        private final Set<String> known;

        Names(Context context, Set<String> known) {
            this.context = context;
            this.known = known;
        }

        List<Object> filters(String path, String wrapper, Object value) {
            List<Object> filters = new ArrayList<>();
            for (Object item : items(path, wrapper, value)) {
                if (item instanceof Filter || item instanceof String name && known.contains(name)) {
                    filters.add(item);
                } else if (item instanceof Predicate<?> function) {
                    filters.add(callable(function));
                } else {
                    missing(path, wrapper + ": Unable to add filter ", item);
                }
            }
            return filters;
        }

        @SuppressWarnings("unchecked") // a predicate of something else fails when it is called, as one in Python does
        private static Filter callable(Predicate<?> function) {
            return Filter.when((Predicate<LogRecord>) function);
        }

        List<String> handlers(String path, String wrapper, Object value) {
            List<String> handlers = new ArrayList<>();
            for (Object item : items(path, wrapper, value)) {
                if (item instanceof String name && known.contains(name)) {
                    handlers.add(name);
                } else {
                    missing(path, wrapper + ": Unable to add handler ", item);
                }
            }
            return handlers;
        }

        private void missing(String path, String text, Object item) {
            String near = item instanceof String name ? Suggestion.among(name, known) : "";
            context.problems().error(path, text + logging.api.text.PythonText.repr(item) + near);
        }

        /** A list; in a state, text with commas, too; otherwise text is taken letter by letter, as Python does. */
        private List<?> items(String path, String wrapper, Object value) {
            Object items = context.convert(path, wrapper, value);
            if (!Context.truth(items)) {
                return List.of();
            }
            if (items instanceof List<?> list) {
                return list;
            }
            if (items instanceof Map<?, ?> map) {
                return List.copyOf(map.keySet());
            }
            if (items instanceof Object[] array) {
                return List.of(array);
            }
            if (items instanceof String text) {
                return context.state()
                        ? List.of(text.trim().split("\\s*,\\s*"))
                        : text.chars().mapToObj(Character::toString).toList();
            }
            context.problems().error(path, wrapper + ": expected a list of names, was " + Context.show(items));
            return List.of();
        }
    }
}
