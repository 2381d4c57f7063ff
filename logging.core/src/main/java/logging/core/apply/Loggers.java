// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import logging.api.Filter;
import logging.api.Level;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.core.plan.LoggerPlan;
import logging.core.plan.Plan;

/** Puts the settings of a plan on the loggers, inside one change of the hierarchy. */
final class Loggers {

    private final LoggingSystem system;
    private final Function<String, Slot> slots;
    private final Function<Object, Filter> filters;

    Loggers(LoggingSystem system, Function<String, Slot> slots, Function<Object, Filter> filters) {
        this.system = system;
        this.slots = slots;
        this.filters = filters;
    }

    // ---- a transition, with Python's rules

    void transition(Plan plan) {
        Collection<Logger> existing = system.loggers();
        Set<String> named = plan.loggers().keySet();
        plan.loggers().values().stream().filter(each -> !each.isRoot()).forEach(this::set);
        boolean disable = plan.disableExisting() == null || plan.disableExisting();
        for (Logger logger : existing) {
            if (!isAsLeftOut(logger, disable) && !named.contains(logger.name())) {
                leaveOut(logger, isBelow(logger, named), disable);
            }
        }
        if (plan.loggers().containsKey("root")) {
            set(plan.loggers().get("root"));
        }
    }

    /** Whether leaving it out would change nothing: so it is with nearly all of many loggers. */
    private static boolean isAsLeftOut(Logger logger, boolean disable) {
        return logger.disabled() == disable
                && logger.level() == Level.NOTSET
                && logger.propagate()
                && logger.slots().isEmpty();
    }

    private static void leaveOut(Logger logger, boolean child, boolean disable) {
        if (child) {
            logger.setLevel(Level.NOTSET);
            logger.slots().forEach(logger::removeSlot);
            logger.setPropagate(true);
        } else {
            logger.setDisabled(disable);
        }
    }

    private static boolean isBelow(Logger logger, Collection<String> named) {
        String name = logger.name();
        for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (named.contains(name.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private void set(LoggerPlan plan) {
        Logger logger = system.getLogger(plan.name());
        level(logger, plan);
        logger.slots().forEach(logger::removeSlot);
        plan.handlers().forEach(name -> logger.addSlot(slots.apply(name)));
        plan.filters().forEach(filter -> logger.addFilter(filters.apply(filter)));
        if (!plan.isRoot()) {
            logger.setDisabled(false);
        }
    }

    private static void level(Logger logger, LoggerPlan plan) {
        if (plan.level() != null) {
            logger.setLevel(plan.level());
        }
        if (plan.propagate() != null) {
            logger.setPropagate(plan.propagate());
        }
    }

    // ---- incremental: levels and propagation only

    void increment(Plan plan) {
        for (LoggerPlan each : plan.loggers().values()) {
            Logger logger = system.getLogger(each.name());
            level(logger, each);
            if (!each.isRoot()) {
                logger.setDisabled(false);
            }
        }
    }

    // ---- a state: the same document gives the same result

    /**
     * Applies a state.
     *
     * @param owned what the source's last document has set
     * @param settled what the loggers are as the last state has left them; told of this one
     */
    void state(Plan plan, Owned owned, Settled settled) {
        Collection<LoggerPlan> differing = settled.differing(plan.loggers());
        for (String name : owned.loggers()) {
            if (!plan.loggers().containsKey(name)) {
                reset(system.getLogger(name), owned.slots());
            }
        }
        differing.forEach(this::become);
        boolean disable = Boolean.TRUE.equals(plan.disableExisting());
        if (disable || owned.disablesOthers()) {
            Set<String> named = plan.loggers().keySet();
            for (Logger logger : system.loggers()) {
                boolean stays = !disable || named.contains(logger.name()) || isBelow(logger, named);
                logger.setDisabled(!stays);
            }
        }
        settled.settle(plan.loggers());
    }

    private static void reset(Logger logger, Collection<Slot> ownedSlots) {
        boolean root = logger.parent() == null;
        logger.setLevel(root ? Level.WARNING : Level.NOTSET);
        logger.setPropagate(true);
        logger.setDisabled(false);
        // handlers that are services are put on loggers by documents, which do not make them
        logger.slots().stream()
                .filter(slot -> ownedSlots.contains(slot) || Applier.isService(slot))
                .forEach(logger::removeSlot);
        logger.setFilters(List.of());
    }

    private void become(LoggerPlan plan) {
        Logger logger = system.getLogger(plan.name());
        int level = plan.level() != null ? plan.level() : plan.isRoot() ? Level.WARNING : Level.NOTSET;
        boolean propagate = plan.propagate() == null || plan.propagate();
        if (isAs(logger, plan, level, propagate)) {
            return;
        }
        List<Slot> wanted = plan.handlers().stream().map(slots).toList();
        logger.setLevel(level);
        logger.setPropagate(propagate);
        logger.setDisabled(false);
        if (!logger.slots().equals(wanted)) {
            // all of them, for the sake of their order; nobody logs in between, since the route changes at the end
            logger.slots().forEach(logger::removeSlot);
            wanted.forEach(logger::addSlot);
        }
        logger.setFilters(plan.filters().stream().map(filters).toList());
    }

    /** Whether a logger, one of many, needs no change; filters are always new. */
    private boolean isAs(Logger logger, LoggerPlan plan, int level, boolean propagate) {
        return logger.level() == level
                && logger.propagate() == propagate
                && !logger.disabled()
                && plan.filters().isEmpty()
                && logger.filters().isEmpty()
                && has(logger.slots(), plan.handlers());
    }

    private boolean has(List<Slot> there, List<String> wanted) {
        if (there.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i) != slots.apply(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The levels that loggers have of their own. */
    static Map<String, Integer> levels(LoggingSystem system) {
        Map<String, Integer> levels = system.loggers().stream()
                .filter(logger -> logger.level() != Level.NOTSET)
                .collect(Collectors.toMap(Logger::name, Logger::level));
        levels.put("root", system.root().level());
        return levels;
    }
}
