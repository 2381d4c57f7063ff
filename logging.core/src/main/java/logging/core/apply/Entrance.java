// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.handlers.QueueHandler;

/**
 * A handler on its way into a slot. It may have to wait until its predecessor has handed on what it keeps; if the slot is
 * to have another handler by then, it does not enter, and is closed. Confined to one thread after the other.
 */
final class Entrance {

    private final LoggingSystem system;
    private final Slot slot;
    private final Handler next;
    private final Families families;
    private final Map<String, Object> madeFrom;

    /** A handler for a slot that knows already what it is to be made from. */
    Entrance(LoggingSystem system, Slot slot, Handler next, Families families) {
        this.system = system;
        this.slot = slot;
        this.next = next;
        this.families = families;
        this.madeFrom = slot.spec();
    }

    /**
     * Enters.
     *
     * @param alone whether the predecessor must have left before, because it hands on what it keeps, or leaves something
     * @param dressed whether the handler has its formatter and filters; else it gets those of its predecessor
     * @param listens whether its listener is started, if it has one
     */
    void enter(boolean alone, boolean dressed, boolean listens) {
        if (alone) {
            slot.vacate(slot.handler(), Applier.DEADLINE);
        }
        if (slot.spec() != madeFrom) {
            next.close();
            return;
        }
        if (dressed) {
            // or it would get what the one before it had on
            slot.dressNext(next.formatter(), next.filters());
        }
        if (listens) {
            // before what the slot holds is replayed, which may be more than the queue has room for
            listen(next);
        }
        boolean entered = slot.bind(next, madeFrom, Applier.DEADLINE);
        // the slot may have left while what it held was handed to the handler
        if (entered && system.slots().get(slot.name()) == slot) {
            families.letGo(slot, Applier.DEADLINE);
        } else {
            next.close();
        }
    }

    /** Starts the listener of a handler that has one. */
    static void listen(Handler handler) {
        if (handler instanceof QueueHandler queue
                && queue.listener() != null
                && !queue.listener().isRunning()) {
            queue.listener().start();
        }
    }

    /** From now on, whoever is on the way into a slot comes too late. */
    static void shut(Slot slot) {
        slot.setSpec(new LinkedHashMap<>(slot.spec()));
    }
}
