// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** Writes whole numbers as ASCII digits straight into an array. */
final class Decimal {

    /** Characters of the longest {@code long}, the sign included. */
    static final int MAX_LENGTH = 20;

    private Decimal() {}

    /**
     * Writes a number and returns the index after it.
     *
     * @param minDigits least number of digits, filled with zeros after the sign
     */
    static int put(long value, int minDigits, byte[] target, int at) {
        int start = at;
        // Negative numbers reach one further than positive ones, so all the arithmetic is done with those.
        long rest = value;
        if (value < 0) {
            target[start++] = '-';
        } else {
            rest = -value;
        }
        int end = start + Math.max(minDigits, digits(rest));
        int i = end;
        while (rest < 0) {
            long tenth = rest / 10;
            target[--i] = (byte) ('0' + (tenth * 10 - rest));
            rest = tenth;
        }
        while (i > start) {
            target[--i] = '0';
        }
        return end;
    }

    /** Writes a comma and three digits, and returns the index after them. */
    static int putMillis(int millis, byte[] target, int at) {
        int tens = millis / 10;
        int hundreds = tens / 10;
        target[at] = ',';
        target[at + 1] = (byte) ('0' + hundreds);
        target[at + 2] = (byte) ('0' + (tens - 10 * hundreds));
        target[at + 3] = (byte) ('0' + (millis - 10 * tens));
        return at + 4;
    }

    /** Counts the digits of a number that is not positive. */
    private static int digits(long negative) {
        long limit = -10;
        for (int count = 1; count < MAX_LENGTH - 1; count++, limit *= 10) {
            if (negative > limit) {
                return count;
            }
        }
        return MAX_LENGTH - 1;
    }
}
