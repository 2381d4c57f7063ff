// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.Objects;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.Slot;

/** Where a keeping handler hands records on to: a handler given by hand, or a slot of a configuration. Thread-safe. */
final class Target {

    private final Handler handler;
    private final Slot slot;

    private Target(Handler handler, Slot slot) {
        this.handler = handler;
        this.slot = slot;
    }

    static Target of(Handler handler) {
        return new Target(Objects.requireNonNull(handler, "handler"), null);
    }

    static Target of(Slot slot) {
        return new Target(null, Objects.requireNonNull(slot, "slot"));
    }

    /** The handler that is there now; null while it is away. */
    Handler handler() {
        return handler != null ? handler : slot.handler();
    }

    /** A handler may have moved into a slot of a configuration since it was given. */
    private Slot place() {
        return handler != null ? handler.slot() : slot;
    }

    int level() {
        return place().level();
    }

    boolean needsCaller() {
        return place().needsCaller();
    }

    /** Hands a record on; never throws, whatever a handler that overrides {@code handle} does. */
    void handle(LogRecord record, LoggingSystem system) {
        try {
            if (handler != null) {
                handler.handle(record);
            } else {
                slot.handle(record);
            }
        } catch (Throwable hostile) {
            system.errors().report(this, record, hostile);
        }
    }

    /** Whether records that are ready together are handed on together. */
    boolean takesBatches() {
        return place().takesBatches();
    }

    /** Hands records on in order, together as far as that can be done; never throws. */
    void handleBatch(LogRecord[] records, int count, LoggingSystem system) {
        for (int i = place().emitBatch(records, count); i < count; i++) {
            handle(records[i], system);
        }
    }

    @Override
    public String toString() {
        return handler != null ? handler.toString() : "slot " + slot.name();
    }
}
