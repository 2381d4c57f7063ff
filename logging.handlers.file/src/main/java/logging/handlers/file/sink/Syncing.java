// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

/**
 * When what was handed to the operating system is forced to the disk. Immutable.
 *
 * @param level after a record of this level or higher, by the call that logs it
 * @param interval nanoseconds after a write at the latest; 0 for no such limit
 */
public record Syncing(int level, long interval) {

    /** The operating system decides. */
    public static final Syncing NEVER = new Syncing(Integer.MAX_VALUE, 0);

    /** By every call, before it returns. */
    public static final Syncing ALWAYS = new Syncing(Integer.MIN_VALUE, 0);

    boolean isNever() {
        return level == Integer.MAX_VALUE && interval == 0;
    }

    boolean isDueAt(int recordLevel) {
        return recordLevel >= level && level != Integer.MAX_VALUE;
    }
}
