// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.math.BigInteger;

/** Numbers in the forms that pickles write them, within lengths that cost no time to speak of. */
final class Numerals {

    /** CPython's own limit for the digits of a number in text, and the bytes that hold as much. */
    private static final int MAX_DIGITS = 4300;

    private static final int MAX_BYTES = 1786;

    private Numerals() {}

    static Object integerOrBoolean(String line) throws PickleException {
        return switch (line) {
            case "01" -> true;
            case "00" -> false;
            default -> decimal(line);
        };
    }

    static Object longInteger(String line) throws PickleException {
        return decimal(line.endsWith("L") ? line.substring(0, line.length() - 1) : line);
    }

    static long index(String line) throws PickleException {
        if (decimal(line) instanceof Long index && index >= 0) {
            return index;
        }
        throw new PickleException("a number that is no index");
    }

    private static Object decimal(String digits) throws PickleException {
        if (digits.length() > MAX_DIGITS || !digits.matches("[+-]?[0-9]+")) {
            throw new PickleException("a text that is no number, or has too many digits");
        }
        return smallest(new BigInteger(digits));
    }

    static Object twosComplement(byte[] littleEndian) throws PickleException {
        if (littleEndian.length > MAX_BYTES) {
            throw new PickleException("a number of " + littleEndian.length + " bytes");
        }
        byte[] bigEndian = new byte[littleEndian.length + 1];
        for (int i = 0; i < littleEndian.length; i++) {
            bigEndian[bigEndian.length - 1 - i] = littleEndian[i];
        }
        boolean negative = littleEndian.length > 0 && littleEndian[littleEndian.length - 1] < 0;
        bigEndian[0] = (byte) (negative ? -1 : 0);
        return smallest(new BigInteger(bigEndian));
    }

    private static Object smallest(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    static double floating(String line) throws PickleException {
        switch (line) {
            case "inf" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-inf" -> {
                return Double.NEGATIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {
                if (line.length() > 64 || !line.matches("[+-]?[0-9]*\\.?[0-9]*([eE][+-]?[0-9]+)?")) {
                    throw new PickleException("a text that is no number");
                }
            }
        }
        try {
            return Double.parseDouble(line);
        } catch (NumberFormatException empty) {
            throw new PickleException("a text that is no number");
        }
    }
}
