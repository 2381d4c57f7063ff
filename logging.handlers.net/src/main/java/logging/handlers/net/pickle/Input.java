// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a pickle, read with every length checked before anything is made of it. Not thread-safe. */
final class Input {

    private final byte[] bytes;
    private int position;

    Input(byte[] bytes) {
        this.bytes = bytes;
    }

    int u1() throws PickleException {
        expect(1);
        return bytes[position++] & 0xFF;
    }

    /** An unsigned number; for eight bytes a negative one stands for more than there can be. */
    long littleEndian(int count) throws PickleException {
        expect(count);
        long number = 0;
        for (int i = 0; i < count; i++) {
            number |= (bytes[position++] & 0xFFL) << 8 * i;
        }
        return number;
    }

    long bigEndian8() throws PickleException {
        return Long.reverseBytes(littleEndian(8));
    }

    byte[] bytes(long count) throws PickleException {
        expect(count);
        byte[] part = Arrays.copyOfRange(bytes, position, position + (int) count);
        position += (int) count;
        return part;
    }

    /** Checks that so many bytes follow. */
    void expect(long count) throws PickleException {
        if (count < 0 || count > bytes.length - position) {
            throw new PickleException("it ends too early");
        }
    }

    /** The bytes up to a newline, which is taken too. */
    byte[] lineBytes() throws PickleException {
        int end = position;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        byte[] line = bytes(end - position);
        u1();
        return line;
    }

    String line() throws PickleException {
        return new String(lineBytes(), StandardCharsets.ISO_8859_1);
    }

    static <T> T expect(Object value, Class<T> type, String what) throws PickleException {
        if (!type.isInstance(value)) {
            throw new PickleException(what + " is missing");
        }
        return type.cast(value);
    }
}
