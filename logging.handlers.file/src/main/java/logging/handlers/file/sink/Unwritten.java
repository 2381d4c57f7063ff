// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.util.Arrays;

/**
 * Whole records, in order, whose bytes are not with the operating system yet; the first may be there in part.
 *
 * <pre>
 *   bytes:  ......[ first record  |  second  |  third ]......
 *                 from            from + length       to
 *                 └─torn─┘ is in the file already
 * </pre>
 *
 * Keeps each owner's count of pending records. Not thread-safe: guarded by the file's lock.
 */
final class Unwritten {

    /** An emptied array larger than this is let go. */
    private static final int RETAINED = 512 * 1024;

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] bytes = {};
    private int from;
    private int to;
    private int torn;
    /** How many bytes of the first record are none of its own, but stand before the first one of a file. */
    private int beginning;

    private Share[] owners = {};
    private int[] lengths = {};
    private int first;
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** Bytes that wait, those of the torn part included. */
    int size() {
        return to - from;
    }

    int count() {
        return count;
    }

    byte[] array() {
        return bytes;
    }

    /** Where the first byte that is not in the file stands. */
    int start() {
        return from + torn;
    }

    /** How many bytes of the first record are in the file already. */
    int torn() {
        return torn;
    }

    /** Forgets that the first record is in the file in part, because that file is another one or was cut. */
    void startRecordAgain() {
        torn = 0;
    }

    /** Whose the first record is; there is one. */
    Share firstOwner() {
        return owners[first];
    }

    /** Adds a record. A single one is taken whatever its size; false if the bound is reached. */
    boolean add(Share owner, byte[] record, int length, int bound) {
        if (count > 0 && size() + (long) length > bound) {
            return false;
        }
        reserve(length, 1);
        System.arraycopy(record, 0, bytes, to, length);
        to += length;
        owners[first + count] = owner;
        lengths[first + count] = length;
        count++;
        owner.pending(1);
        return true;
    }

    /** Adds records that came together: all, or none if the bound is reached. */
    boolean add(Batch batch, byte[] text, int bound) {
        int length = batch.length();
        if (size() + (long) length > bound) {
            return false;
        }
        reserve(length, batch.count());
        System.arraycopy(text, 0, bytes, to, length);
        to += length;
        int end = first + count;
        Arrays.fill(owners, end, end + batch.count(), batch.share);
        for (int i = 0; i < batch.count(); i++) {
            lengths[end + i] = batch.length(i);
        }
        count += batch.count();
        batch.share.pending(batch.count());
        return true;
    }

    /**
     * Puts bytes before the first record, in place of those that were put there; both then arrive, or neither. There is a
     * first record, and nothing of it is in the file.
     */
    void begin(byte[] with) {
        from += beginning;
        lengths[first] -= beginning;
        beginning = with.length;
        if (from < beginning) {
            roomForBytes(beginning);
            System.arraycopy(bytes, from, bytes, from + beginning, size());
            from += beginning;
            to += beginning;
        }
        from -= beginning;
        System.arraycopy(with, 0, bytes, from, beginning);
        lengths[first] += beginning;
    }

    /** How many bytes from {@link #start()} on make whole records of about a size, at least one. */
    int batch(int limit) {
        int sum = lengths[first] - torn;
        for (int i = 1; i < count && sum + (long) lengths[first + i] <= limit; i++) {
            sum += lengths[first + i];
        }
        return sum;
    }

    /** Takes note that bytes from {@link #start()} on are in the file now. */
    void written(int number) {
        int done = torn + number;
        while (count > 0 && done >= lengths[first]) {
            done -= lengths[first];
            pop().pending(-1);
        }
        torn = done;
    }

    /** Gives everything up; each owner counts its records as dropped. */
    void drop() {
        while (count > 0) {
            Share owner = pop();
            owner.pending(-1);
            owner.dropped(1);
        }
        torn = 0;
    }

    /** Hands the records of one owner to another. */
    void handOver(Share leaver, Share heir) {
        for (int i = first; i < first + count; i++) {
            if (owners[i] == leaver) {
                owners[i] = heir;
                leaver.pending(-1);
                heir.pending(1);
            }
        }
    }

    private Share pop() {
        Share owner = owners[first];
        owners[first] = null;
        beginning = 0;
        from += lengths[first++];
        if (--count == 0) {
            reset();
        }
        return owner;
    }

    private void reset() {
        first = 0;
        from = 0;
        to = 0;
        if (bytes.length > RETAINED) {
            bytes = new byte[0];
        }
    }

    /** Makes room before anything is changed, for memory may run out. */
    void reserve(int moreBytes, int moreRecords) {
        roomForBytes(moreBytes);
        roomForRecords(moreRecords);
    }

    private void roomForBytes(int more) {
        if (to + (long) more <= bytes.length) {
            return;
        }
        long needed = size() + (long) more;
        if (needed > MAX_ARRAY) {
            throw new OutOfMemoryError("unwritten text of " + needed + " bytes");
        }
        byte[] target = needed <= bytes.length / 2
                ? bytes
                : new byte[(int) Math.min(MAX_ARRAY, Math.max(needed, Math.max(8192, 2L * bytes.length)))];
        System.arraycopy(bytes, from, target, 0, size());
        bytes = target;
        to -= from;
        from = 0;
    }

    private void roomForRecords(int more) {
        if (first + count + more <= lengths.length) {
            return;
        }
        int capacity =
                count + more <= lengths.length / 2 ? lengths.length : Math.max(64, 2 * Math.max(more, lengths.length));
        Share[] moreOwners = Arrays.copyOf(Arrays.copyOfRange(owners, first, first + count), capacity);
        int[] moreLengths = Arrays.copyOf(Arrays.copyOfRange(lengths, first, first + count), capacity);
        // only now, for memory may have run out
        owners = moreOwners;
        lengths = moreLengths;
        first = 0;
    }
}
