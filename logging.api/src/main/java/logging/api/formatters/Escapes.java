// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

/**
 * Makes characters visible that would end a line, drive a terminal or turn the direction of writing. Stateless.
 *
 * <p>Escaped are the control characters of ASCII and of Latin-1 (so no ANSI sequence survives), the line and paragraph
 * separators, the bidirectional controls and halves of surrogate pairs; in Python's spelling, such as {@code \n},
 * <code>\x1b</code> and <code>\u005cu202e</code>. A backslash stays as it is.
 */
final class Escapes {

    private static final String HEX = "0123456789abcdef";

    private Escapes() {}

    /** The text itself if there is nothing to escape in it. */
    static String escape(String text) {
        int clean = 0;
        while (clean < text.length() && !isUnsafe(text, clean)) {
            clean++;
        }
        return clean == text.length() ? text : escapeFrom(text, clean);
    }

    private static String escapeFrom(String text, int start) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, start);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(text, i)) {
                append(c, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void append(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append(c < 0x100 ? "\\x" : "\\u");
                for (int shift = c < 0x100 ? 4 : 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }

    private static boolean isUnsafe(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x7F) {
            return c < 0x20;
        }
        return c < 0xA0 || c >= 0x61C && (isFormatControl(c) || isLoneSurrogate(text, at));
    }

    /** Line and paragraph separator, and what turns the direction of writing. */
    private static boolean isFormatControl(char c) {
        return c == 0x61C || c == 0x200E || c == 0x200F || c >= 0x2028 && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
