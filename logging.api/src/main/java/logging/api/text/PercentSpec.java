// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * The part of a {@code %} directive that says how its value is printed.
 *
 * @param left flag {@code -}: fill on the right
 * @param plus flag {@code +}: always a sign
 * @param space flag blank: a blank where a plus would stand
 * @param alternate flag {@code #}: prefix {@code 0x} or {@code 0o}, always a decimal point
 * @param zero flag {@code 0}: fill numbers with zeros after the sign
 * @param width least number of characters, or {@link #NONE}
 * @param precision digits, or the most characters of text, or {@link #NONE}
 * @param conversion the letter
 * @param index where the letter stands in the format, for the error text
 */
record PercentSpec(
        boolean left,
        boolean plus,
        boolean space,
        boolean alternate,
        boolean zero,
        int width,
        int precision,
        int conversion,
        int index)
        implements ValueFormat {

    static final int NONE = -1;
    /** A line wider than this is a mistake or an attack; Python's own limit is the memory. */
    static final int MAX_WIDTH = 1 << 24;

    static final String WIDTH_TOO_BIG = "width too big";
    static final String PRECISION_TOO_BIG = "precision too big";

    private static final int DEFAULT_FLOAT_PRECISION = 6;
    private static final String CHAR_WANTED = "%c requires int or char";

    /** Tells whether this is {@code %s} with nothing that changes the text. */
    boolean isPlain() {
        return conversion == 's' && width == NONE && precision == NONE;
    }

    PercentSpec withWidth(int newWidth) {
        return new PercentSpec(
                left || newWidth < 0, plus, space, alternate, zero, Math.abs(newWidth), precision, conversion, index);
    }

    PercentSpec withPrecision(int newPrecision) {
        return new PercentSpec(left, plus, space, alternate, zero, width, Math.max(0, newPrecision), conversion, index);
    }

    /** Refuses numbers beyond {@link #MAX_WIDTH}. */
    void checkSize() {
        if (width > MAX_WIDTH) {
            throw new FormatMismatchException(WIDTH_TOO_BIG);
        }
        if (precision > MAX_WIDTH) {
            throw new FormatMismatchException(PRECISION_TOO_BIG);
        }
    }

    @Override
    public void append(Object value, TextBuffer out) {
        int start = out.length();
        switch (conversion) {
            case 's' -> {
                JavaText.append(value, out);
                cutAndPad(start, out);
            }
            case 'r' -> {
                PythonText.appendRepr(value, out);
                cutAndPad(start, out);
            }
            case 'a' -> {
                PythonText.appendAscii(value, out);
                cutAndPad(start, out);
            }
            case 'd', 'i', 'u' -> appendInteger(integerOrTruncated(value), 10, out);
            case 'o' -> appendInteger(integer(value), 8, out);
            case 'x', 'X' -> appendInteger(integer(value), 16, out);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> appendFloat(value, out);
            case 'c' -> {
                out.appendCodePoint(character(value));
                Padding.apply(out, start, start, width, left ? '<' : '>', ' ');
            }
            default -> throw new FormatMismatchException(unsupported());
        }
    }

    private void cutAndPad(int start, TextBuffer out) {
        if (precision >= 0) {
            Padding.cut(out, start, precision);
        }
        Padding.apply(out, start, start, width, left ? '<' : '>', ' ');
    }

    private void appendInteger(Object value, int radix, TextBuffer out) {
        int start = out.length();
        appendSign(IntegerText.isNegative(value), out);
        if (alternate && radix != 10) {
            out.append('0').append((char) conversion);
        }
        int digits = out.length();
        IntegerText.appendMagnitude(value, radix, conversion == 'X', out);
        out.insert(digits, precision - (out.length() - digits), '0');
        padNumber(start, digits, out);
    }

    private void appendFloat(Object value, TextBuffer out) {
        if (!(value instanceof Number || value instanceof Boolean)) {
            throw new FormatMismatchException("must be real number, not " + PythonType.nameOf(value));
        }
        int start = out.length();
        Number real = Numbers.toReal(value);
        appendSign(FloatText.isNegative(real), out);
        int digits = out.length();
        FloatText.appendMagnitude(
                real, (char) conversion, precision < 0 ? DEFAULT_FLOAT_PRECISION : precision, alternate, false, out);
        padNumber(start, digits, out);
    }

    private void appendSign(boolean negative, TextBuffer out) {
        if (negative) {
            out.append('-');
        } else if (plus) {
            out.append('+');
        } else if (space) {
            out.append(' ');
        }
    }

    private void padNumber(int start, int digits, TextBuffer out) {
        if (left) {
            Padding.apply(out, start, digits, width, '<', ' ');
        } else if (zero) {
            Padding.apply(out, start, digits, width, '=', '0');
        } else {
            Padding.apply(out, start, digits, width, '>', ' ');
        }
    }

    private Object integerOrTruncated(Object value) {
        if (Numbers.isInteger(value)) {
            return Numbers.settled(value);
        }
        if (Numbers.isFloat(value)) {
            return Numbers.truncate(value);
        }
        throw new FormatMismatchException(
                "%" + (char) conversion + " format: a real number is required, not " + PythonType.nameOf(value));
    }

    private Object integer(Object value) {
        if (Numbers.isInteger(value)) {
            return Numbers.settled(value);
        }
        throw new FormatMismatchException(
                "%" + (char) conversion + " format: an integer is required, not " + PythonType.nameOf(value));
    }

    private static int character(Object value) {
        if (Numbers.isInteger(value)) {
            return Numbers.toCodePoint(Numbers.settled(value));
        }
        String text = PythonType.isText(value) ? value.toString() : "";
        if (text.isEmpty() || text.codePointCount(0, text.length()) != 1) {
            throw new FormatMismatchException(CHAR_WANTED);
        }
        return text.codePointAt(0);
    }

    private String unsupported() {
        char shown = conversion > 30 && conversion < 127 ? (char) conversion : '?';
        return "unsupported format character '" + shown + "' (0x" + Integer.toHexString(conversion) + ") at index "
                + index;
    }
}
