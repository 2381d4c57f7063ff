// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.time.Duration;
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

    Whiteboard(LoggingSystem system) {
        this.system = system;
    }

    /** A slot that a configuration fills itself stays as it is: configured names come first. */
    synchronized void add(Handler handler, Map<String, Object> properties) {
        String name = String.valueOf(properties.get(NAME));
        Slot slot = system.slots().get(name);
        if (slot == null) {
            slot = new Slot(name, handler.level(), HoldPolicy.DEFAULT);
            system.slots().put(slot);
        }
        if (slot.handler() == handler) {
            // core was away, the handler was not
            return;
        }
        if (slot.spec().isEmpty() && slot.handler() == null) {
            system.handlers().remember(handler);
            slot.bind(handler, DEADLINE);
            handler.setName(name);
        } else {
            system.getLogger("logging.core")
                    .warning("handler service %s: the name '%s' is taken, it gets no records", handler, name);
        }
    }

    void remove(Handler handler) {
        for (Slot slot : system.slots().all()) {
            if (slot.handler() == handler) {
                slot.vacate(handler, DEADLINE);
            }
        }
    }
}
