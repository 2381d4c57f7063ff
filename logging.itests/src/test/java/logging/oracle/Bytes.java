// SPDX-License-Identifier: Apache-2.0
package logging.oracle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are compared and shown. */
final class Bytes {

    /** How much is shown before and after the first difference. */
    private static final int BEFORE = 30;

    private static final int AFTER = 50;

    private Bytes() {}

    /** UTF-8, in which a lone surrogate is three bytes, so that none is lost. */
    static byte[] ofText(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) {
                at++;
            } else if (Character.isSurrogate(c)) {
                bytes.put(StandardCharsets.UTF_8.encode(CharBuffer.wrap(text, from, at)));
                bytes.put((byte) (0xE0 | c >> 12))
                        .put((byte) (0x80 | c >> 6 & 0x3F))
                        .put((byte) (0x80 | c & 0x3F));
                from = at + 1;
            }
        }
        bytes.put(StandardCharsets.UTF_8.encode(CharBuffer.wrap(text, from, text.length())));
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Says where two outputs part and shows both sides there; null if they are equal. */
    static String difference(String where, byte[] expected, byte[] actual) {
        int at = Arrays.mismatch(expected, actual);
        if (at < 0) {
            return null;
        }
        return where + ": byte " + at + " of " + expected.length + "\n    expected " + show(expected, at)
                + "\n    was      " + show(actual, at);
    }

    private static String show(byte[] bytes, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(bytes.length, at + AFTER);
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i == at) {
                text.append("»");
            }
            char c = (char) (bytes[i] & 0xFF);
            text.append(
                    c == '\n' ? "\\n" : c >= ' ' && c < 127 ? String.valueOf(c) : String.format("\\x%02x", (int) c));
        }
        return text + (at >= to ? "» (end)" : "");
    }
}
