// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.Collection;

/** Finds what a misspelt word was meant to be. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The nearest known word, as the end of an error text.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return {@code , did you mean "x"?} or empty if nothing is near
     */
    public static String of(String word, Collection<String> known) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance =
                    distance(word.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? "" : ", did you mean \"" + best + "\"?";
    }

    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(previous[column - 1] + change, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
