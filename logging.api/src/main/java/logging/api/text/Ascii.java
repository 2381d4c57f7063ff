// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/** Text whose chars are bytes already. Stateless. */
final class Ascii {

    /** Below this length a loop that tests and copies is faster than a block copy with a test afterwards. */
    private static final int BLOCK_COPY_FROM = 16;

    private Ascii() {}

    /** Copies a part of a text as far as it is ASCII, or less, into an array with room for it; returns how many chars. */
    static int copy(String text, int from, int to, byte[] target, int at) {
        return to - from < BLOCK_COPY_FROM ? loop(text, from, to, target, at) : block(text, from, to, target, at);
    }

    /** Copies up to the first char that is not ASCII and returns the number of chars copied. */
    private static int loop(String text, int from, int to, byte[] target, int at) {
        int shift = at - from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return i - from;
            }
            target[i + shift] = (byte) c;
        }
        return to - from;
    }

    /** Copies low bytes as one block and returns how many of them stand, which is all or none. */
    @SuppressWarnings(
            "deprecation") // getBytes(int, int, byte[], int) drops high bytes: the loop proves there were none
    private static int block(String text, int from, int to, byte[] target, int at) {
        text.getBytes(from, to, target, at);
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen |= text.charAt(i);
        }
        return seen < 0x80 ? to - from : 0;
    }
}
