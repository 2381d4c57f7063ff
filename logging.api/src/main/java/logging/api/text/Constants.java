// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.function.Function;

/**
 * What was made of texts that come again and again, such as the constants of the source, found by the text.
 *
 * <p>Bounded: 256 texts of at most 512 characters. Each has two places, for one may be taken by a text that is as frequent.
 * Something is made only when a text is met a second time, so that texts made anew for every call cost next to nothing
 * here. Thread-safe.
 *
 * @param <V> immutable
 */
final class Constants<V> {

    private static final int PLACES = 256;
    private static final int LONGEST = 512;

    /** One text and what was made of it. */
    private record Entry<V>(String text, V value) {
        @SuppressWarnings("ReferenceEquality") // a constant is the same object nearly always
        boolean isOf(String other) {
            return text == other || text.equals(other);
        }
    }

    private final Function<String, V> maker;
    // guarded by nobody: elements are immutable, and a lost one is made again
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private final Entry<V>[] known = new Entry[PLACES];
    // guarded by nobody: a lost hash costs one more round; the last text met at a place that was not known
    private final int[] met = new int[PLACES];

    /** With a maker that gives null for texts it cannot make anything of. */
    Constants(Function<String, V> maker) {
        this.maker = maker;
    }

    /** What was made of a text; null for a text that is not known. */
    V get(String text) {
        int hash = text.hashCode();
        Entry<V> entry = known[first(hash)];
        if (entry != null && entry.isOf(text)) {
            return entry.value;
        }
        entry = known[second(hash)];
        if (entry != null && entry.isOf(text)) {
            return entry.value;
        }
        meet(text, hash);
        return null;
    }

    private static int first(int hash) {
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    private static int second(int hash) {
        return (hash * 0x9E3779B9 >>> 16) & PLACES - 1;
    }

    private void meet(String text, int hash) {
        int second = second(hash);
        if (met[second] != hash) {
            met[second] = hash;
        } else if (text.length() <= LONGEST) {
            V value = maker.apply(text);
            if (value != null) {
                int first = first(hash);
                known[known[first] == null ? first : second] = new Entry<>(text, value);
            }
        }
    }
}
