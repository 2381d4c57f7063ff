// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

/**
 * When a handler's bytes go to the operating system, when from there to the disk, and how many wait while neither works.
 *
 * <p>Immutable, thread-safe.
 *
 * @param bufferSize bytes that may wait for company; 0 hands over every record at once
 * @param everyRecords hands over when this many records wait; 0 for no such limit
 * @param flushLevel a record of this level or higher is handed over at once, with all before it
 * @param sync when what was handed over is forced to the disk
 * @param syncLevel the level that {@link Sync#LEVEL} means
 * @param holdBytes bytes that are held while the file cannot be written
 * @param lookEvery after how many nanoseconds the path is looked at again, whether the open file is still there
 */
public record Policy(
        int bufferSize, int everyRecords, int flushLevel, Sync sync, int syncLevel, int holdBytes, long lookEvery) {

    /** When written bytes are forced to the disk. */
    public enum Sync {
        /** The operating system decides. */
        NEVER,
        /** After records of a level or higher. */
        LEVEL,
        /** After every write. */
        ALWAYS
    }

    /** Every record at once, the disk when the system likes, 8 MiB while there is a fault, a look every second. */
    public static final Policy DEFAULT =
            new Policy(0, 0, Integer.MIN_VALUE, Sync.NEVER, Integer.MAX_VALUE, 8 * 1024 * 1024, 1_000_000_000L);

    /** This policy with another distance of looks. */
    public Policy withLookEvery(long nanos) {
        return new Policy(bufferSize, everyRecords, flushLevel, sync, syncLevel, holdBytes, nanos);
    }

    /** Whether each record is handed over by the call that logs it, and nothing more is to be done. */
    boolean isPlain() {
        return bufferSize == 0 && sync == Sync.NEVER;
    }

    boolean flushesAt(int level, int bytes, int records) {
        return bytes >= bufferSize || level >= flushLevel || everyRecords > 0 && records >= everyRecords;
    }

    boolean syncsAt(int level) {
        return sync == Sync.ALWAYS || sync == Sync.LEVEL && level >= syncLevel;
    }
}
