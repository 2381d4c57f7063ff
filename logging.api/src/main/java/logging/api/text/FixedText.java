// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is printed again and again, as UTF-8 in words of eight bytes: the short pieces of a line are then copied
 * by one to four moves instead of a loop or a call. Immutable, thread-safe.
 */
public final class FixedText {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final long[] words;
    private final int length;

    private FixedText(byte[] utf8, int length) {
        byte[] padded = Arrays.copyOf(utf8, (length + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
        this.words = new long[padded.length / Long.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = (long) WORD.get(padded, i * Long.BYTES);
        }
        this.length = length;
    }

    /**
     * Makes text fixed.
     *
     * @param text any text
     * @return null if it has halves of surrogate pairs, which a neighbour might complete
     */
    public static FixedText of(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? null
                : of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes bytes fixed.
     *
     * @param utf8 valid UTF-8; copied
     * @return never null
     */
    public static FixedText of(byte[] utf8) {
        return new FixedText(utf8, utf8.length);
    }

    /** {@return the number of bytes} */
    public int length() {
        return length;
    }

    /** Bytes that {@link #put} may write to, which are up to seven more than the text has. */
    int room() {
        return words.length * Long.BYTES;
    }

    /** Writes the text, and after it zeros up to {@link #room}. */
    void put(byte[] target, int at) {
        int to = at;
        for (long word : words) {
            WORD.set(target, to, word);
            to += Long.BYTES;
        }
    }
}
