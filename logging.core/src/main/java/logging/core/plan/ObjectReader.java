// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sections {@code formatters} and {@code filters}. */
final class ObjectReader {

    private static final List<String> FORMATTER = List.of("format", "datefmt", "style", "validate", "defaults");

    private static final String EXTERNAL = "ext://";

    private final Context context;

    ObjectReader(Context context) {
        this.context = context;
    }

    ObjectPlan formatter(String name, Object value) {
        String path = "formatters." + name;
        String wrapper = "Unable to configure formatter '" + name + "'";
        Map<String, Object> section = context.section(path, wrapper, value);
        if (section == null) {
            return null;
        }
        if (section.containsKey("()")) {
            return made(path, wrapper, section);
        }
        String type = Context.truth(section.get("class")) ? name(path, wrapper, section, "class") : null;
        Map<String, Object> options = new LinkedHashMap<>();
        for (String key : FORMATTER) {
            if (section.containsKey(key)) {
                options.put(key, context.convert(path + "." + key, wrapper, section.get(key)));
            }
        }
        if (type == null) {
            unknown(path, section, FORMATTER, "class");
            return new ObjectPlan(path, null, options, Set.of(), Map.of());
        }
        // a class of its own may know more keys; which, is seen when it is made
        Set<String> known = new HashSet<>(FORMATTER);
        known.add("class");
        Map<String, Object> more = Keywords.options(context, path, wrapper, section, known);
        options.putAll(more);
        return new ObjectPlan(path, type, options, Set.copyOf(more.keySet()), Map.of());
    }

    ObjectPlan filter(String name, Object value) {
        String path = "filters." + name;
        String wrapper = "Unable to configure filter '" + name + "'";
        Map<String, Object> section = context.section(path, wrapper, value);
        if (section == null) {
            return null;
        }
        if (section.containsKey("()")) {
            return made(path, wrapper, section);
        }
        unknown(path, section, List.of("name"), "()");
        Object prefix = context.convert(path + ".name", wrapper, section.getOrDefault("name", ""));
        if (!(prefix instanceof String)) {
            context.problems()
                    .error(path + ".name", wrapper + ": expected a logger's name, was " + Context.show(prefix));
            return null;
        }
        return new ObjectPlan(path, null, Map.of("name", prefix), Set.of(), Map.of());
    }

    private ObjectPlan made(String path, String wrapper, Map<String, Object> section) {
        Map<String, Object> options = Keywords.options(context, path, wrapper, section, Set.of("()", "."));
        boolean function = Keywords.function(context, section, options);
        return new ObjectPlan(
                path,
                function ? Keywords.FUNCTION : name(path, wrapper, section, "()"),
                options,
                Set.of(),
                Keywords.attributes(context, path, wrapper, section));
    }

    private String name(String path, String wrapper, Map<String, Object> section, String key) {
        Object given = section.get(key);
        Object value = named(context, path + "." + key, wrapper, given);
        if (value instanceof String name) {
            return name;
        }
        if (value != null || given == null) {
            context.problems().error(path + "." + key, wrapper + ": expected a name, was " + Context.show(value));
        }
        return null;
    }

    /** What a name stands for; what Python imports is looked up among the registered names, as without the prefix. */
    static Object named(Context context, String path, String wrapper, Object given) {
        return given instanceof String text && text.startsWith(EXTERNAL)
                ? text.substring(EXTERNAL.length())
                : context.convert(path, wrapper, given);
    }

    private void unknown(String path, Map<String, Object> section, List<String> known, String also) {
        for (String key : section.keySet()) {
            if (!known.contains(key) && !also.equals(key) && !(context.state() && Bookkeeping.isKey(key))) {
                context.problems().warn(path + "." + key, "unknown key" + Suggestion.of(key, known));
            }
        }
    }
}
