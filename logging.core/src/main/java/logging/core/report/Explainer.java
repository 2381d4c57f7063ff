// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.api.Filter;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.NameFilter;
import logging.api.Slot;
import logging.api.config.Explanation;
import logging.api.config.Explanation.Step;
import logging.api.config.Generation;

/** Tells why a record goes where it goes, without logging one. Thread-safe. */
public final class Explainer {

    private final LoggingSystem system;
    private final List<Generation> history;

    /**
     * An explainer.
     *
     * @param system the system to look into
     * @param history what was applied, newest first; says who set what
     */
    public Explainer(LoggingSystem system, List<Generation> history) {
        this.system = system;
        this.history = history;
    }

    /**
     * Explains one case.
     *
     * @param name the logger's name, which need not exist
     * @param level the record's level
     * @return what would happen
     */
    public Explanation explain(String name, int level) {
        Logger nearest = nearest(name);
        boolean exists = nearest.name().equals(name) || nearest == system.root() && name.isEmpty();
        if (exists && nearest.disabled()) {
            return new Explanation(name, level, false, "the logger is disabled", List.of());
        }
        if (system.disable() >= level) {
            String all = system.levels().nameOf(system.disable()) + " and below are disabled everywhere";
            return new Explanation(name, level, false, all, List.of());
        }
        boolean enabled = level >= nearest.getEffectiveLevel();
        return new Explanation(
                name, level, enabled, threshold(nearest), enabled ? steps(nearest, name, level) : List.of());
    }

    private Logger nearest(String name) {
        String at = name;
        while (system.findLogger(at) == null) {
            int dot = at.lastIndexOf('.');
            at = dot < 0 ? "" : at.substring(0, dot);
        }
        return system.findLogger(at);
    }

    private String threshold(Logger logger) {
        for (Logger at = logger; at != null; at = at.parent()) {
            if (at.temporaryLevel() != null) {
                return describe(at) + " for a time";
            }
            if (at.level() != 0) {
                return describe(at) + " by " + setter(at);
            }
        }
        return "no logger on the way has a level";
    }

    private String describe(Logger logger) {
        return system.levels().nameOf(logger.getEffectiveLevel()) + ", set on " + logger.name();
    }

    /** What has set the level that a logger has, its PID if the source tells it; documents are asked newest first. */
    private String setter(Logger logger) {
        boolean root = logger.parent() == null;
        for (Generation generation : history) {
            Map<?, ?> document = generation.document();
            Object section = root ? document.get("root") : entry(document.get("loggers"), logger.name());
            if (section instanceof Map<?, ?> map && isLevel(map.get("level"), logger.level())) {
                String origin = generation.originOf(root ? "root" : "loggers." + logger.name());
                String source = generation.source() == null ? "dictConfig" : generation.source();
                return (origin == null ? source : origin) + " (generation " + generation.number() + ")";
            }
        }
        return "the program";
    }

    /** Whether a document's value is the level that is in force, as a reference may be; another one was set over it since. */
    private boolean isLevel(Object value, int level) {
        if (value instanceof String text && text.contains("$[")) {
            return true;
        }
        return value instanceof Number number
                ? number.intValue() == level
                : value != null
                        && Integer.valueOf(level)
                                .equals(system.levels().getLevelNamesMapping().get(String.valueOf(value)));
    }

    private static Object entry(Object section, String name) {
        return section instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private List<Step> steps(Logger logger, String name, int level) {
        List<Step> steps = new ArrayList<>();
        String refused = refusing(logger.filters(), name);
        for (Logger at = logger; at != null; at = at.propagate() ? at.parent() : null) {
            for (Slot slot : at.slots()) {
                steps.add(step(slot, at, name, level, refused));
            }
        }
        if (steps.isEmpty()) {
            steps.add(new Step("last resort", "root", level >= 30, "no handler is on the way"));
        }
        return steps;
    }

    private Step step(Slot slot, Logger on, String name, int level, String refusedByLogger) {
        Handler handler = slot.handler();
        String label = slot.name() != null ? slot.name() : String.valueOf(handler);
        if (refusedByLogger != null) {
            return new Step(label, on.name(), false, "a filter of the logger drops it: " + refusedByLogger);
        }
        if (level < slot.level()) {
            String lowest = system.levels().nameOf(slot.level());
            return new Step(label, on.name(), false, "takes " + lowest + " and above");
        }
        if (handler == null) {
            return new Step(label, on.name(), true, "holds it until its handler is back");
        }
        String refused = refusing(handler.filters(), name);
        return refused != null
                ? new Step(label, on.name(), false, "its filter drops it: " + refused)
                : new Step(
                        label,
                        on.name(),
                        true,
                        handler.filters().isEmpty() ? "takes it" : "takes it if its filters pass it");
    }

    /** The first filter that is known to drop records of a logger; other filters decide record by record. */
    private static String refusing(List<Filter> filters, String name) {
        for (Filter filter : filters) {
            if (filter instanceof NameFilter prefix
                    && !prefix.name().isEmpty()
                    && !name.equals(prefix.name())
                    && !name.startsWith(prefix.name() + ".")) {
                return prefix.toString();
            }
        }
        return null;
    }
}
