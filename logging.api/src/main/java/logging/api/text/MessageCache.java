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
     * As {@link #merge(String, Object[], TextBuffer)}, with the names of a logger and of a level in front. A message is
     * nearly always that of one call, so what stands before its first argument is made once.
     *
     * @param names how the names are printed
     * @param logger not null
     * @param level not null
     * @param msg the message
     * @param args the arguments; not null
     * @param out takes the text
     * @return the index at which the message begins
     * @throws FormatMismatchException with Python's text, if message and arguments do not fit
     */
    public int merge(NamePair names, String logger, String level, String msg, Object[] args, TextBuffer out) {
        SplitMessage split = known.get(msg);
        if (split != null && split.fits(args)) {
            return split.append(names, logger, level, args, out);
        }
        names.append(logger, level, out);
        int start = out.length();
        PercentMessage.merge(msg, args, out);
        return start;
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
