// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.handlers.QueueHandler;

/**
 * Stands in for a handler that leaves and hands on to others later, such as a memory: hands each record on at once. Once
 * what the memory kept is delivered and the bridge is there, loggers may be led straight to the targets without a thread's
 * records overtaking one another. Thread-safe.
 */
final class Bridge extends Handler {

    private final List<Slot> targets;

    private Bridge(List<Slot> targets) {
        this.targets = targets;
    }

    /** Puts a bridge in place of a handler that keeps records for others; not of a queue, which can do that itself. */
    static void replace(Slot slot, LoggingSystem system, Families families) {
        Handler keeper = slot.handler();
        if (keeper == null || keeper instanceof QueueHandler || slot.spec().isEmpty()) {
            return;
        }
        List<Slot> targets = targets(slot, system, families);
        if (!targets.isEmpty()) {
            slot.vacate(keeper, Applier.DEADLINE);
            slot.bind(new Bridge(targets), Applier.DEADLINE);
        }
    }

    /** Where the handler of a slot hands its records on to; empty for one that writes them itself. */
    static List<Slot> targets(Slot slot, LoggingSystem system, Families families) {
        Map<String, List<String>> references = Cycles.references(families, Spec.plan(slot.name(), slot.spec()));
        return references.values().stream()
                .flatMap(List::stream)
                .map(system.slots()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    protected boolean isConcurrent() {
        return true;
    }

    @Override
    protected void emit(LogRecord record) {
        for (Slot target : targets) {
            target.handle(record);
        }
    }
}
