// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

/**
 * How long records wait for company before they are handed to the operating system. Immutable.
 *
 * @param bufferSize bytes that wait at most; 0 hands over every record by the call that logs it
 * @param everyRecords records that wait at most; 0 for no such limit
 * @param level a record of this level or higher is handed over at once, with all before it
 * @param interval nanoseconds that a record waits at most; 0 for no such limit
 */
public record Buffering(int bufferSize, int everyRecords, int level, long interval) {

    /** Every record is handed over by the call that logs it. */
    public static final Buffering NONE = new Buffering(0, 0, Integer.MIN_VALUE, 0);

    boolean isOver(int recordLevel, int bytes, int records) {
        return bytes >= bufferSize || recordLevel >= level || everyRecords > 0 && records >= everyRecords;
    }
}
