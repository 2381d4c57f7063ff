// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** Python's quoted form of text: single quotes unless only those occur inside, and escapes for what is not printable. */
final class Quoting {

    private static final String HEX = "0123456789abcdef";

    private Quoting() {}

    /** Appends text in quotes. */
    static void append(String text, TextBuffer out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == quote || codePoint == '\\') {
                out.append('\\').append((char) codePoint);
            } else {
                appendCodePoint(codePoint, out);
            }
        }
        out.append(quote);
    }

    /** Appends bytes as Python writes them: {@code b'...'}. */
    static void append(byte[] bytes, TextBuffer out) {
        boolean single = false;
        boolean both = false;
        for (byte b : bytes) {
            single |= b == '\'';
            both |= b == '"';
        }
        char quote = single && !both ? '"' : '\'';
        out.append('b').append(quote);
        for (byte b : bytes) {
            if (b == quote || b == '\\') {
                out.append('\\').append((char) b);
            } else if (b >= 0) {
                appendCodePoint(b, out);
            } else {
                escape(b & 0xFF, out);
            }
        }
        out.append(quote);
    }

    /** Appends text with everything beyond ASCII escaped, and nothing else changed. */
    static void appendEscaped(String text, TextBuffer out) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint < 0x80) {
                out.append((char) codePoint);
            } else {
                escape(codePoint, out);
            }
        }
    }

    private static void appendCodePoint(int codePoint, TextBuffer out) {
        switch (codePoint) {
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            default -> {
                if (isPrintable(codePoint)) {
                    out.appendCodePoint(codePoint);
                } else {
                    escape(codePoint, out);
                }
            }
        }
    }

    private static boolean isPrintable(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint >= ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void escape(int codePoint, TextBuffer out) {
        if (codePoint <= 0xFF) {
            hex(codePoint, 'x', 2, out);
        } else if (codePoint <= 0xFFFF) {
            hex(codePoint, 'u', 4, out);
        } else {
            hex(codePoint, 'U', 8, out);
        }
    }

    private static void hex(int codePoint, char kind, int digits, TextBuffer out) {
        out.append('\\').append(kind);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt(codePoint >> shift & 0xF));
        }
    }
}
