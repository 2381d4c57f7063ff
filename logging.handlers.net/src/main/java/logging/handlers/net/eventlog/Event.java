// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One event as it waits to be reported. Immutable.
 *
 * @param type the kind that the viewer shows: error, warning, information
 * @param category a number of the application's own
 * @param id the number of the text in the library of messages
 * @param text what is put into that text
 */
public record Event(int type, int category, int id, String text) {

    /** The most characters that Windows takes as one string. */
    public static final int MAX_TEXT = 31_839;

    /** {@code EVENTLOG_ERROR_TYPE}. */
    public static final int ERROR = 1;

    /** {@code EVENTLOG_WARNING_TYPE}. */
    public static final int WARNING = 2;

    /** {@code EVENTLOG_INFORMATION_TYPE}. */
    public static final int INFORMATION = 4;

    private static final int HEADER = 3 * Integer.BYTES;

    /** The event as bytes, for the outbox. */
    public byte[] toBytes() {
        byte[] chars = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(HEADER + chars.length)
                .putInt(type)
                .putInt(category)
                .putInt(id)
                .put(chars)
                .array();
    }

    /** The event of these bytes. */
    public static Event of(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        return new Event(
                header.getInt(),
                header.getInt(),
                header.getInt(),
                new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_16BE));
    }

    /** This event with a text that Windows takes: no NUL, which would end it, and no more than it has room for. */
    public Event fit() {
        String clean = text.replace('\0', '\u2400');
        if (clean.length() <= MAX_TEXT) {
            return new Event(type, category, id, clean);
        }
        String mark = " [cut " + clean.length() + "]";
        int end = MAX_TEXT - mark.length();
        int whole = Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end;
        return new Event(type, category, id, clean.substring(0, whole) + mark);
    }
}
