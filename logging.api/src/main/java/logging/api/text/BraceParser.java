// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** Splits a brace format into literal text and replacement fields. Not thread-safe: lives for one parse. */
final class BraceParser {

    private final String format;
    /** Index of the next char; guarded by the parsing thread. */
    private int at;

    BraceParser(String format) {
        this.format = format;
    }

    /**
     * Literal text and the field after it.
     *
     * @param literal the text, may be empty
     * @param name the field's name with its dots and brackets; null if no field follows
     * @param conversion code point of the letter after {@code !}, or 0
     * @param spec the text after the colon, may be empty
     */
    record Markup(String literal, String name, int conversion, String spec) {}

    boolean hasNext() {
        return at < format.length();
    }

    /** Returns the next part, or throws with Python's text if the braces do not match. */
    Markup next() {
        int start = at;
        char c = '\0';
        boolean brace = false;
        while (at < format.length() && !brace) {
            c = format.charAt(at++);
            brace = c == '{' || c == '}';
        }
        if (!brace) {
            return new Markup(format.substring(start), null, 0, "");
        }
        if (at < format.length() && format.charAt(at) == c) {
            return new Markup(format.substring(start, at++), null, 0, "");
        }
        if (c == '}') {
            throw new FormatMismatchException("Single '}' encountered in format string");
        }
        if (at == format.length()) {
            throw new FormatMismatchException("Single '{' encountered in format string");
        }
        return field(format.substring(start, at - 1));
    }

    private Markup field(String literal) {
        int start = at;
        char end = nameEnd();
        String name = format.substring(start, at - 1);
        int conversion = 0;
        if (end == '!') {
            if (at == format.length()) {
                throw new FormatMismatchException("end of string while looking for conversion specifier");
            }
            conversion = format.codePointAt(at);
            at += Character.charCount(conversion);
            end = at < format.length() ? format.charAt(at++) : ':';
            if (end != '}' && end != ':') {
                throw new FormatMismatchException("expected ':' after conversion specifier");
            }
        }
        return new Markup(literal, name, conversion, end == '}' ? "" : spec());
    }

    /** Passes the name and the char that ends it, which is returned. */
    private char nameEnd() {
        while (at < format.length()) {
            char c = format.charAt(at++);
            switch (c) {
                case '{' -> throw new FormatMismatchException("unexpected '{' in field name");
                case '[' -> {
                    int close = format.indexOf(']', at);
                    at = close < 0 ? format.length() : close;
                }
                case '}', ':', '!' -> {
                    return c;
                }
                default -> {
                    continue;
                }
            }
        }
        throw new FormatMismatchException("expected '}' before end of string");
    }

    private String spec() {
        int start = at;
        int depth = 1;
        while (at < format.length()) {
            char c = format.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return format.substring(start, at - 1);
            }
        }
        throw new FormatMismatchException("unmatched '{' in format spec");
    }
}
