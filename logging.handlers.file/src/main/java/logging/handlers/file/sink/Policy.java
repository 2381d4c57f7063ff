// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

/**
 * When a handler's bytes go to the operating system, when to the disk, and what happens while neither works. Immutable.
 *
 * @param buffering how long records wait for company
 * @param syncing when the disk is forced
 * @param holdBytes bytes that are held while the file cannot be written
 * @param lookEvery after how many nanoseconds the path is looked at again, whether the open file is still there
 * @param repairTail whether a last line without an end, such as a crash leaves, is ended before the first record
 */
public record Policy(Buffering buffering, Syncing syncing, int holdBytes, long lookEvery, boolean repairTail) {

    /** Bytes that are held unless something else is said. */
    public static final int HOLD_BYTES = 8 * 1024 * 1024;

    /** Nanoseconds between two looks unless something else is said. */
    public static final long LOOK_EVERY = 1_000_000_000L;

    /** Every record at once, the disk when the system likes. */
    public static final Policy DEFAULT = new Policy(Buffering.NONE, Syncing.NEVER, HOLD_BYTES, LOOK_EVERY, false);

    /** This policy with another distance of looks. */
    public Policy withLookEvery(long nanos) {
        return new Policy(buffering, syncing, holdBytes, nanos, repairTail);
    }

    /** Whether each record is handed over by the call that logs it, and nothing more is to be done. */
    boolean isPlain() {
        return buffering.bufferSize() == 0 && syncing.isNever();
    }
}
