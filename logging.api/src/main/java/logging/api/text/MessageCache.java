// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * Merges messages as {@link PercentMessage} does, and remembers how those were split that come again: messages with
 * arguments are constants of the source nearly always.
 *
 * <p>Bounded: 256 messages of at most 512 characters; one is kept only when it is met a second time, so that messages
 * made anew for every call cost next to nothing here. Thread-safe.
 */
public final class MessageCache {

    private static final int PLACES = 256;
    private static final int LONGEST = 512;

    // guarded by nobody: elements are immutable, and a lost one is made again
    private final SplitMessage[] known = new SplitMessage[PLACES];
    // guarded by nobody: a lost hash costs one more round; the last message met at a place that was not known
    private final int[] met = new int[PLACES];

    /** An empty cache. */
    public MessageCache() {}

    /**
     * Merges a message with its arguments. If this throws, {@code out} has the length that it had before.
     *
     * @param msg the message
     * @param args the arguments; not null
     * @param out takes the merged text
     * @throws FormatMismatchException with Python's text, if message and arguments do not fit
     */
    public void merge(String msg, Object[] args, TextBuffer out) {
        int hash = msg.hashCode();
        SplitMessage split = known[place(hash)];
        if (split != null && split.isOf(msg) && split.fits(args)) {
            split.append(args, out);
        } else {
            meet(msg, hash, split);
            PercentMessage.merge(msg, args, out);
        }
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    private void meet(String msg, int hash, SplitMessage there) {
        int place = place(hash);
        if (met[place] != hash) {
            met[place] = hash;
        } else if (msg.length() <= LONGEST && (there == null || !there.isOf(msg))) {
            SplitMessage split = SplitMessage.of(msg);
            if (split != null) {
                known[place] = split;
            }
        }
    }
}
