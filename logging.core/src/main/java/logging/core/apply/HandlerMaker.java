// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.core.plan.HandlerPlan;
import logging.core.plan.Keywords;
import logging.core.plan.Problems;
import logging.core.plan.Suggestion;

/** Makes handlers through their families; nothing is opened. Confined to one thread. */
final class HandlerMaker {

    private final LoggingSystem system;
    private final Families families;
    private final Problems problems;
    private final Map<String, Slot> slots;
    private final BiFunction<String, Map<String, Object>, Options> reader;

    /**
     * A maker of handlers apart from any document, which may name those that are configured; it takes text for a number, as
     * {@code .cfg} files have it.
     */
    HandlerMaker(LoggingSystem system, Families families, Problems problems) {
        this(system, families, problems, configured(system), Options::new);
    }

    private static Map<String, Slot> configured(LoggingSystem system) {
        Map<String, Slot> slots = new HashMap<>();
        system.slots().all().forEach(slot -> slots.put(slot.name(), slot));
        return slots;
    }

    HandlerMaker(
            LoggingSystem system,
            Families families,
            Problems problems,
            Map<String, Slot> slots,
            BiFunction<String, Map<String, Object>, Options> reader) {
        this.reader = reader;
        this.system = system;
        this.families = families;
        this.problems = problems;
        this.slots = slots;
    }

    /** A new handler, or null after an error. */
    Handler make(HandlerPlan plan, HandlerFactory factory) {
        String wrapper = "Unable to configure handler '" + plan.name() + "'";
        if (plan.className().isEmpty()) {
            return null;
        }
        if (factory == null) {
            String near = Suggestion.of(plan.className(), families.namesInUse());
            String name = "'" + plan.className() + "'";
            problems.error(
                    plan.path() + ".class", wrapper + ": Cannot resolve " + name + ": no family offers " + name + near);
            return null;
        }
        if (problems.failedBelow(plan.path())) {
            return null;
        }
        Options options = reader.apply(plan.path(), resolved(plan));
        Handler handler = null;
        try {
            handler = factory.create(Families.fullName(factory, plan.className()), options);
        } catch (RuntimeException | LinkageError error) {
            problems.error(plan.path(), wrapper + ": " + error.getMessage());
        }
        for (String key : options.unread()) {
            options.error(key, "unknown option" + Suggestion.of(key, options.known()));
        }
        problems.addAll(wrapper, options.problems());
        if (handler != null) {
            system.handlers().remember(handler);
            attributes(plan, handler, wrapper);
        }
        return handler;
    }

    private void attributes(HandlerPlan plan, Handler handler, String wrapper) {
        plan.attributes().forEach((key, value) -> {
            try {
                if (!handler.setAttribute(key, value)) {
                    problems.warn(plan.path() + "..." + key, "unknown attribute");
                }
            } catch (IllegalArgumentException error) {
                problems.error(plan.path() + "..." + key, wrapper + ": " + error.getMessage());
            }
        });
    }

    /** The options with handler names replaced by slots. */
    private Map<String, Object> resolved(HandlerPlan plan) {
        Map<String, Object> options = new LinkedHashMap<>(plan.options());
        options.remove(Keywords.FUNCTION);
        Cycles.references(families, plan).forEach((key, names) -> {
            List<Slot> targets = new ArrayList<>();
            for (String name : names) {
                if (slots.containsKey(name)) {
                    targets.add(slots.get(name));
                } else {
                    problems.error(
                            plan.path() + "." + key,
                            "expected the name of a handler, was \"" + name + "\""
                                    + Suggestion.among(name, slots.keySet()));
                }
            }
            boolean many = options.get(key) instanceof List<?>;
            options.put(key, many ? targets : targets.isEmpty() ? null : targets.get(0));
        });
        return options;
    }
}
