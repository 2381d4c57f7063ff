// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Lets go of what a bundle brought, when it stops: its handlers leave, filters and formatters of its classes are taken off,
 * so that nothing here holds its class loader and no thread of its handlers outlives it.
 *
 * <p>A handler in a named slot leaves the slot holding, and a successor gets what was held; one made by hand is removed from
 * the loggers and closed. {@code logging.core} does this for every bundle; our families do it for
 * themselves, since core may be away. Doing it twice does no harm. Thread-safe. OSGi: Core 4.4, life cycle.
 */
public final class Departure {

    /** How long a handler may take to write out. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final LoggingSystem system;
    private final Predicate<Object> theirs;

    private Departure(LoggingSystem system, Predicate<Object> theirs) {
        this.system = Objects.requireNonNull(system, "system");
        this.theirs = Objects.requireNonNull(theirs, "theirs");
    }

    /**
     * Lets go; waits until handlers have written out, which each is told to do within 5 s. One that hangs while it is closed
     * keeps the caller.
     *
     * @param system where things were added
     * @param theirs tells whether a handler, a filter or a formatter belongs to who leaves
     */
    public static void of(LoggingSystem system, Predicate<Object> theirs) {
        new Departure(system, theirs).leave();
    }

    private void leave() {
        release(system.root());
        system.loggers().forEach(this::release);
        for (Handler handler : system.handlers().all()) {
            undress(handler);
            if (theirs.test(handler)) {
                release(handler);
            }
        }
        system.slots().all().stream()
                .filter(slot -> slot.handler() == null)
                .forEach(slot -> slot.redressNext(dress -> dress == null ? null : dress.without(theirs)));
    }

    private void release(Logger logger) {
        for (Filter filter : logger.filters()) {
            if (theirs.test(filter)) {
                logger.removeFilter(filter);
            }
        }
        for (Slot slot : logger.slots()) {
            if (slot.name() == null && slot.handler() != null && theirs.test(slot.handler())) {
                logger.removeSlot(slot);
            }
        }
    }

    private void undress(Handler handler) {
        List<Filter> filters = handler.filters();
        filters.stream().filter(theirs).forEach(handler::removeFilter);
        Formatter formatter = handler.formatter();
        if (formatter != null && theirs.test(formatter)) {
            handler.setFormatter(null);
        }
    }

    /** A handler in a named slot leaves its slot holding; one made by hand is closed for good. */
    private static void release(Handler handler) {
        Slot slot = handler.slot();
        if (slot.name() == null) {
            slot.quiesce(DEADLINE);
            handler.close();
        } else {
            slot.vacate(handler, DEADLINE);
        }
    }
}
