// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** Reads a format specification from left to right. Not thread-safe: lives for one parse. */
final class BraceSpecParser {

    static final String TOO_MANY_DIGITS = "Too many decimal digits in format string";

    private final String text;
    private final int[] codePoints;
    /** Index of the next code point; this and the next field are guarded by the parsing thread. */
    private int at;
    /** First problem met, or null. */
    private String problem;

    BraceSpecParser(String text) {
        this.text = text;
        this.codePoints = text.codePoints().toArray();
    }

    BraceSpec parse() {
        int fill = ' ';
        boolean filled = isAlign(peek(1));
        if (filled) {
            fill = codePoints[at++];
        }
        char align = isAlign(peek(0)) ? (char) codePoints[at++] : '\0';
        char sign = oneOf("+- ");
        boolean positiveZero = oneOf("z") != 0;
        boolean alternate = oneOf("#") != 0;
        boolean zero = !filled && oneOf("0") != 0;
        int width = number();
        char grouping = grouping();
        int precision = precision();
        int type = type();
        return new BraceSpec(
                text,
                zero ? '0' : fill,
                align,
                sign,
                positiveZero,
                alternate,
                zero,
                width,
                grouping,
                precision,
                type,
                problem);
    }

    private int peek(int ahead) {
        return at + ahead < codePoints.length ? codePoints[at + ahead] : -1;
    }

    private static boolean isAlign(int codePoint) {
        return codePoint == '<' || codePoint == '>' || codePoint == '=' || codePoint == '^';
    }

    private char oneOf(String allowed) {
        int next = peek(0);
        if (next < 0 || allowed.indexOf(next) < 0) {
            return '\0';
        }
        at++;
        return (char) next;
    }

    private int number() {
        int start = at;
        long number = 0;
        while (at < codePoints.length && Character.digit(codePoints[at], 10) >= 0) {
            number = Math.min(number * 10 + Character.digit(codePoints[at++], 10), Integer.MAX_VALUE);
        }
        if (number > PercentSpec.MAX_WIDTH) {
            fail(TOO_MANY_DIGITS);
        }
        return at == start ? BraceSpec.NONE : (int) number;
    }

    private char grouping() {
        char comma = oneOf(",");
        char underscore = oneOf("_");
        if (underscore != 0 && (comma != 0 || peek(0) == ',')) {
            fail("Cannot specify both ',' and '_'.");
        }
        return underscore != 0 ? underscore : comma;
    }

    private int precision() {
        if (oneOf(".") == 0) {
            return BraceSpec.NONE;
        }
        int precision = number();
        if (precision == BraceSpec.NONE) {
            fail("Format specifier missing precision");
        }
        return precision;
    }

    private int type() {
        int left = codePoints.length - at;
        if (left > 1) {
            fail(BraceSpec.INVALID);
        }
        return left == 1 ? codePoints[at] : 0;
    }

    private void fail(String text) {
        if (problem == null) {
            problem = text;
        }
    }
}
