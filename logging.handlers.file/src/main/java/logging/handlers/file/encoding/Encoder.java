// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import logging.api.text.TextBuffer;

/**
 * Turns text into the bytes of a file by an encoding and an error mode of Python's names.
 *
 * <p>UTF-8 text needs no turning: {@link #passes} tells. Without an error mode nothing is lost: a character that the
 * encoding lacks is written as a backslash escape. Immutable, thread-safe.
 */
public final class Encoder {

    /** What files are written in unless something else is asked for. */
    public static final Encoder UTF_8 = of(null, null);

    private final Codec codec;
    private final ErrorMode mode;
    private final String errors;
    private final boolean utf8;

    private Encoder(Codec codec, ErrorMode mode, String errors) {
        this.codec = codec;
        this.mode = mode;
        this.errors = errors;
        this.utf8 = codec.isUtf8();
    }

    /**
     * Makes an encoder.
     *
     * @param encoding a name that Python or Java knows, null for UTF-8
     * @param errors one of Python's error handlers, null for the one that loses nothing
     * @return an encoder
     * @throws IllegalArgumentException if either name is unknown
     */
    public static Encoder of(String encoding, String errors) {
        ErrorMode mode = errors == null ? ErrorMode.BACKSLASHREPLACE : ErrorMode.of(errors);
        return new Encoder(Codec.of(encoding == null ? "utf-8" : encoding), mode, errors);
    }

    /** {@return the encoding's name; as it was given, {@code utf-8} if it was not} */
    public String encoding() {
        return codec.name();
    }

    /** {@return the error mode's name; null if none was given} */
    public String errors() {
        return errors;
    }

    /** {@return what stands at the start of a file; the byte order mark, empty for none; not to be changed} */
    public byte[] mark() {
        return codec.mark();
    }

    /** {@return the bytes of a newline} */
    public byte[] lineEnd() {
        return "\n".getBytes(codec.charset());
    }

    /**
     * Whether the bytes of a buffer are what this encoder would make of them.
     *
     * @param text the text
     * @return true if so
     */
    public boolean passes(TextBuffer text) {
        return utf8 && !text.hasSurrogates();
    }

    /**
     * Encodes text.
     *
     * @param text any text, lone surrogates too
     * @return its bytes, without a byte order mark
     * @throws CharacterCodingException if the error mode demands it
     */
    public byte[] encode(String text) throws CharacterCodingException {
        CharsetEncoder encoder = codec.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer in = CharBuffer.wrap(text);
        ByteBuffer out = ByteBuffer.allocate((int) (text.length() * (double) encoder.averageBytesPerChar()) + 16);
        while (true) {
            CoderResult result = encoder.encode(in, out, true);
            if (result.isUnderflow()) {
                result = encoder.flush(out);
            }
            if (result.isUnderflow()) {
                return Arrays.copyOf(out.array(), out.position());
            }
            out = result.isOverflow() ? grown(out, out.capacity()) : substitute(in, result.length(), out);
        }
    }

    /** Writes what stands for the character at the input's position and goes past it. */
    private ByteBuffer substitute(CharBuffer in, int chars, ByteBuffer out) throws CharacterCodingException {
        int codePoint = Character.codePointAt(in, 0);
        byte[] bytes = bytesFor(codePoint, in.position());
        in.position(in.position() + chars);
        ByteBuffer room = out.remaining() < bytes.length ? grown(out, bytes.length) : out;
        return room.put(bytes);
    }

    private byte[] bytesFor(int codePoint, int index) throws CharacterCodingException {
        int raw = mode.rawByte(codePoint);
        if (raw >= 0) {
            return new byte[] {(byte) raw};
        }
        String replacement = mode.replacement(codePoint);
        if (replacement == null) {
            throw new EncodeException(codec, codePoint, index);
        }
        return replacement.getBytes(codec.charset());
    }

    private static ByteBuffer grown(ByteBuffer full, int more) {
        long wanted = Math.max(full.position() + (long) more, full.capacity() * 2L);
        ByteBuffer larger = ByteBuffer.allocate((int) Math.min(wanted, Integer.MAX_VALUE - 8));
        return larger.put(full.flip());
    }
}
