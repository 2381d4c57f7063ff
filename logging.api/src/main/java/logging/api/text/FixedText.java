// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is printed again and again, as UTF-8: up to eight bytes are copied by one move, without a loop or a call, and
 * most pieces of a line are that short. Immutable, thread-safe.
 */
public final class FixedText {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final byte[] bytes;
    /** Kept apart, so that a short text is written without a look at its array. */
    private final int length;
    /** The first eight bytes, all there is of most texts between the fields of a line. */
    private final long first;

    private FixedText(byte[] utf8) {
        this.bytes = utf8;
        this.length = utf8.length;
        this.first = (long) WORD.get(Arrays.copyOf(utf8, Math.max(utf8.length, Long.BYTES)), 0);
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
        return new FixedText(utf8.clone());
    }

    /** {@return the number of bytes} */
    public int length() {
        return length;
    }

    /** Bytes that {@link #put} may write to, which are up to eight more than the text has. */
    int room() {
        return length + Long.BYTES;
    }

    /** Writes the text, and zeros after it if it is short. */
    void put(byte[] target, int at) {
        if (length <= Long.BYTES) {
            WORD.set(target, at, first);
        } else {
            System.arraycopy(bytes, 0, target, at, length);
        }
    }
}
