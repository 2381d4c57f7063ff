// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * What becomes of a logger's records: a threshold and a ready array of slots, flattened when the hierarchy changes so
 * that nothing is walked per record. Loggers without settings of their own share the route of the nearest ancestor
 * that has some.
 *
 * <p>Thread-safe: readers take no lock.
 */
class Route {

    /** Where records go; replaced as one. */
    private static final class Targets {
        final Slot[] slots;
        final FilterList filters;

        Targets(Slot[] slots, FilterList filters) {
            this.slots = slots;
            this.filters = filters;
        }
    }

    private static final Targets NOWHERE = new Targets(new Slot[0], FilterList.NONE);

    private final LoggingSystem system;
    // guarded by: volatile, written under the hierarchy's lock; read by every call, so no loop may hoist it
    private volatile int threshold;
    // guarded by: volatile, written under the hierarchy's lock
    private volatile Targets targets = NOWHERE;
    // guarded by: the hierarchy's lock; null while the logger whose settings these are has no filters
    private Route filtered;

    Route(LoggingSystem system, int threshold) {
        this.system = system;
        this.threshold = threshold;
    }

    final int threshold() {
        return threshold;
    }

    /**
     * Sets where records go.
     *
     * @param filters of the logger whose settings these are; they do not count for the loggers that share this route
     */
    final void set(int level, Slot[] slots, FilterList filters) {
        targets = new Targets(slots, FilterList.NONE);
        threshold = level;
        if (filters.isEmpty()) {
            filtered = null;
            return;
        }
        Route own = filtered == null ? new Route(system, level) : filtered;
        own.targets = new Targets(slots, filters);
        own.threshold = level;
        filtered = own;
    }

    /** The route of the logger itself, with its filters; this one if it has none. */
    final Route filtered() {
        return filtered == null ? this : filtered;
    }

    final Slot[] slots() {
        return targets.slots;
    }

    /**
     * Filters a record as its logger does and hands it to every slot whose level it reaches. Never throws.
     *
     * @param ofCall whether it comes from the call itself, so that nobody has it when the last slot is done with it
     */
    void publish(LogRecord record, boolean ofCall) {
        Targets now = targets;
        LogRecord passed = now.filters.isEmpty() ? record : now.filters.apply(record);
        if (passed == null) {
            return;
        }
        int level = passed.levelno();
        int last = now.slots.length - 1;
        for (int i = 0; i <= last; i++) {
            Slot slot = now.slots[i];
            if (level >= slot.level()) {
                slot.handle(passed, ofCall && i == last);
            }
        }
        if (last < 0) {
            system.unhandled(passed);
        }
    }
}
