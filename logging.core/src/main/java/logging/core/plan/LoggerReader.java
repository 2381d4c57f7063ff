// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import logging.api.text.PythonText;

/** Reads the sections {@code loggers} and {@code root}. */
final class LoggerReader {

    private static final List<String> KEYS = List.of("level", "propagate", "handlers", "filters");

    private final Context context;
    private final HandlerReader.Names filters;
    private final HandlerReader.Names handlers;

    LoggerReader(Context context, HandlerReader.Names filters, HandlerReader.Names handlers) {
        this.context = context;
        this.filters = filters;
        this.handlers = handlers;
    }

    /** A reader for an incremental document, which looks at levels and propagation only. */
    LoggerReader(Context context) {
        this(context, null, null);
    }

    /** The section of the root. */
    LoggerPlan root(Object value) {
        LoggerPlan plan = read("root", "Unable to configure root logger", value);
        return plan == null ? null : new LoggerPlan("root", plan.level(), null, plan.handlers(), plan.filters());
    }

    /** A section among the loggers; the empty name, too, is the root's. */
    LoggerPlan named(String key, Object value) {
        return read(key.isEmpty() ? "root" : key, "Unable to configure logger " + PythonText.repr(key), value);
    }

    private LoggerPlan read(String name, String wrapper, Object value) {
        LoggerPlan bare = new LoggerPlan(name, null, null, null, null);
        String path = bare.path();
        Map<String, Object> section = context.section(path, wrapper, value);
        if (section == null) {
            return null;
        }
        unknownKeys(path, section);
        Object level = context.convert(path + ".level", wrapper, section.get("level"));
        Object propagate = context.convert(path + ".propagate", wrapper, section.get("propagate"));
        return new LoggerPlan(
                name,
                context.level(path + ".level", wrapper, level),
                propagate == null ? null : truth(path + ".propagate", wrapper, propagate),
                handlers == null ? null : handlers.handlers(path + ".handlers", wrapper, section.get("handlers")),
                filters == null ? null : filters.filters(path + ".filters", wrapper, section.get("filters")));
    }

    /** In a state a text must say true or false; Python takes any text that is not empty for true. Null after an error. */
    private Boolean truth(String path, String wrapper, Object value) {
        if (!context.state() || !(value instanceof String text)) {
            return Context.truth(value);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                context.problems().error(path, wrapper + ": expected true or false, was \"" + text + "\"");
                yield null;
            }
        };
    }

    private void unknownKeys(String path, Map<String, Object> section) {
        for (String key : section.keySet()) {
            if (!KEYS.contains(key) && !(context.state() && Bookkeeping.isKey(key))) {
                context.problems().warn(path + "." + key, "unknown key" + Suggestion.of(key, KEYS));
            }
        }
    }
}
