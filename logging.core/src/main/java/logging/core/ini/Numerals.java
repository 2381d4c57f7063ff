// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import java.math.BigInteger;
import java.util.Locale;

/** Numbers in Python's notation. Stateless, thread-safe. */
final class Numerals {

    private static final int LONGEST = 100;

    private Numerals() {}

    static Number read(Scanner scanner) throws IniException {
        StringBuilder word = new StringBuilder(scanner.word("."));
        boolean hexadecimal =
                word.toString().startsWith("0x") || word.toString().startsWith("0X");
        if (!hexadecimal && endsWithExponent(word) && (scanner.here() == '-' || scanner.here() == '+')) {
            word.append(scanner.next()).append(scanner.word(""));
        }
        String digits = word.toString();
        try {
            if (digits.length() > LONGEST
                    || digits.matches(".*[dDfF]") && !hexadecimal
                    || digits.matches("0[0-9_]*[1-9].*")) {
                throw new NumberFormatException("not written so in Python");
            }
            return number(
                    digits.replaceAll("(?<=[0-9a-fA-F])_(?=[0-9a-fA-F])", "").toLowerCase(Locale.ROOT));
        } catch (NumberFormatException wrong) {
            throw IniException.of("expected a number, was " + digits);
        }
    }

    private static boolean endsWithExponent(CharSequence word) {
        char last = word.charAt(word.length() - 1);
        return last == 'e' || last == 'E';
    }

    private static Number number(String digits) {
        if (digits.startsWith("0x")) {
            return narrow(new BigInteger(digits.substring(2), 16));
        }
        if (digits.startsWith("0o")) {
            return narrow(new BigInteger(digits.substring(2), 8));
        }
        if (digits.startsWith("0b")) {
            return narrow(new BigInteger(digits.substring(2), 2));
        }
        boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? narrow(new BigInteger(digits)) : (Number) Double.valueOf(digits);
    }

    static Number negative(Number number) {
        return number instanceof Double real
                ? (Number) (-real)
                : narrow(exact(number).negate());
    }

    static Number product(Number left, Number right) {
        boolean real = left instanceof Double || right instanceof Double;
        return real
                ? (Number) (left.doubleValue() * right.doubleValue())
                : narrow(exact(left).multiply(exact(right)));
    }

    private static BigInteger exact(Number number) {
        return new BigInteger(number.toString());
    }

    private static Number narrow(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }
}
