// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.config.HandlerFactory;
import logging.api.text.PythonText;
import logging.core.plan.HandlerPlan;
import logging.core.plan.Problems;
import logging.core.plan.Suggestion;

/** Checks the handlers that handlers point at: each must be there, and none may lead back to where it started. */
final class Cycles {

    private final Map<String, HandlerPlan> plans;
    private final Families families;
    private final Problems problems;

    Cycles(Map<String, HandlerPlan> plans, Families families, Problems problems) {
        this.plans = plans;
        this.families = families;
        this.problems = problems;
    }

    void check() {
        plans.values()
                .forEach(plan -> references(families, plan).forEach((key, names) -> {
                    for (String name : names) {
                        check(plan, key, name);
                    }
                }));
    }

    private void check(HandlerPlan plan, String key, String name) {
        String path = plan.path() + "." + key;
        String kind = "target".equals(key) ? "target" : "required";
        Object given = plan.options().get(key);
        String shown = PythonText.repr(isOne(key, given) ? given : name);
        String text = "Unable to configure handler '" + plan.name() + "': Unable to set " + kind + " handler " + shown;
        if (!plans.containsKey(name)) {
            problems.error(path, text + Suggestion.of(name, plans.keySet()));
        } else if (leadsTo(name, plan.name(), new LinkedHashSet<>())) {
            String why = "target".equals(kind) ? "target not" : "Required handler " + shown + " is not";
            problems.error(path, text + ": " + why + " configured yet, since it leads back to '" + plan.name() + "'");
        }
    }

    private boolean leadsTo(String from, String goal, Set<String> seen) {
        if (from.equals(goal)) {
            return true;
        }
        HandlerPlan plan = plans.get(from);
        return plan != null
                && seen.add(from)
                && references(families, plan).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(next -> leadsTo(next, goal, seen));
    }

    /** The plans by name, but each behind those it points at: what hands records on is closed before its targets. */
    List<HandlerPlan> targetsFirst() {
        Map<String, HandlerPlan> ordered = new java.util.LinkedHashMap<>();
        List<HandlerPlan> waiting = List.copyOf(plans.values());
        while (!waiting.isEmpty()) {
            List<HandlerPlan> later = new ArrayList<>();
            for (HandlerPlan plan : waiting) {
                if (ordered.keySet().containsAll(targets(plan))) {
                    ordered.put(plan.name(), plan);
                } else {
                    later.add(plan);
                }
            }
            if (later.size() == waiting.size()) {
                // only members of a circle are left, which was noted as a problem
                later.forEach(plan -> ordered.put(plan.name(), plan));
                later.clear();
            }
            waiting = later;
        }
        return List.copyOf(ordered.values());
    }

    private List<String> targets(HandlerPlan plan) {
        return references(families, plan).values().stream()
                .flatMap(List::stream)
                .filter(plans::containsKey)
                .toList();
    }

    /** The handler names in the options of a handler, by option. */
    static Map<String, List<String>> references(Families families, HandlerPlan plan) {
        HandlerFactory factory = families.forClass(plan.className());
        Map<String, List<String>> references = new java.util.LinkedHashMap<>();
        if (factory != null) {
            for (String key : factory.handlerReferences(Families.fullName(factory, plan.className()))) {
                if (plan.options().containsKey(key)) {
                    references.put(key, names(key, plan.options().get(key)));
                }
            }
        }
        return references;
    }

    private static List<String> names(String key, Object value) {
        List<String> names = new ArrayList<>();
        if (isOne(key, value)) {
            names.add(String.valueOf(value));
        } else {
            ((List<?>) value).forEach(item -> names.add(String.valueOf(item)));
        }
        return names;
    }

    /** A target is one handler, whatever stands there; other references may be lists. */
    private static boolean isOne(String key, Object value) {
        return "target".equals(key) || !(value instanceof List);
    }
}
