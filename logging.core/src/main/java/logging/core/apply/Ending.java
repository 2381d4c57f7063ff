// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.List;
import java.util.concurrent.TimeoutException;
import logging.api.LoggingSystem;
import logging.api.Slot;

/** The end of a logging system whose surroundings end. An output that hangs delays it by the deadline and no longer. */
public final class Ending {

    private Ending() {}

    /**
     * Nobody comes any more: slots whose handler is away give what they hold, and what comes, to who stands in.
     *
     * @param system all slots of it
     */
    public static void giveUpWaiting(LoggingSystem system) {
        List<Slot> waiting = system.slots().all().stream()
                .filter(slot -> slot.handler() == null)
                .toList();
        if (!new Farewell(system, Applier.DEADLINE).each(waiting, slot -> slot.giveUpWaiting(system))) {
            String who = "what slots held was not handed on in time: "
                    + Workbench.waiting(system.slots().all());
            system.errors().report("logging.core", null, new TimeoutException(who));
        }
    }

    /**
     * Writes out and closes everything; logging goes on working, as after {@code logging.shutdown}.
     *
     * @param system all handlers of it
     */
    public static void close(LoggingSystem system) {
        giveUpWaiting(system);
        Farewell farewell = new Farewell(system, Applier.DEADLINE);
        farewell.inTime(system::endBoot);
        farewell.closeEach(system.handlers().all());
    }
}
