// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** The quick way to a double with few decimals; correctly rounded, as the exact way is. */
final class FixedPoint {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    /** Up to here every whole number is a double. */
    private static final double EXACT = 0x1p53;

    private FixedPoint() {}

    /**
     * Appends a number if that can be done in {@code long} arithmetic.
     *
     * @param magnitude not negative, may be NaN or infinite
     * @return false if nothing was appended
     */
    static boolean append(double magnitude, int precision, TextBuffer out) {
        if (precision >= POWERS.length) {
            return false;
        }
        double power = POWERS[precision];
        double scaled = magnitude * power;
        if (!(scaled < EXACT)) {
            return false;
        }
        // The true product is scaled + error; fma gives the error without rounding.
        double error = Math.fma(magnitude, power, -scaled);
        long whole = (long) scaled;
        double half = scaled - whole - 0.5;
        boolean tie = half == 0 && error == 0;
        boolean up = tie ? (whole & 1) != 0 : half > 0 || (half == 0 && error > 0);
        long rounded = up ? whole + 1 : whole;
        long unit = (long) power;
        out.append(rounded / unit);
        if (precision > 0) {
            out.append('.').appendPadded(rounded % unit, precision);
        }
        return true;
    }
}
