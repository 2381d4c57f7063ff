// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.core.apply.Farewell;

/**
 * Handlers that are services of their own: one with the property {@value #NAME} fills the slot of that name, which
 * configurations may then attach to loggers. While it is away the slot holds its records. Thread-safe.
 */
final class Whiteboard {

    /** The service property that names the slot. */
    static final String NAME = "logging.handler.name";

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final LoggingSystem system;
    // guarded by: this; all of them, with their names, in the order in which they came
    private final Map<Handler, String> services = new LinkedHashMap<>();

    Whiteboard(LoggingSystem system) {
        this.system = system;
    }

    /** A slot that a configuration fills, or another service, stays as it is; this one waits until the name is free. */
    void add(Handler handler, Map<String, Object> properties) {
        String name = String.valueOf(properties.get(NAME));
        synchronized (this) {
            services.put(handler, name);
        }
        Slot slot = fill(handler, name);
        if (slot.handler() != handler && !isFree(slot)) {
            system.getLogger("logging.core")
                    .warning("handler service %s: the name '%s' is taken, it gets no records", handler, name);
        }
    }

    void remove(Handler handler) {
        synchronized (this) {
            services.remove(handler);
        }
        List<Slot> theirs = system.slots().all().stream()
                .filter(slot -> slot.handler() == handler)
                .toList();
        Farewell.of(system).changeEach(theirs, slot -> slot.vacate(handler, DEADLINE));
        settle();
    }

    /** Lets services that waited have names that have become free. */
    void settle() {
        Map<Handler, String> now;
        synchronized (this) {
            now = new LinkedHashMap<>(services);
        }
        now.forEach(this::fill);
    }

    /** Puts a handler into the slot of its name if that is free; not under our lock, for it gets what the slot holds. */
    private Slot fill(Handler handler, String name) {
        Slot slot = slot(name, handler.level());
        if (isFree(slot)) {
            Farewell.of(system).change(slot, () -> enter(slot, handler, name));
        }
        return slot;
    }

    private synchronized Slot slot(String name, int level) {
        Slot known = system.slots().get(name);
        if (known != null) {
            return known;
        }
        Slot made = new Slot(name, level, HoldPolicy.DEFAULT);
        system.slots().put(made);
        return made;
    }

    private static boolean isFree(Slot slot) {
        return slot.handler() == null && slot.spec().isEmpty();
    }

    private void enter(Slot slot, Handler handler, String name) {
        if (isFree(slot) && isHere(handler)) {
            system.handlers().remember(handler);
            slot.bind(handler, DEADLINE);
            handler.setName(name);
        }
    }

    private synchronized boolean isHere(Handler handler) {
        return services.containsKey(handler);
    }
}
