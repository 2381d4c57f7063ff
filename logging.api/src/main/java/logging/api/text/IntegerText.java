// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Locale;

/** Digits of whole numbers in any radix. */
final class IntegerText {

    private IntegerText() {}

    static boolean isNegative(Object integer) {
        return Numbers.fitsLong(integer)
                ? Numbers.toLong(integer) < 0
                : Numbers.toBigInteger(integer).signum() < 0;
    }

    /** Appends the digits without a sign. */
    static void appendMagnitude(Object integer, int radix, boolean upper, TextBuffer out) {
        if (Numbers.fitsLong(integer) && Numbers.toLong(integer) != Long.MIN_VALUE) {
            long magnitude = Math.abs(Numbers.toLong(integer));
            if (radix == 10) {
                out.append(magnitude);
            } else {
                appendAscii(Long.toString(magnitude, radix), upper, out);
            }
        } else {
            appendAscii(Numbers.toBigInteger(integer).abs().toString(radix), upper, out);
        }
    }

    private static void appendAscii(String digits, boolean upper, TextBuffer out) {
        out.append(upper ? digits.toUpperCase(Locale.ROOT) : digits);
    }
}
