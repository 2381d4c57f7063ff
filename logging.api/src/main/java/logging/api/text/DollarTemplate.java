// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.List;

/** The {@code $} style: {@code $name}, <code>${name}</code> and {@code $$}, with ASCII names. */
final class DollarTemplate implements Template {

    /** What Python counts as the end of a line when it tells where a placeholder is wrong. */
    private static final String LINE_ENDS = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    private final String format;
    private final List<Piece> pieces;
    private final Piece[] steps;

    DollarTemplate(String format) {
        this.format = format;
        this.pieces = parse(format);
        this.steps = pieces.toArray(new Piece[0]);
    }

    private static List<Piece> parse(String format) {
        Pieces pieces = new Pieces();
        int from = 0;
        for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', from)) {
            pieces.literal(format, from, at);
            char next = at + 1 < format.length() ? format.charAt(at + 1) : '\0';
            boolean braced = next == '{';
            int start = braced ? at + 2 : at + 1;
            int end = nameEnd(format, start);
            boolean closed = !braced || (end < format.length() && format.charAt(end) == '}');
            if (next == '$') {
                pieces.literal('$');
                from = at + 2;
            } else if (end > start && closed) {
                pieces.add(new Piece.Field(format.substring(start, end), true, PythonText::appendStr));
                from = braced ? end + 1 : end;
            } else {
                pieces.broken(invalidPlaceholder(format, at));
                return pieces.toList();
            }
        }
        pieces.literal(format, from, format.length());
        return pieces.toList();
    }

    /** Returns the index after the identifier that starts here, or {@code start} if none does. */
    private static int nameEnd(String format, int start) {
        int end = start;
        while (end < format.length() && isNamePart(format.charAt(end), end > start)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean digitsToo) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (digitsToo && c >= '0' && c <= '9');
    }

    private static String invalidPlaceholder(String format, int at) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (LINE_ENDS.indexOf(format.charAt(i)) >= 0 && !format.startsWith("\r\n", i)) {
                line++;
                lineStart = i + 1;
            }
        }
        int column = format.codePointCount(lineStart, at) + 1;
        return "Invalid placeholder in string: line " + line + ", col " + column;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public char style() {
        return '$';
    }

    @Override
    public void validate() {
        boolean fields = false;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Broken) {
                throw new IllegalArgumentException("invalid format: bare '$' not allowed");
            }
            fields |= piece instanceof Piece.Field;
        }
        if (!fields) {
            throw new IllegalArgumentException("invalid format: no fields");
        }
    }

    @Override
    public boolean usesTime() {
        return format.contains("$asctime") || format.contains("${asctime}");
    }

    @Override
    public List<Piece> pieces() {
        return pieces;
    }

    @Override
    public void format(Fields fields, TextBuffer out) {
        Pieces.print(steps, fields, out);
    }

    @Override
    public String toString() {
        return format;
    }
}
