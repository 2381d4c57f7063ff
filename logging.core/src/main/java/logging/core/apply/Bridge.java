// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.HashMap;
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

    /** Puts bridges in place of handlers that keep records for others; not of queues, which can do that themselves. */
    static void replace(List<Slot> leaving, LoggingSystem system, Families families) {
        List<Slot> keepers = leaving.stream()
                .filter(slot -> slot.handler() != null && !(slot.handler() instanceof QueueHandler))
                .filter(slot -> keeps(slot, system, families))
                .toList();
        Map<Slot, List<Slot>> targets = new HashMap<>();
        keepers.forEach(slot -> targets.put(slot, targets(slot, system, families)));
        Farewell.of(system).changeEach(keepers, slot -> replace(slot, targets.get(slot)));
    }

    private static void replace(Slot slot, List<Slot> targets) {
        slot.vacate(slot.handler(), Applier.DEADLINE);
        slot.bind(new Bridge(targets), Applier.DEADLINE);
    }

    /** Whether the handler of a slot keeps records for others: who comes after it must wait until they are handed on. */
    static boolean keeps(Slot slot, LoggingSystem system, Families families) {
        return !slot.spec().isEmpty() && !targets(slot, system, families).isEmpty();
    }

    /** Where the handler of a slot hands its records on to; empty for one that writes them itself. */
    private static List<Slot> targets(Slot slot, LoggingSystem system, Families families) {
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
