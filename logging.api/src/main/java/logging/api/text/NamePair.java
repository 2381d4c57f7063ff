// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * The names of a logger and of a level, side by side in a line, with the text before, between and after them: one fixed
 * text for loggers that come again. Bounded: 256 loggers, 8 levels of each. Thread-safe.
 */
public final class NamePair {

    private static final int LEVELS = 8;

    /** What was made for one level; null text if it cannot be fixed. */
    private record Made(String level, FixedText text) {}

    private final String before;
    private final boolean loggerFirst;
    private final String between;
    private final String after;
    // guarded by nobody: elements are immutable, and a lost one is made again
    private final Constants<Made[]> loggers = new Constants<>(name -> new Made[LEVELS]);

    /**
     * A pair.
     *
     * @param before text before the first name
     * @param loggerFirst whether that is the logger's
     * @param between text between the names
     * @param after text after the second one
     */
    public NamePair(String before, boolean loggerFirst, String between, String after) {
        this.before = before;
        this.loggerFirst = loggerFirst;
        this.between = between;
        this.after = after;
    }

    /**
     * Appends both names with the text around them.
     *
     * @param logger not null
     * @param level not null
     * @param out takes the text
     */
    public void append(String logger, String level, TextBuffer out) {
        Made[] levels = loggers.get(logger);
        FixedText text = levels == null ? null : text(levels, logger, level);
        if (text != null) {
            out.append(text);
        } else {
            String first = loggerFirst ? logger : level;
            out.append(before).append(first).append(between);
            out.append(loggerFirst ? level : logger).append(after);
        }
    }

    /** Null if another level has the place, or the text has half a character that a neighbour might complete. */
    @SuppressWarnings("ReferenceEquality") // a level has the same name object nearly always
    private FixedText text(Made[] levels, String logger, String level) {
        int place = level.hashCode() & LEVELS - 1;
        Made made = levels[place];
        if (made == null) {
            String names = loggerFirst ? logger + between + level : level + between + logger;
            made = new Made(level, FixedText.of(before + names + after));
            levels[place] = made;
        }
        return made.level == level || made.level.equals(level) ? made.text : null;
    }
}
