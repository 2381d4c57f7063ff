// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.ConfigurationException;
import logging.core.plan.HandlerPlan;
import logging.core.plan.HoldPlan;
import logging.core.plan.Problems;

/** Makes single handlers on request, outside any configuration, and reads off what is there. Thread-safe. */
public final class Workbench {

    private final LoggingSystem system;
    private final Families families;

    /**
     * A workbench.
     *
     * @param system the handlers' system
     * @param families what can be named
     */
    public Workbench(LoggingSystem system, Families families) {
        this.system = system;
        this.families = families;
    }

    /**
     * Makes and opens a handler.
     *
     * @param className of a family
     * @param options its keys
     * @return ready to be added
     */
    public Handler make(String className, Map<String, ?> options) {
        Problems problems = new Problems();
        HandlerPlan plan = new HandlerPlan(
                className, className, null, null, List.of(), new LinkedHashMap<>(options), Map.of(), HoldPlan.DEFAULT);
        Handler handler = new HandlerMaker(system, families, problems).make(plan, families.forClass(className));
        if (handler != null && !problems.failed()) {
            try {
                handler.prepare();
                handler.commit();
                return handler;
            } catch (Exception error) {
                problems.error(plan.path(), Spec.reason(error));
            }
        }
        if (handler != null) {
            handler.abort();
        }
        throw new ConfigurationException(problems.list());
    }

    /**
     * The levels that loggers have of their own.
     *
     * @param system the system
     * @return by name
     */
    public static Map<String, Integer> levels(LoggingSystem system) {
        return Loggers.levels(system);
    }

    /**
     * The class names that slots wait for; one that a handler service fills waits for no class.
     *
     * @param slots all of them
     * @return sorted, without doubles
     */
    public static List<String> waiting(List<Slot> slots) {
        return slots.stream()
                .filter(slot -> slot.handler() == null && !Applier.isService(slot))
                .map(slot -> Spec.className(slot.spec()))
                .distinct()
                .sorted()
                .toList();
    }
}
