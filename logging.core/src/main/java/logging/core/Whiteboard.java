// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import logging.api.Handler;
import logging.api.HoldPolicy;
import logging.api.LoggingSystem;
import logging.api.Slot;

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
    synchronized void add(Handler handler, Map<String, Object> properties) {
        String name = String.valueOf(properties.get(NAME));
        services.put(handler, name);
        if (!fills(handler, name)) {
            system.getLogger("logging.core")
                    .warning("handler service %s: the name '%s' is taken, it gets no records", handler, name);
        }
    }

    void remove(Handler handler) {
        synchronized (this) {
            services.remove(handler);
        }
        for (Slot slot : system.slots().all()) {
            if (slot.handler() == handler) {
                slot.vacate(handler, DEADLINE);
            }
        }
        settle();
    }

    /** Lets services that waited have names that have become free. */
    synchronized void settle() {
        services.forEach(this::fills);
    }

    /** Whether a handler is in the slot of its name, now or already. */
    private boolean fills(Handler handler, String name) {
        Slot slot = system.slots().get(name);
        if (slot == null) {
            slot = new Slot(name, handler.level(), HoldPolicy.DEFAULT);
            system.slots().put(slot);
        }
        if (slot.handler() == null && slot.spec().isEmpty()) {
            system.handlers().remember(handler);
            slot.bind(handler, DEADLINE);
            handler.setName(name);
        }
        return slot.handler() == handler;
    }
}
