// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatTextTest {

    private static final int ROUNDS = 20_000;

    /** Halves and quarters, so that ties occur, besides arbitrary doubles. */
    private static double someDouble(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> (random.nextInt(2_000_001) - 1_000_000) / 8.0;
            case 1 -> (random.nextInt(2_000_001) - 1_000_000) / Math.pow(10, random.nextInt(7));
            default -> Double.longBitsToDouble(random.nextLong() & 0x7FEF_FFFF_FFFF_FFFFL);
        };
    }

    @Test
    void roundsLikeExactArithmetic() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            double value = Math.abs(someDouble(random));
            int precision = random.nextInt(18);
            TextBuffer out = new TextBuffer();
            FloatText.appendMagnitude(value, 'f', precision, false, false, out);
            assertThat(out.toString())
                    .as("%s to %s places", value, precision)
                    .isEqualTo(new BigDecimal(value)
                            .setScale(precision, RoundingMode.HALF_EVEN)
                            .toPlainString());
        }
    }

    @Test
    void shortestTextStandsForTheSameDoubleAndIsNoLongerThanJavas() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            double value = someDouble(random);
            String text = PythonText.str(value);
            assertThat(Double.parseDouble(text)).isEqualTo(value);
            assertThat(digits(text)).as(text).isLessThanOrEqualTo(digits(Double.toString(value)));
        }
    }

    private static int digits(String text) {
        int end = text.toLowerCase(Locale.ROOT).indexOf('e');
        String mantissa = text.substring(0, end < 0 ? text.length() : end);
        return new BigDecimal(mantissa).stripTrailingZeros().precision();
    }
}
