// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.math.BigDecimal;

/** Prints numbers by a format specification. */
final class BraceNumber {

    private static final int DEFAULT_PRECISION = 6;

    private BraceNumber() {}

    static void appendInteger(BraceSpec spec, Object value, TextBuffer out) {
        switch (spec.type()) {
            case 0, 'd', 'n' -> appendInteger(spec, value, 10, out);
            case 'b' -> appendInteger(spec, value, 2, out);
            case 'o' -> appendInteger(spec, value, 8, out);
            case 'x', 'X' -> appendInteger(spec, value, 16, out);
            case 'c' -> appendCharacter(spec, value, out);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> appendFloat(spec, value, out);
            default -> throw spec.unknownType(PythonType.nameOf(value));
        }
    }

    private static void appendInteger(BraceSpec spec, Object value, int radix, TextBuffer out) {
        refuseFloatParts(spec);
        int start = out.length();
        char sign = sign(spec, IntegerText.isNegative(value));
        if (sign != 0) {
            out.append(sign);
        }
        if (spec.alternate() && radix != 10) {
            out.append('0').append((char) spec.type());
        }
        int digits = out.length();
        IntegerText.appendMagnitude(value, radix, spec.type() == 'X', out);
        finish(spec, start, digits, out.length(), radix == 10 ? 3 : 4, out);
    }

    private static void refuseFloatParts(BraceSpec spec) {
        if (spec.precision() >= 0) {
            throw new FormatMismatchException("Precision not allowed in integer format specifier");
        }
        if (spec.positiveZero()) {
            throw new FormatMismatchException("Negative zero coercion (z) not allowed in integer format specifier");
        }
    }

    private static void appendCharacter(BraceSpec spec, Object value, TextBuffer out) {
        refuseFloatParts(spec);
        if (spec.sign() != 0) {
            throw new FormatMismatchException("Sign not allowed with integer format specifier 'c'");
        }
        if (spec.alternate()) {
            throw new FormatMismatchException("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!Numbers.fitsLong(value)) {
            throw new FormatMismatchException("Python int too large to convert to C long");
        }
        int codePoint = Numbers.toCodePoint(value);
        int start = out.length();
        out.appendCodePoint(codePoint);
        Padding.apply(out, start, start, spec.width(), spec.numberAlign(), spec.fill());
    }

    static void appendFloat(BraceSpec spec, Object value, TextBuffer out) {
        if (spec.type() != 0 && "eEfFgGn%".indexOf(spec.type()) < 0) {
            throw spec.unknownType(PythonType.nameOf(value));
        }
        Number real = Numbers.toReal(value);
        if (spec.type() == '%') {
            real = real instanceof BigDecimal decimal ? decimal.movePointRight(2) : (Number) (real.doubleValue() * 100);
        }
        int start = out.length();
        appendMagnitude(spec, real, value instanceof Float, out);
        boolean negative = FloatText.isNegative(real) && !(spec.positiveZero() && isZero(out, start));
        char sign = sign(spec, negative);
        int digits = sign == 0 ? start : start + 1;
        out.insert(start, digits - start, sign);
        int wholeEnd = digits;
        while (wholeEnd < out.length() && isDigit(out.array()[wholeEnd])) {
            wholeEnd++;
        }
        finish(spec, start, digits, wholeEnd, 3, out);
    }

    private static void appendMagnitude(BraceSpec spec, Number real, boolean single, TextBuffer out) {
        int precision = spec.precision();
        switch (spec.type()) {
            case 0 -> {
                if (precision < 0) {
                    FloatText.appendShortestMagnitude(
                            single ? (Number) real.floatValue() : real, spec.alternate(), out);
                } else {
                    FloatText.appendMagnitude(real, 'g', precision, spec.alternate(), true, out);
                }
            }
            case '%' -> {
                FloatText.appendMagnitude(real, 'f', defaulted(precision), spec.alternate(), false, out);
                out.append('%');
            }
            case 'n' -> FloatText.appendMagnitude(real, 'g', defaulted(precision), spec.alternate(), false, out);
            default ->
                FloatText.appendMagnitude(real, (char) spec.type(), defaulted(precision), spec.alternate(), false, out);
        }
    }

    private static int defaulted(int precision) {
        return precision < 0 ? DEFAULT_PRECISION : precision;
    }

    private static char sign(BraceSpec spec, boolean negative) {
        if (negative) {
            return '-';
        }
        return spec.sign() == '-' ? '\0' : spec.sign();
    }

    /** Groups the digits before the point and fills up to the width. */
    private static void finish(BraceSpec spec, int start, int digits, int wholeEnd, int groupSize, TextBuffer out) {
        char align = spec.numberAlign();
        if (spec.grouping() != 0 && wholeEnd > digits) {
            boolean zeroFilled = spec.fill() == '0' && align == '=';
            int others = out.length() - start - (wholeEnd - digits);
            int least = zeroFilled ? spec.width() - others : 0;
            String grouped =
                    grouped(out.textFrom(digits).substring(0, wholeEnd - digits), least, groupSize, spec.grouping());
            String rest = out.textFrom(wholeEnd);
            out.setLength(digits);
            out.append(grouped).append(rest);
        }
        Padding.apply(out, start, digits, spec.width(), align, spec.fill());
    }

    /** Puts separators between groups, counted from the right, with zeros in front up to a width. */
    private static String grouped(String digits, int width, int groupSize, char separator) {
        StringBuilder reversed = new StringBuilder();
        int next = digits.length();
        while (next > 0 || reversed.length() < width) {
            if (reversed.length() % (groupSize + 1) == groupSize) {
                reversed.append(separator);
            }
            reversed.append(next > 0 ? digits.charAt(--next) : '0');
        }
        return reversed.reverse().toString();
    }

    private static boolean isZero(TextBuffer out, int from) {
        for (int i = from; i < out.length(); i++) {
            if (isDigit(out.array()[i]) && out.array()[i] != '0') {
                return false;
            }
        }
        return isDigit(out.array()[from]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
