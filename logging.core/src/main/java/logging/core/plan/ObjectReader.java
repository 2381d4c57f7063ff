// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sections {@code formatters} and {@code filters}. */
final class ObjectReader {

    private static final List<String> FORMATTER = List.of("format", "datefmt", "style", "validate", "defaults");

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
        if (section.get("()") != null) {
            return made(path, wrapper, section);
        }
        unknown(path, section, FORMATTER, "class");
        Map<String, Object> options = new LinkedHashMap<>();
        for (String key : FORMATTER) {
            if (section.containsKey(key)) {
                options.put(key, context.convert(path + "." + key, wrapper, section.get(key)));
            }
        }
        return new ObjectPlan(path, name(path, wrapper, section, "class"), options, Map.of());
    }

    ObjectPlan filter(String name, Object value) {
        String path = "filters." + name;
        String wrapper = "Unable to configure filter '" + name + "'";
        Map<String, Object> section = context.section(path, wrapper, value);
        if (section == null) {
            return null;
        }
        if (section.get("()") != null) {
            return made(path, wrapper, section);
        }
        unknown(path, section, List.of("name"), "()");
        Object prefix = context.convert(path + ".name", wrapper, section.getOrDefault("name", ""));
        if (!(prefix instanceof String)) {
            context.problems()
                    .error(path + ".name", wrapper + ": expected a logger's name, was " + Context.show(prefix));
            return null;
        }
        return new ObjectPlan(path, null, Map.of("name", prefix), Map.of());
    }

    private ObjectPlan made(String path, String wrapper, Map<String, Object> section) {
        Map<String, Object> options = Keywords.options(context, path, wrapper, section, Set.of("()", "."));
        return new ObjectPlan(
                path,
                name(path, wrapper, section, "()"),
                options,
                Keywords.attributes(context, path, wrapper, section));
    }

    private String name(String path, String wrapper, Map<String, Object> section, String key) {
        Object value = context.convert(path + "." + key, wrapper, section.get(key));
        if (value == null || value instanceof String) {
            return (String) value;
        }
        context.problems().error(path + "." + key, wrapper + ": expected a name, was " + Context.show(value));
        return null;
    }

    private void unknown(String path, Map<String, Object> section, List<String> known, String also) {
        for (String key : section.keySet()) {
            if (!known.contains(key) && !also.equals(key) && !(context.state() && Bookkeeping.isKey(key))) {
                context.problems().warn(path + "." + key, "unknown key" + Suggestion.of(key, known));
            }
        }
    }
}
