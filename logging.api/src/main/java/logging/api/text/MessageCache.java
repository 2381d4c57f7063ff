// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * Merges messages as {@link PercentMessage} does, and remembers how those were split that come again: messages with
 * arguments are constants of the source nearly always. Bounded. Thread-safe.
 */
public final class MessageCache {

    private final Constants<SplitMessage> known = new Constants<>(SplitMessage::of);

    /** An empty cache. */
    public MessageCache() {}

    /**
     * Whether a message and its arguments surely fit each other.
     *
     * @param msg the message
     * @param args the arguments; not null
     * @return false if that shows only when they are merged
     */
    public boolean fits(String msg, Object[] args) {
        SplitMessage split = known.get(msg);
        return split != null && split.fits(args);
    }

    /**
     * Merges a message with its arguments. If this throws, {@code out} has the length that it had before.
     *
     * @param msg the message
     * @param args the arguments; not null
     * @param out takes the merged text
     * @throws FormatMismatchException with Python's text, if message and arguments do not fit
     */
    public void merge(String msg, Object[] args, TextBuffer out) {
        SplitMessage split = known.get(msg);
        if (split != null && split.fits(args)) {
            split.append(args, out);
        } else {
            PercentMessage.merge(msg, args, out);
        }
    }

    /**
     * As {@link #merge(String, Object[], TextBuffer)}.
     *
     * @param msg the message
     * @param args the arguments; not null
     * @return the merged text
     * @throws FormatMismatchException with Python's text, if message and arguments do not fit
     */
    public String merge(String msg, Object[] args) {
        TextBuffer out = new TextBuffer(msg.length() + 16 * args.length);
        merge(msg, args, out);
        return out.toString();
    }
}
