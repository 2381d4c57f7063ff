// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 in which half a surrogate pair is allowed, as Python's {@code surrogatepass} reads it. */
public final class Wtf8 {

    private Wtf8() {}

    /** The text of bytes; null if they are no UTF-8 even so. */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException halves) {
            return decodeHalves(bytes);
        }
    }

    /** Every run of valid bytes by the JDK, every three bytes of a half by hand. */
    private static String decodeHalves(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            boolean half = isHalf(bytes, i);
            if (!half && i < bytes.length) {
                continue;
            }
            try {
                text.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start)));
            } catch (CharacterCodingException damaged) {
                return null;
            }
            if (half) {
                text.append((char) (0xD000 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F));
                i += 2;
                start = i + 1;
            }
        }
        return text.toString();
    }

    private static boolean isHalf(byte[] bytes, int i) {
        return i + 2 < bytes.length
                && (bytes[i] & 0xFF) == 0xED
                && (bytes[i + 1] & 0xE0) == 0xA0
                && (bytes[i + 2] & 0xC0) == 0x80;
    }
}
