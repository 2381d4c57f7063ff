// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

/** Decides whether a file is to be rolled before a record; asked under the file's lock, so no code of users. */
@FunctionalInterface
public interface Rotation {

    /** For handlers that do not roll. */
    Rotation NEVER = (file, weight, now) -> false;

    /**
     * Whether the file is to be rolled before this record.
     *
     * @param file the open file
     * @param weight what the record adds to the file, in the unit that the handler counts in
     * @param now nanoseconds since 1970
     * @return true to roll
     */
    boolean isDue(LogFile file, int weight, long now);

    /** {@return whether the file must be open for the decision; true unless overridden} */
    default boolean needsOpenFile() {
        return true;
    }
}
