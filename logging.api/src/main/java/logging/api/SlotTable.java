// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The named slots of one system, what configured handlers live in. They belong to the api, so that they outlive a
 * restart of what configures them. Thread-safe.
 */
public final class SlotTable {

    // guarded by: this
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    private final LongAdder departedDropped = new LongAdder();

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
        slots.put(slot.name(), slot);
    }

    /**
     * Forgets a slot, if it is still the one of its name.
     *
     * @param slot a named slot
     */
    public synchronized void remove(Slot slot) {
        slots.remove(slot.name(), slot);
    }

    /**
     * Keeps count of what a slot has dropped that leaves for good, since its own counters leave with it.
     *
     * @param gone a slot that was removed and whose calls have ended
     */
    public void settle(Slot gone) {
        departedDropped.add(gone.status().dropped());
    }

    /** {@return how many records were dropped in slots that have left; never less than before} */
    public long departedDropped() {
        return departedDropped.sum();
    }

    /** {@return all named slots in order; a list of the caller's own} */
    public synchronized List<Slot> all() {
        return new ArrayList<>(slots.values());
    }
}
