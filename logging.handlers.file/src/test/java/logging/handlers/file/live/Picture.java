// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.handlers.file.FileHandler;

/** What is there at one moment, to be compared with what is there later. Stateless. */
final class Picture {

    private Picture() {}

    /** All of it; only the files that are written, and not what is open, if old ones may be packed meanwhile. */
    static List<Object> of(LoggingSystem system, Disk disk, boolean oldOnes) throws IOException {
        Map<String, Handler> handlers = handlers(system);
        List<String> open = oldOnes ? disk.open() : List.of();
        return List.of(disk.picture(oldOnes), handlers, openOnes(handlers), open, books(system));
    }

    static Map<String, Handler> handlers(LoggingSystem system) {
        Map<String, Handler> handlers = new TreeMap<>();
        system.handlers()
                .names()
                .forEach(name -> handlers.put(name, system.handlers().byName(name)));
        return handlers;
    }

    static boolean isOpen(Handler handler) {
        return handler instanceof FileHandler file && file.isOpen();
    }

    static Set<String> openOnes(Map<String, Handler> handlers) {
        Set<String> open = new LinkedHashSet<>();
        handlers.forEach((name, handler) -> {
            if (isOpen(handler)) {
                open.add(name);
            }
        });
        return open;
    }

    private static List<SlotStatus> books(LoggingSystem system) {
        return system.slots().all().stream()
                .filter(slot -> slot.name() != null)
                .map(Slot::status)
                .toList();
    }
}
