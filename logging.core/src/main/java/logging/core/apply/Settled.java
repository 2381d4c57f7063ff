// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.Collection;
import java.util.Map;
import logging.api.LoggingSystem;
import logging.core.plan.LoggerPlan;

/**
 * What the last state has left the loggers as, so that of ten thousand only those are looked at that the next one plans
 * otherwise. That holds as long as nobody else has changed a logger or a slot.
 *
 * <p>Not thread-safe: one state at a time, within one change of the system.
 */
final class Settled {

    private final LoggingSystem system;
    // guarded by: one state at a time, as all of this
    private Map<String, LoggerPlan> loggers = Map.of();
    private long changes;
    private long slotChanges;

    Settled(LoggingSystem system) {
        this.system = system;
    }

    /** The plans that loggers may not be in accordance with. */
    Collection<LoggerPlan> differing(Map<String, LoggerPlan> wanted) {
        if (system.changes() != changes || system.slots().changes() != slotChanges) {
            return wanted.values();
        }
        return wanted.values().stream().filter(plan -> !isSettled(plan)).toList();
    }

    /** Filters are made anew with every state. */
    private boolean isSettled(LoggerPlan plan) {
        return plan.filters().isEmpty() && plan.equals(loggers.get(plan.name()));
    }

    /** All loggers are as planned now. */
    void settle(Map<String, LoggerPlan> planned) {
        loggers = planned;
        changes = system.changes();
        slotChanges = system.slots().changes();
    }
}
