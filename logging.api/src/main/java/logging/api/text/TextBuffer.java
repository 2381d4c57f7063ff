// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A growable buffer of UTF-8 bytes that is written like a {@link StringBuilder} and used again and again.
 *
 * <p>Every Java string can be appended. A surrogate that stands alone has no UTF-8 form; it is kept as its three
 * bytes in the manner of WTF-8, so that {@link #toString()} gives it back and {@link #hasSurrogates()} tells that
 * the bytes are not valid UTF-8. Two halves of a pair that arrive one after the other become one character.
 *
 * <p>Not thread-safe: a buffer belongs to one thread.
 */
public final class TextBuffer {

    private static final int DEFAULT_CAPACITY = 512;
    /** After {@link #clear()} an array larger than this is let go, so that one huge record is not paid for forever. */
    private static final int RETAINED_CAPACITY = 64 * 1024;

    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;

    private final int initialCapacity;
    /** Guarded by the owning thread, as are the two below; replaced when it grows. */
    private byte[] bytes;
    /** Number of bytes in use. */
    private int length;
    /** Number of lone surrogates among them. */
    private int loneSurrogates;
    /** Why the text of a value could not be had, null while all could. */
    private Throwable fault;

    /** Makes an empty buffer of ordinary size. */
    public TextBuffer() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * Makes an empty buffer.
     *
     * @param capacity number of bytes that fit before it has to grow
     */
    public TextBuffer(int capacity) {
        this.initialCapacity = capacity;
        this.bytes = new byte[capacity];
    }

    /**
     * Appends a string.
     *
     * @param text the string; null appends {@code null}
     * @return this
     */
    public TextBuffer append(String text) {
        String s = text == null ? "null" : text;
        return s.length() == 1 ? append(s.charAt(0)) : append(s, 0, s.length());
    }

    /**
     * Appends a part of a string.
     *
     * @param text the string
     * @param from index of the first char
     * @param to index after the last char
     * @return this
     */
    public TextBuffer append(String text, int from, int to) {
        int count = to - from;
        ensure(count);
        int copied = Ascii.copy(text, from, to, bytes, length);
        length += copied;
        if (copied < count) {
            encode(text, from + copied, to);
        }
        return this;
    }

    /**
     * Appends any sequence of chars.
     *
     * @param text the sequence; null appends {@code null}
     * @return this
     */
    public TextBuffer append(CharSequence text) {
        if (text == null || text instanceof String) {
            return append((String) text);
        }
        encode(text, 0, text.length());
        return this;
    }

    /**
     * Appends one char; the second half of a surrogate pair joins the first if that was appended just before.
     *
     * @param c the char
     * @return this
     */
    public TextBuffer append(char c) {
        if (c < 0x80) {
            ensure(1);
            bytes[length++] = (byte) c;
        } else {
            ensure(4);
            put(c);
        }
        return this;
    }

    /**
     * Appends one code point.
     *
     * @param codePoint the code point, also one from the range of surrogates
     * @return this
     * @throws IllegalArgumentException if it is no code point
     */
    public TextBuffer appendCodePoint(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("codePoint: expected 0 to 0x10FFFF, was " + codePoint);
        }
        ensure(4);
        put(codePoint);
        return this;
    }

    /**
     * Appends a whole number in decimal.
     *
     * @param value the number
     * @return this
     */
    public TextBuffer append(long value) {
        ensure(Decimal.MAX_LENGTH);
        length = Decimal.put(value, 0, bytes, length);
        return this;
    }

    /**
     * Appends a comma and three digits, as they stand after the seconds of a time.
     *
     * @param millis 0 to 999
     * @return this
     */
    public TextBuffer appendMillis(int millis) {
        ensure(4);
        length = Decimal.putMillis(millis, bytes, length);
        return this;
    }

    /**
     * Appends a whole number in decimal, filled with zeros after the sign.
     *
     * @param value the number
     * @param width least number of characters, the sign included
     * @return this
     */
    public TextBuffer appendPadded(long value, int width) {
        ensure(Math.max(width, 0L) + Decimal.MAX_LENGTH);
        length = Decimal.put(value, value < 0 ? width - 1 : width, bytes, length);
        return this;
    }

    /**
     * Appends text that was made fixed.
     *
     * @param text the text
     * @return this
     */
    public TextBuffer append(FixedText text) {
        ensure(text.room());
        text.put(bytes, length);
        length += text.length();
        return this;
    }

    /**
     * Appends bytes that are valid UTF-8 already.
     *
     * @param utf8 the array
     * @param offset index of the first byte
     * @param count number of bytes
     * @return this
     */
    public TextBuffer append(byte[] utf8, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, utf8.length);
        ensure(count);
        System.arraycopy(utf8, offset, bytes, length, count);
        length += count;
        return this;
    }

    /**
     * Appends the content of another buffer.
     *
     * @param other the other buffer, which is not changed
     * @return this
     */
    public TextBuffer append(TextBuffer other) {
        if (loneSurrogates > 0 && other.loneSurrogates > 0) {
            return append(other.toString());
        }
        int added = other.loneSurrogates;
        append(other.bytes, 0, other.length);
        loneSurrogates += added;
        return this;
    }

    /**
     * Returns the array behind this buffer, of which the first {@link #length()} bytes are in use.
     *
     * @return the array itself, valid until the next change
     */
    public byte[] array() {
        return bytes;
    }

    /**
     * Returns the number of bytes in use.
     *
     * @return the length in bytes
     */
    public int length() {
        return length;
    }

    /**
     * Cuts the content back.
     *
     * @param newLength a length that this buffer had before, in bytes
     * @throws IndexOutOfBoundsException if it is negative or more than the length
     */
    public void setLength(int newLength) {
        Objects.checkFromToIndex(0, newLength, length);
        length = newLength;
        if (loneSurrogates > 0) {
            loneSurrogates = Wtf8.countSurrogates(bytes, newLength);
        }
    }

    /** Empties the buffer and keeps its array, unless that is larger than 64 KiB and than at the start. */
    public void clear() {
        length = 0;
        loneSurrogates = 0;
        fault = null;
        if (bytes.length > Math.max(RETAINED_CAPACITY, initialCapacity)) {
            bytes = new byte[initialCapacity];
        }
    }

    /**
     * Tells whether the bytes are not valid UTF-8 because a lone surrogate is among them.
     *
     * @return true if there is at least one
     */
    public boolean hasSurrogates() {
        return loneSurrogates > 0;
    }

    /** Returns the text, equal to what a {@link StringBuilder} would hold after the same calls. */
    @Override
    public String toString() {
        return textFrom(0);
    }

    /**
     * Returns a copy of the bytes in use.
     *
     * @return a new array
     */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /**
     * Writes the bytes in use with one call.
     *
     * @param out takes the bytes
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /**
     * Returns the bytes in use without copying them.
     *
     * @return a view, valid until the next change
     */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    /** Remembers why a marker was appended in place of a value's text. */
    void setFault(Throwable why) {
        fault = why;
    }

    /**
     * Tells whether a marker stands in this buffer because the text of a value could not be had.
     *
     * @return what the last such value threw since this was asked last or the buffer was emptied; null if none did
     */
    public Throwable takeFault() {
        Throwable taken = fault;
        if (taken != null) {
            fault = null;
        }
        return taken;
    }

    /**
     * Returns the text from a byte index on.
     *
     * @param start an index at which a character begins
     * @return the text
     */
    public String textFrom(int start) {
        return loneSurrogates == 0
                ? new String(bytes, start, length - start, StandardCharsets.UTF_8)
                : Wtf8.decode(bytes, start, length);
    }

    /** Tells whether nothing but ASCII stands from a byte index on. */
    boolean isAscii(int start) {
        int seen = 0;
        for (int i = start; i < length; i++) {
            seen |= bytes[i];
        }
        return seen >= 0;
    }

    /** Puts copies of a code point in front of the byte at an index. */
    void insert(int at, int count, int codePoint) {
        if (count <= 0) {
            return;
        }
        long room = (long) count * Wtf8.size(codePoint);
        ensure(room);
        System.arraycopy(bytes, at, bytes, at + (int) room, length - at);
        int end = at;
        for (int i = 0; i < count; i++) {
            end = Wtf8.put(codePoint, bytes, end);
        }
        length += (int) room;
        loneSurrogates += isSurrogate(codePoint) ? count : 0;
    }

    private void encode(CharSequence text, int from, int to) {
        ensure(3L * (to - from));
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                put(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                put(c);
            }
        }
    }

    /** Writes a code point for which there is room; a second half of a pair joins the first. */
    private void put(int codePoint) {
        int next = codePoint;
        if (isSurrogate(codePoint)) {
            if (loneSurrogates > 0 && codePoint >= Character.MIN_LOW_SURROGATE && Wtf8.endsWithHigh(bytes, length)) {
                length -= 3;
                loneSurrogates--;
                next = Character.toCodePoint(Wtf8.charAt(bytes, length), (char) codePoint);
            } else {
                loneSurrogates++;
            }
        }
        length = Wtf8.put(next, bytes, length);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void ensure(long more) {
        if (more > bytes.length - length) {
            grow(length + more);
        }
    }

    private void grow(long needed) {
        if (needed > MAX_CAPACITY) {
            throw new OutOfMemoryError("text of " + needed + " bytes");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_CAPACITY, Math.max(needed, 2L * bytes.length)));
    }
}
