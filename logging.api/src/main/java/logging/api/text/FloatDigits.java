// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a number that is not negative.
 *
 * @param digits significant digits without zeros at the end; {@code 0} for zero
 * @param point how many digits stand before the decimal point; zero or negative for small numbers
 */
record FloatDigits(String digits, int point) {

    private static final FloatDigits ZERO = new FloatDigits("0", 1);
    /** No double has more decimals than this. */
    private static final int MAX_DECIMALS = 1100;
    /** A double has at most this many digits that matter. */
    private static final int MAX_SHORTEST = 17;
    /** Texts with fewer digits than this all stand for different doubles, so none of them can be shortened. */
    private static final int MAYBE_TOO_LONG = 16;

    /** Rounds to a number of significant digits, half to even. */
    static FloatDigits significant(BigDecimal value, int count) {
        return of(value.round(new MathContext(count, RoundingMode.HALF_EVEN)));
    }

    /** Rounds to a number of decimals, half to even. */
    static FloatDigits decimals(BigDecimal value, int count) {
        return of(value.setScale(Math.min(count, MAX_DECIMALS), RoundingMode.HALF_EVEN));
    }

    /** Returns the fewest digits that still stand for this double and no other, and of those the closest ones. */
    static FloatDigits shortest(double value) {
        FloatDigits java = parse(Double.toString(value));
        boolean exactlyShortest = java.digits.length() < MAYBE_TOO_LONG && value >= Double.MIN_NORMAL;
        return exactlyShortest || value == 0 ? java : shorten(value, java);
    }

    /** Returns the digits that Java prints for a float. */
    static FloatDigits shortest(float value) {
        return parse(Float.toString(value));
    }

    /** Java before 19 prints some doubles with a digit too many, and later ones print two digits at least. */
    private static FloatDigits shorten(double value, FloatDigits java) {
        BigDecimal exact = new BigDecimal(value);
        FloatDigits best = java;
        for (int count = Math.min(java.digits.length(), MAX_SHORTEST); count > 0; count--) {
            BigDecimal down = exact.round(new MathContext(count, RoundingMode.DOWN));
            BigDecimal up = exact.round(new MathContext(count, RoundingMode.UP));
            boolean downFits = down.doubleValue() == value;
            boolean upFits = up.doubleValue() == value;
            if (!downFits && !upFits) {
                break;
            }
            BigDecimal nearest = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
            best = of(downFits && upFits ? nearest : downFits ? down : up);
        }
        return best;
    }

    private static FloatDigits of(BigDecimal value) {
        if (value.signum() == 0) {
            return ZERO;
        }
        String digits = value.unscaledValue().toString();
        return new FloatDigits(withoutTrailingZeros(digits), digits.length() - value.scale());
    }

    /** Reads Java's text of a number that is finite and not negative, such as {@code 0.001} or {@code 1.0E16}. */
    private static FloatDigits parse(String text) {
        int mark = text.indexOf('E');
        int exponent = mark < 0 ? 0 : Integer.parseInt(text.substring(mark + 1));
        String mantissa = mark < 0 ? text : text.substring(0, mark);
        int point = mantissa.indexOf('.');
        String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int zeros = 0;
        while (zeros < all.length() && all.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros == all.length()
                ? ZERO
                : new FloatDigits(withoutTrailingZeros(all.substring(zeros)), point - zeros + exponent);
    }

    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
