// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** Brings text at the end of a buffer to a width. Widths count code points, as in Python. */
final class Padding {

    private Padding() {}

    /** Cuts the text that starts at a byte index to a number of code points. */
    static void cut(TextBuffer out, int start, int codePoints) {
        out.setLength(Wtf8.skip(out.array(), start, out.length(), codePoints));
    }

    /**
     * Fills the text that starts at a byte index.
     *
     * @param inner where {@code =} fills: the byte index after sign and prefix
     * @param align where the text goes: {@code <}, {@code >}, {@code ^}, or {@code =} for the fill inside
     */
    static void apply(TextBuffer out, int start, int inner, int width, char align, int fill) {
        if (width <= 0) {
            return;
        }
        int missing = width - Wtf8.countCodePoints(out.array(), start, out.length());
        if (missing <= 0) {
            return;
        }
        switch (align) {
            case '<' -> out.insert(out.length(), missing, fill);
            case '^' -> {
                out.insert(out.length(), missing - missing / 2, fill);
                out.insert(start, missing / 2, fill);
            }
            case '=' -> out.insert(inner, missing, fill);
            default -> out.insert(start, missing, fill);
        }
    }
}
