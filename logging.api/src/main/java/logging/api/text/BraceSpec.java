// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * A format specification: {@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}.
 *
 * @param text the specification as written
 * @param fill code point that fills up to the width
 * @param align one of {@code < > = ^}, or 0 for the default of the value's type
 * @param sign one of {@code + -} and blank, or 0
 * @param positiveZero letter {@code z}: a zero has no minus
 * @param alternate letter {@code #}
 * @param zero a {@code 0} before the width
 * @param width least number of characters, or {@link #NONE}
 * @param grouping {@code ,} or {@code _} between digits, or 0
 * @param precision number after the point, or {@link #NONE}
 * @param type code point of the type, or 0
 * @param problem Python's text if the specification is wrong whatever the value; else null
 */
record BraceSpec(
        String text,
        int fill,
        char align,
        char sign,
        boolean positiveZero,
        boolean alternate,
        boolean zero,
        int width,
        char grouping,
        int precision,
        int type,
        String problem) {

    static final int NONE = -1;
    /** Stands for the one problem whose text depends on the value. */
    static final String INVALID = "Invalid format specifier";

    static BraceSpec parse(String text) {
        return new BraceSpecParser(text).parse();
    }

    /** Returns the number that a text of digits only stands for, or {@link #NONE} if it is anything else. */
    static int wholeNumber(String text) {
        long number = NONE;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int digit = Character.digit(codePoint, 10);
            if (digit < 0) {
                return NONE;
            }
            number = Math.max(number, 0) * 10 + digit;
            if (number > Integer.MAX_VALUE) {
                throw new FormatMismatchException(BraceSpecParser.TOO_MANY_DIGITS);
            }
            i += Character.charCount(codePoint);
        }
        return (int) number;
    }

    /** Appends a value; what it may be decides which of the parts are allowed. */
    void append(Object value, TextBuffer out) {
        if (text.isEmpty()) {
            PythonText.appendStr(value, out);
        } else if (value instanceof String string) {
            appendText(string, out);
        } else if (Numbers.isInteger(value)) {
            check('d', value);
            BraceNumber.appendInteger(this, Numbers.settled(value), out);
        } else if (value instanceof Number) {
            check('\0', value);
            BraceNumber.appendFloat(this, value, out);
        } else if (value == null || PythonType.isContainer(value)) {
            throw new FormatMismatchException(
                    "unsupported format string passed to " + PythonType.nameOf(value) + ".__format__");
        } else {
            appendText(Foreign.text(value, out), out);
        }
    }

    private void check(char defaultType, Object value) {
        if (problem != null) {
            throw new FormatMismatchException(
                    problem.equals(INVALID)
                            ? INVALID + " '" + text + "' for object of type '" + PythonType.nameOf(value) + "'"
                            : problem);
        }
        int effective = type == 0 ? defaultType : type;
        if (grouping != 0 && !mayGroup(effective)) {
            throw new FormatMismatchException("Cannot specify '" + grouping + "' with " + shown(effective) + ".");
        }
    }

    private boolean mayGroup(int effective) {
        return effective == 0
                || "deEfFgG%".indexOf(effective) >= 0
                || (grouping == '_' && "boxX".indexOf(effective) >= 0);
    }

    private static String shown(int letter) {
        return letter > ' ' && letter < 128 ? "'" + (char) letter + "'" : "'\\x" + Integer.toHexString(letter) + "'";
    }

    /** Makes the exception for a type that the value does not have. */
    FormatMismatchException unknownType(String typeName) {
        return new FormatMismatchException(
                "Unknown format code " + shown(type) + " for object of type '" + typeName + "'");
    }

    private void appendText(String value, TextBuffer out) {
        check('s', value);
        if (type != 0 && type != 's') {
            throw unknownType("str");
        }
        refuseNumberParts();
        int start = out.length();
        out.append(value);
        if (precision >= 0) {
            Padding.cut(out, start, precision);
        }
        Padding.apply(out, start, start, width, align == 0 ? '<' : align, fill);
    }

    private void refuseNumberParts() {
        String what = null;
        if (sign != 0) {
            what = sign == ' ' ? "Space" : "Sign";
        } else if (positiveZero) {
            what = "Negative zero coercion (z)";
        } else if (alternate) {
            what = "Alternate form (#)";
        }
        if (what != null) {
            throw new FormatMismatchException(what + " not allowed in string format specifier");
        }
        if (align == '=') {
            throw new FormatMismatchException("'=' alignment not allowed in string format specifier");
        }
    }

    /** The alignment of a number: on the right, and inside if filled by a {@code 0} before the width. */
    char numberAlign() {
        if (align != 0) {
            return align;
        }
        return zero ? '=' : '>';
    }
}
