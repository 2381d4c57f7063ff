// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The named slots of one system, what configured handlers live in. They belong to the api, so that they outlive a
 * restart of what configures them. Thread-safe.
 */
public final class SlotTable {

    // guarded by: this
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    // guarded by: this
    private long changes;
    // guarded by: this
    private long departedDropped;
    // guarded by: this; of slots that left with calls under way, which may still end
    private final List<SlotCounters> unfinished = new ArrayList<>();

    SlotTable() {}

    /**
     * The slot of a name.
     *
     * @param name a handler's name
     * @return null if there is none
     */
    public synchronized Slot get(String name) {
        return slots.get(name);
    }

    /**
     * Keeps a slot under its name, in place of an older one.
     *
     * @param slot a named slot
     */
    public synchronized void put(Slot slot) {
        if (slots.put(slot.name(), slot) != slot) {
            changes++;
        }
    }

    /**
     * Forgets a slot, if it is still the one of its name.
     *
     * @param slot a named slot
     */
    public synchronized void remove(Slot slot) {
        if (slots.remove(slot.name(), slot)) {
            changes++;
        }
    }

    /** {@return how often a name got another slot or lost its own; a count} */
    public synchronized long changes() {
        return changes;
    }

    /**
     * Keeps count of what a slot has dropped that leaves for good, since its own counters leave with it.
     *
     * @param gone a slot that was removed, and discarded what it had
     */
    public synchronized void settle(Slot gone) {
        departedDropped += gone.lost();
        if (gone.counters().abandoned() > 0) {
            unfinished.add(gone.counters());
        }
    }

    /**
     * How many records were dropped in slots that have left.
     *
     * @return a count that grows, but for records that an abandoned handler has written after all
     */
    public synchronized long departedDropped() {
        unfinished.removeIf(counters -> counters.abandoned() == 0);
        return departedDropped
                + unfinished.stream().mapToLong(SlotCounters::abandoned).sum();
    }

    /** {@return all named slots in order; a list of the caller's own} */
    public synchronized List<Slot> all() {
        return new ArrayList<>(slots.values());
    }
}
