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
 * Stands in for a handler that leaves and hands on to others later, such as a queue: hands each record on at once. Once
 * what the queue kept is delivered and the bridge is there, loggers may be led straight to the targets without a thread's
 * records overtaking one another. Thread-safe.
 */
final class Bridge extends Handler {

    private final List<Slot> targets;

    private Bridge(List<Slot> targets) {
        this.targets = targets;
    }

    /** Puts a bridge in place of a handler that keeps records for others; nothing happens to any other slot. */
    static void replace(Slot slot, LoggingSystem system, Families families) {
        Handler keeper = slot.handler();
        if (keeper == null || slot.spec().isEmpty() || isEmptiedByPrograms(keeper)) {
            return;
        }
        List<Slot> targets = targets(slot, system, families);
        if (!targets.isEmpty()) {
            slot.vacate(keeper, Applier.DEADLINE);
            slot.bind(new Bridge(targets), Applier.DEADLINE);
        }
    }

    /** Whether a program decides when a queue is emptied, as it does after Python's dictConfig until it starts the listener. */
    private static boolean isEmptiedByPrograms(Handler keeper) {
        return keeper instanceof QueueHandler queue
                && (queue.listener() == null || !queue.listener().isRunning());
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
            if (record.levelno() >= target.level()) {
                target.handle(record);
            }
        }
    }
}
