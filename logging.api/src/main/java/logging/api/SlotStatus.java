// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * State and counters of one slot at one moment; at a quiet point {@code accepted = written + dropped + failed + held}.
 *
 * <p>Immutable, thread-safe.
 *
 * @param name the handler's name, null for one made by hand
 * @param handler the class of the handler that is here, null while it is away
 * @param state {@code BOUND}, {@code HOLDING} or {@code EXPIRED}
 * @param accepted records that passed the filters
 * @param written records that the handler wrote
 * @param dropped records given up because a bound was reached, or logged by the handler itself, or left in the hands of a
 *     handler that did not end in time; those of them that it writes after all count as written from then on
 * @param failed records that the handler could not write
 * @param held records that wait, here or inside the handler
 * @param recursed how many of the dropped ones the handler logged itself
 * @param lastError what stopped a record last, null if nothing did
 * @param health what the handler says of itself, null while it is away and if it says nothing
 */
public record SlotStatus(
        String name,
        String handler,
        String state,
        long accepted,
        long written,
        long dropped,
        long failed,
        long held,
        long recursed,
        String lastError,
        HandlerHealth health) {

    /** {@return whether every accepted record is accounted for; true at a quiet point} */
    public boolean closes() {
        return accepted == written + dropped + failed + held;
    }
}
