// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        List<LoggerPlan> differing = new ArrayList<>();
        for (LoggerPlan plan : wanted.values()) {
            if (!isSettled(plan)) {
                differing.add(plan);
            }
        }
        return differing;
    }

    /** Filters are made anew with every state. */
    @SuppressWarnings("ReferenceEquality") // a section that was not read again gives the same plan nearly always
    private boolean isSettled(LoggerPlan plan) {
        LoggerPlan before = loggers.get(plan.name());
        return plan.filters().isEmpty() && (plan == before || plan.equals(before));
    }

    /** All loggers are as planned now. */
    void settle(Map<String, LoggerPlan> planned) {
        loggers = planned;
        changes = system.changes();
        slotChanges = system.slots().changes();
    }
}
