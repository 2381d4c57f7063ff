// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Which Java values count as Python's integers and floats, and how they become one another. */
final class Numbers {

    /** Beyond this no double reaches; exact decimals outside are treated as the doubles they round to. */
    private static final int DOUBLE_EXPONENTS = 400;

    private static final String NO_CODE_POINT = "%c arg not in range(0x110000)";

    private Numbers() {}

    /** Tells whether Python would see an integer; booleans are integers there. */
    static boolean isInteger(Object value) {
        return value instanceof BigInteger || fitsLong(value);
    }

    /** Tells whether Python would see a float. */
    static boolean isFloat(Object value) {
        return value instanceof Number && !isInteger(value);
    }

    /** Tells whether {@link #toLong} may be called. */
    static boolean fitsLong(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Short
                || value instanceof Byte
                || value instanceof AtomicInteger
                || value instanceof AtomicLong
                || value instanceof LongAdder
                || value instanceof LongAccumulator
                || (value instanceof BigInteger big && big.bitLength() < Long.SIZE);
    }

    /** Reads an integer that may change meanwhile, such as a counter, once; sign and digits must not disagree. */
    static Object settled(Object value) {
        boolean counter = value instanceof AtomicInteger
                || value instanceof AtomicLong
                || value instanceof LongAdder
                || value instanceof LongAccumulator;
        return counter ? (Object) toLong(value) : value;
    }

    static long toLong(Object value) {
        return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).longValue();
    }

    /** Converts an integer in the sense of {@link #isInteger}. */
    static BigInteger toBigInteger(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(toLong(value));
    }

    /** Converts an integer that stands for a character. */
    static int toCodePoint(Object value) {
        long codePoint = fitsLong(value) ? toLong(value) : -1;
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
            throw new FormatMismatchException(NO_CODE_POINT);
        }
        return (int) codePoint;
    }

    /** Cuts a float towards zero: a {@link Long} where it fits, else a {@link BigInteger}. */
    static Number truncate(Object value) {
        if (value instanceof BigDecimal decimal && isModerate(decimal)) {
            return decimal.toBigInteger();
        }
        double number = ((Number) value).doubleValue();
        if (Double.isNaN(number)) {
            throw new FormatMismatchException("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(number)) {
            throw new FormatMismatchException("cannot convert float infinity to integer");
        }
        if (Math.abs(number) < 0x1p63) {
            return (long) number;
        }
        return new BigDecimal(number).toBigInteger();
    }

    /** Converts any number to the exact {@link BigDecimal} or the {@link Double} that is printed for it. */
    static Number toReal(Object value) {
        if (value instanceof BigDecimal decimal && isModerate(decimal)) {
            return decimal;
        }
        if (fitsLong(value)) {
            return (double) toLong(value);
        }
        double number = ((Number) value).doubleValue();
        if (value instanceof BigInteger && Double.isInfinite(number)) {
            throw new FormatMismatchException("int too large to convert to float");
        }
        return number;
    }

    /** Keeps {@code 1E+1000000000} from being written out. */
    private static boolean isModerate(BigDecimal decimal) {
        return Math.abs((long) decimal.precision() - decimal.scale()) <= DOUBLE_EXPONENTS;
    }
}
