// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** Prints names of loggers and levels, and remembers those that come again as fixed text. Bounded. Thread-safe. */
public final class NameCache {

    private final Constants<FixedText> known = new Constants<>(FixedText::of);

    /** An empty cache. */
    public NameCache() {}

    /**
     * Appends a name.
     *
     * @param name not null
     * @param out takes the name
     */
    public void append(String name, TextBuffer out) {
        FixedText fixed = known.get(name);
        if (fixed != null) {
            out.append(fixed);
        } else {
            out.append(name);
        }
    }
}
