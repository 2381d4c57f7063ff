// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import logging.api.LevelNames;
import logging.api.text.PythonText;

/**
 * Reads a dictConfig mapping into a {@link Plan}, noting everything that is wrong with it. Has no effect outside.
 *
 * <p>Python: {@code DictConfigurator.configure}.
 */
public final class PlanReader {

    private static final List<String> TOP = List.of(
            "version",
            "incremental",
            "disable_existing_loggers",
            "formatters",
            "filters",
            "handlers",
            "loggers",
            "root");

    private final Map<String, ?> document;
    private final Context context;
    private final Set<String> running;
    private final Readings readings;

    private PlanReader(Map<String, ?> document, Context context, Set<String> running, Readings readings) {
        this.document = document;
        this.context = context;
        this.running = running;
        this.readings = readings;
    }

    /**
     * Reads a document.
     *
     * @param document the mapping; not changed
     * @param state what sections of earlier states were read as; null if it is no state but a transition
     * @param external finds what {@code ext://} names
     * @param levels checks levels
     * @param running names of handlers that exist outside the document: for an incremental one all of them, for a state
     *     those that are services of their own
     * @param problems gets what is wrong
     * @return a plan of what could be read; not to be used if problems were errors
     */
    public static Plan read(
            Map<String, ?> document,
            Readings state,
            Function<String, Object> external,
            LevelNames levels,
            Set<String> running,
            Problems problems) {
        Context context = new Context(new References(document, external), levels, problems, state != null);
        Readings readings = state != null ? state : new Readings();
        return new PlanReader(document, context, running, readings).plan();
    }

    private Plan plan() {
        version();
        unknownKeys();
        Object incremental = top("incremental");
        if (!Context.truth(incremental)) {
            return whole();
        }
        if (context.state()) {
            String text = "a document is a state, it cannot be incremental: expected false, was ";
            context.problems().error("incremental", text + incremental);
            return whole();
        }
        return incremental();
    }

    private Plan whole() {
        Set<String> own = names("handlers");
        Readings.Surroundings around = new Readings.Surroundings(
                names("formatters"),
                names("filters"),
                own,
                attachable(own),
                context.levels().getLevelNamesMapping());
        readings.begin(around);
        ObjectReader objects = new ObjectReader(context);
        Map<String, ObjectPlan> formatters = each("formatters", "formatter", objects::formatter);
        Map<String, ObjectPlan> filters = each("filters", "filter", objects::filter);
        HandlerReader.Names filterNames = new HandlerReader.Names(context, around.filters());
        HandlerReader handlerReader = new HandlerReader(context, around.formatters(), filterNames, own);
        Map<String, HandlerPlan> handlers = each("handlers", "handler", handlerReader::read);
        HandlerReader.Names handlerNames = new HandlerReader.Names(context, around.attachable());
        Map<String, LoggerPlan> loggers = loggers(new LoggerReader(context, filterNames, handlerNames));
        return new Plan(false, disableExisting(), formatters, filters, handlers, loggers);
    }

    /** In a state, handlers that are services of their own may be attached beside those of the document. */
    private Set<String> attachable(Set<String> own) {
        Set<String> attachable = new java.util.HashSet<>(own);
        if (context.state()) {
            attachable.addAll(running);
        }
        return attachable;
    }

    private Plan incremental() {
        Map<String, HandlerPlan> handlers = each("handlers", "handler", (name, value) -> {
            String path = "handlers." + name;
            String wrapper = "Unable to configure handler '" + name + "'";
            if (!running.contains(name)) {
                context.problems()
                        .error(path, "No handler found with name '" + name + "'" + Suggestion.of(name, running));
                return null;
            }
            Map<String, Object> section = context.section(path, wrapper, value);
            Object level = section == null ? null : context.convert(path + ".level", wrapper, section.get("level"));
            Integer number = Context.truth(level) ? context.level(path + ".level", wrapper, level) : null;
            return new HandlerPlan(name, "", number, null, List.of(), Map.of(), Map.of(), HoldPlan.DEFAULT);
        });
        return new Plan(true, disableExisting(), Map.of(), Map.of(), handlers, loggers(new LoggerReader(context)));
    }

    private Map<String, LoggerPlan> loggers(LoggerReader reader) {
        Map<String, LoggerPlan> named = each("loggers", "logger", reader::named);
        Map<String, LoggerPlan> loggers = named;
        if (named.containsKey("")) {
            loggers = new LinkedHashMap<>(2 * named.size());
            for (LoggerPlan plan : named.values()) {
                add(loggers, plan);
            }
        }
        Object root = top("root");
        if (Context.truth(root)) {
            LoggerPlan plan = reader.root(root);
            if (plan != null) {
                add(loggers, plan);
            }
        }
        return loggers;
    }

    /** The root may be named up to three times: by an empty name, by its name, and by its section. */
    private static void add(Map<String, LoggerPlan> loggers, LoggerPlan plan) {
        loggers.put(plan.name(), plan.after(loggers.get(plan.name())));
    }

    private Boolean disableExisting() {
        return document.containsKey("disable_existing_loggers") ? Context.truth(top("disable_existing_loggers")) : null;
    }

    private void version() {
        Object version = document.get("version");
        if (!document.containsKey("version")) {
            context.problems().error("version", "dictionary doesn't specify a version");
            return;
        }
        boolean one = version instanceof Number number && number.doubleValue() == 1
                || Boolean.TRUE.equals(version)
                || context.state() && "1".equals(version);
        if (!one) {
            String shown = version instanceof String text ? text : PythonText.repr(version);
            context.problems().error("version", "Unsupported version: " + shown + ", expected 1");
        }
    }

    private void unknownKeys() {
        for (String key : document.keySet()) {
            if (!TOP.contains(key) && !Bookkeeping.isKey(key) && !(context.state() && "strict".equals(key))) {
                context.problems().warn(key, "unknown key" + Suggestion.of(key, TOP));
            }
        }
    }

    private Object top(String key) {
        return context.followed(key, "", document.get(key));
    }

    /** The names a section defines, whether or not their definitions are right. */
    private Set<String> names(String key) {
        try {
            Object value = document.get(key);
            Object section = value instanceof String ? context.references().convert(value) : value;
            return section instanceof Map<?, ?> map
                    ? map.keySet().stream().map(String::valueOf).collect(java.util.stream.Collectors.toSet())
                    : Set.of();
        } catch (IllegalArgumentException noted) {
            // the reader of the section itself reports it
            return Set.of();
        }
    }

    /** What stands where sections should: nothing at all, or what Python takes for their names, text letter by letter. */
    private void noSections(String key, String kind, Object value) {
        boolean absent = value == null && (!document.containsKey(key) || document.get(key) != null);
        if (absent) {
            return;
        }
        if (context.state()) {
            context.problems().error(key, "expected a mapping of names to sections, was " + Context.show(value));
            return;
        }
        List<?> names = value instanceof Object[] tuple ? List.of(tuple) : List.of();
        if (value instanceof List<?> list) {
            names = list;
        } else if (value instanceof String text) {
            names = text.chars().mapToObj(Character::toString).toList();
        } else if (!(value instanceof Object[])) {
            context.problems().error(key, "expected a mapping of names to sections, was " + Context.show(value));
        }
        for (Object name : names) {
            String wrapper = "Unable to configure " + kind + " " + PythonText.repr(name);
            context.problems().error(key, wrapper + ": expected a mapping of names to sections");
        }
    }

    /** Reads every entry of a section; a wrong one is noted and left out. */
    private <T> Map<String, T> each(String key, String kind, BiFunction<String, Object, T> reader) {
        Object sections = top(key);
        if (!(sections instanceof Map<?, ?> map)) {
            noSections(key, kind, sections);
            return new LinkedHashMap<>();
        }
        Map<String, T> plans = new LinkedHashMap<>(2 * map.size());
        Readings.OfKind known = readings.of(key);
        BiFunction<Object, Object, T> section = (name, value) -> {
            String wrapper = "Unable to configure " + kind + " " + PythonText.repr(name);
            Object entry = context.followed(key + "." + name, wrapper, value);
            return entry == null && value != null ? null : reader.apply(String.valueOf(name), entry);
        };
        map.forEach((name, value) -> {
            T plan = known.read(context, name, value, section);
            if (plan != null) {
                plans.put(String.valueOf(name), plan);
            }
        });
        return plans;
    }
}
