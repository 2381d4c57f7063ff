// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what a misspelt word was meant to be. */
public final class Suggestion {

    /** More names than this make a text that nobody reads. */
    private static final int MOST = 8;

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
        String meant = word.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            // so many letters differ at least; it also keeps a word of any length from being compared
            boolean tooLong = Math.abs(candidate.length() - meant.length()) >= least;
            int distance = tooLong ? least : distance(meant, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? "" : ", did you mean \"" + best + "\"?";
    }

    /**
     * The nearest known word or, if none is near, those that are known, as the end of an error text.
     *
     * @param word what was written
     * @param known what could have been meant
     * @return {@code , did you mean "x"?} or {@code , expected one of "a", "b"}; empty if nothing is known
     */
    public static String among(String word, Collection<String> known) {
        String near = of(word, known);
        if (!near.isEmpty() || known.isEmpty()) {
            return near;
        }
        String more = known.size() > MOST ? ", ..." : "";
        return known.stream()
                .sorted()
                .limit(MOST)
                .collect(Collectors.joining("\", \"", ", expected one of \"", "\"" + more));
    }

    /** How many letters are wrong, missing, too many, or swapped with their neighbour. */
    private static int distance(String left, String right) {
        int[][] rows = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                rows[row][column] = row == 0 || column == 0 ? row + column : nearest(left, right, rows, row, column);
            }
        }
        return rows[left.length()][right.length()];
    }

    private static int nearest(String left, String right, int[][] rows, int row, int column) {
        boolean same = left.charAt(row - 1) == right.charAt(column - 1);
        int changed = rows[row - 1][column - 1] + (same ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(rows[row - 1][column], rows[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, 1 + rows[row - 2][column - 2]) : least;
    }
}
