// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The text of numbers with a decimal point, for the letters {@code e}, {@code f} and {@code g} in both cases, which
 * mean what they mean in C, and for Python's shortest form.
 */
final class FloatText {

    /** Python's shortest form changes to an exponent from this many digits before the point. */
    private static final int SHORTEST_MAX_POINT = 16;

    private FloatText() {}

    static boolean isNegative(Number real) {
        if (real instanceof BigDecimal decimal) {
            return decimal.signum() < 0;
        }
        double value = real.doubleValue();
        return Double.doubleToRawLongBits(value) < 0 && !Double.isNaN(value);
    }

    /** Appends {@code str()} of a float, for example {@code 1e+16} or {@code 100.0}. */
    static void appendShortest(Number value, TextBuffer out) {
        if (isNegative(value)) {
            out.append('-');
        }
        appendShortestMagnitude(value, false, out);
    }

    /** Appends {@code str()} of a float without its sign. */
    static void appendShortestMagnitude(Number value, boolean alternate, TextBuffer out) {
        double magnitude = Math.abs(value.doubleValue());
        if (!appendNotFinite(magnitude, out)) {
            FloatDigits digits =
                    value instanceof Float ? FloatDigits.shortest((float) magnitude) : FloatDigits.shortest(magnitude);
            Layout layout = new Layout(digits, alternate, true);
            layout.append(digits.point() <= -4 || digits.point() > SHORTEST_MAX_POINT, 0, out);
        }
    }

    /**
     * Appends a number without its sign.
     *
     * @param real a {@link Double} or a {@link BigDecimal}
     * @param letter {@code e f g}, upper case for an upper-case exponent
     * @param precision digits after the point, for {@code g} all digits
     * @param alternate always print the point, and with {@code g} the zeros at the end
     * @param dotZero with {@code g}, print at least one digit after the point
     */
    static void appendMagnitude(
            Number real, char letter, int precision, boolean alternate, boolean dotZero, TextBuffer out) {
        if (Character.isUpperCase(letter)) {
            int start = out.length();
            appendMagnitude(real, Character.toLowerCase(letter), precision, alternate, dotZero, out);
            String upper = out.textFrom(start).toUpperCase(Locale.ROOT);
            out.setLength(start);
            out.append(upper);
            return;
        }
        if (real instanceof Double value) {
            double magnitude = Math.abs(value);
            boolean fixed = letter == 'f' && !alternate && FixedPoint.append(magnitude, precision, out);
            if (!fixed && !appendNotFinite(magnitude, out)) {
                appendExact(new BigDecimal(magnitude), letter, precision, alternate, dotZero, out);
            }
        } else {
            appendExact(((BigDecimal) real).abs(), letter, precision, alternate, dotZero, out);
        }
    }

    private static void appendExact(
            BigDecimal value, char letter, int precision, boolean alternate, boolean dotZero, TextBuffer out) {
        switch (letter) {
            case 'e' -> {
                FloatDigits digits = FloatDigits.significant(value, precision + 1);
                new Layout(digits, alternate, false).append(true, precision + 1, out);
            }
            case 'f' -> {
                FloatDigits digits = FloatDigits.decimals(value, precision);
                new Layout(digits, alternate, false).append(false, digits.point() + precision, out);
            }
            default -> {
                int significant = Math.max(1, precision);
                FloatDigits digits = FloatDigits.significant(value, significant);
                boolean exponent = digits.point() <= -4 || digits.point() > significant - (dotZero ? 1 : 0);
                new Layout(digits, alternate, dotZero).append(exponent, alternate ? significant : 0, out);
            }
        }
    }

    private static boolean appendNotFinite(double magnitude, TextBuffer out) {
        if (Double.isFinite(magnitude)) {
            return false;
        }
        out.append(Double.isNaN(magnitude) ? "nan" : "inf");
        return true;
    }

    /** Places the decimal point and the zeros around digits. */
    private record Layout(FloatDigits digits, boolean alternate, boolean dotZero) {

        /**
         * Appends the number.
         *
         * @param exponent true for one digit before the point and an exponent
         * @param minDigits zeros are added after the digits up to this count
         */
        void append(boolean exponent, int minDigits, TextBuffer out) {
            int point = exponent ? 1 : digits.point();
            int least = dotZero && !exponent ? point + 1 : point;
            int end = Math.max(Math.max(minDigits, digits.digits().length()), least);
            appendDigits(Math.min(0, point - 1), point, out);
            if (end > point || alternate) {
                out.append('.');
                appendDigits(point, end, out);
            }
            if (exponent) {
                appendExponent(digits.point() - 1, out);
            }
        }

        /** Appends the digits of a range; before the first and after the last there are zeros. */
        private void appendDigits(int from, int to, TextBuffer out) {
            String text = digits.digits();
            int i = from;
            for (; i < 0 && i < to; i++) {
                out.append('0');
            }
            if (i < text.length() && i < to) {
                out.append(text, i, Math.min(to, text.length()));
                i = Math.min(to, text.length());
            }
            out.insert(out.length(), to - i, '0');
        }

        private static void appendExponent(int exponent, TextBuffer out) {
            out.append('e').append(exponent < 0 ? '-' : '+').appendPadded(Math.abs(exponent), 2);
        }
    }
}
