// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.time.Duration;
import java.util.HashMap;
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
    // guarded by: this; by name, those that are on their way into their slots
    private final Map<String, Handler> entering = new HashMap<>();

    Whiteboard(LoggingSystem system) {
        this.system = system;
    }

    /** A slot that a configuration fills, or another service, stays as it is; this one waits until the name is free. */
    void add(Handler handler, Map<String, Object> properties) {
        String name = String.valueOf(properties.get(NAME));
        synchronized (this) {
            services.put(handler, name);
        }
        if (!fill(handler, name, Farewell.of(system))) {
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
        Farewell farewell = Farewell.of(system);
        now.forEach((handler, name) -> fill(handler, name, farewell));
    }

    /**
     * Puts a handler into the slot of its name if that is free; not under our lock, for it gets what the slot holds.
     *
     * @return false if the name is taken
     */
    private boolean fill(Handler handler, String name, Farewell farewell) {
        Slot slot;
        Map<String, Object> free;
        synchronized (this) {
            slot = slot(name, handler.level());
            free = slot.spec();
            if (slot.handler() == handler || entering.get(name) == handler) {
                return true;
            }
            if (slot.handler() != null || !free.isEmpty() || entering.containsKey(name)) {
                return false;
            }
            entering.put(name, handler);
        }
        farewell.change(slot, () -> enter(slot, handler, name, free));
        return slot.spec() == free;
    }

    private Slot slot(String name, int level) {
        Slot known = system.slots().get(name);
        if (known != null) {
            return known;
        }
        Slot made = new Slot(name, level, HoldPolicy.DEFAULT);
        system.slots().put(made);
        return made;
    }

    private void enter(Slot slot, Handler handler, String name, Map<String, Object> free) {
        try {
            system.handlers().remember(handler);
            if (slot.bind(handler, free, DEADLINE)) {
                handler.setName(name);
            }
        } finally {
            synchronized (this) {
                entering.remove(name);
            }
        }
        if (!isHere(handler)) {
            slot.vacate(handler, DEADLINE);
            settle();
        }
    }

    private synchronized boolean isHere(Handler handler) {
        return services.containsKey(handler);
    }
}
