// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.function.Function;

/**
 * What was made of texts that come again and again, such as the constants of the source, found by the text.
 *
 * <p>Bounded: 256 texts of at most 512 characters. Something is made only when a text is met a second time, so that
 * texts made anew for every call cost next to nothing here. Thread-safe.
 *
 * @param <V> immutable
 */
final class Constants<V> {

    private static final int PLACES = 256;
    private static final int LONGEST = 512;

    /** One text and what was made of it. */
    private record Entry<V>(String text, V value) {}

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
    @SuppressWarnings("ReferenceEquality") // a constant is the same object nearly always
    V get(String text) {
        int hash = text.hashCode();
        Entry<V> entry = known[place(hash)];
        if (entry != null && (entry.text == text || entry.text.equals(text))) {
            return entry.value;
        }
        meet(text, hash);
        return null;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    private void meet(String text, int hash) {
        int place = place(hash);
        if (met[place] != hash) {
            met[place] = hash;
        } else if (text.length() <= LONGEST) {
            V value = maker.apply(text);
            if (value != null) {
                known[place] = new Entry<>(text, value);
            }
        }
    }
}
