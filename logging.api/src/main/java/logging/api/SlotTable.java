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

    /** Of how many slots that left is counted what still comes; far more than leave while one call is on its way. */
    private static final int REMEMBERED = 256;

    // guarded by: this
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    // guarded by: this
    private long changes;
    // guarded by: this
    private long departedDropped;
    // guarded by: this; those that left last, oldest first
    private final List<Departed> departed = new ArrayList<>();

    /** A slot that left: calls may still be under way in it, or on their way to it. */
    private record Departed(SlotCounters counters, long own) {
        long dropped() {
            return own + counters.lost() + counters.abandoned();
        }
    }

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
    public void settle(Slot gone) {
        Departed last = new Departed(gone.counters(), gone.droppedInside());
        List<Departed> oldest;
        synchronized (this) {
            departed.add(last);
            oldest = departed.stream()
                    .limit(Math.max(0, departed.size() - REMEMBERED))
                    .toList();
        }
        oldest.stream().filter(each -> each.counters.isQuiet()).forEach(this::fold);
    }

    private void fold(Departed old) {
        long dropped = old.dropped();
        synchronized (this) {
            if (departed.remove(old)) {
                departedDropped += dropped;
            }
        }
    }

    /**
     * How many records were dropped in slots that have left.
     *
     * @return a count that grows, but for records that an abandoned handler has written after all
     */
    public long departedDropped() {
        long folded;
        List<Departed> known;
        synchronized (this) {
            folded = departedDropped;
            known = List.copyOf(departed);
        }
        // handlers are asked, who may take their time
        return folded + known.stream().mapToLong(Departed::dropped).sum();
    }

    /** {@return all named slots in order; a list of the caller's own} */
    public synchronized List<Slot> all() {
        return new ArrayList<>(slots.values());
    }
}
