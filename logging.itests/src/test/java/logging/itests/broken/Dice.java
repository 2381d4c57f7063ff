// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.util.Random;

/** What of a rule is left to chance; the same seed throws the same. Used by one thread. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    int number() {
        return 100 + random.nextInt(900);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** A slip of the pen: the letter before the last is missing. */
    static String drop(String word) {
        return word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
    }
}
