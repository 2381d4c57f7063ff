// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

/**
 * Records of one handler that are ready together, in one text, and what a file must know of them. Confined to the thread
 * that made it.
 */
public final class Batch {

    final Share share;
    private final int[] ends;
    private int count;
    private int level = Integer.MIN_VALUE;

    /**
     * An empty batch.
     *
     * @param share whose records they are
     * @param capacity how many there may be
     */
    public Batch(Share share, int capacity) {
        this.share = share;
        this.ends = new int[capacity];
    }

    /**
     * Adds a record.
     *
     * @param end where its text ends, counted from the start of the first one's
     * @param recordLevel its level
     */
    public void add(int end, int recordLevel) {
        ends[count++] = end;
        level = Math.max(level, recordLevel);
    }

    /** Forgets all records. */
    public void clear() {
        count = 0;
        level = Integer.MIN_VALUE;
    }

    /** {@return how many records there are} */
    public int count() {
        return count;
    }

    /** The highest level among the records. */
    int level() {
        return level;
    }

    /** How many bytes all records have. */
    int length() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /** How many bytes a record has. */
    int length(int record) {
        return record == 0 ? ends[0] : ends[record] - ends[record - 1];
    }
}
