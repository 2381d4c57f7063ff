// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * UTF-8 that also knows lone surrogates: three bytes, the first {@code ED} and the second {@code A0} to
 * {@code BF}, which no valid UTF-8 contains.
 */
final class Wtf8 {

    private Wtf8() {}

    /** Writes a code point and returns the index after it. */
    static int put(int codePoint, byte[] target, int at) {
        if (codePoint < 0x80) {
            target[at] = (byte) codePoint;
            return at + 1;
        }
        if (codePoint < 0x800) {
            target[at] = (byte) (0xC0 | codePoint >> 6);
            target[at + 1] = tail(codePoint);
            return at + 2;
        }
        if (codePoint < 0x10000) {
            target[at] = (byte) (0xE0 | codePoint >> 12);
            target[at + 1] = tail(codePoint >> 6);
            target[at + 2] = tail(codePoint);
            return at + 3;
        }
        target[at] = (byte) (0xF0 | codePoint >> 18);
        target[at + 1] = tail(codePoint >> 12);
        target[at + 2] = tail(codePoint >> 6);
        target[at + 3] = tail(codePoint);
        return at + 4;
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /** Returns the number of bytes of a code point. */
    static int size(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** Tells whether the last character before an index is a lone high surrogate. */
    static boolean endsWithHigh(byte[] bytes, int end) {
        return end >= 3 && bytes[end - 3] == (byte) 0xED && (bytes[end - 2] & 0xF0) == 0xA0;
    }

    /** Returns the three-byte character that starts at an index. */
    static char charAt(byte[] bytes, int at) {
        return (char) ((bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
    }

    /** Counts the lone surrogates before an index. */
    static int countSurrogates(byte[] bytes, int end) {
        int count = 0;
        for (int i = 0; i + 2 < end; i++) {
            if (bytes[i] == (byte) 0xED && (bytes[i + 1] & 0xE0) == 0xA0) {
                count++;
            }
        }
        return count;
    }

    /** Counts the code points of a range. */
    static int countCodePoints(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!isTail(bytes[i])) {
                count++;
            }
        }
        return count;
    }

    /** Returns the index after a number of code points, at most {@code to}. */
    static int skip(byte[] bytes, int from, int to, int codePoints) {
        int i = from;
        for (int left = codePoints; left > 0 && i < to; left--) {
            i++;
            while (i < to && isTail(bytes[i])) {
                i++;
            }
        }
        return i;
    }

    private static boolean isTail(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** Decodes a range; lone surrogates come back as the chars that they were. */
    static String decode(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int b = bytes[i] & 0xFF;
            int size = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
            int codePoint = size == 1 ? b : b & 0xFF >> (size + 1);
            for (int k = 1; k < size; k++) {
                codePoint = codePoint << 6 | (bytes[i + k] & 0x3F);
            }
            text.appendCodePoint(codePoint);
            i += size;
        }
        return text.toString();
    }
}
