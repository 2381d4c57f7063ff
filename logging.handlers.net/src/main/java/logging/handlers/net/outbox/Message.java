// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One encoded record on its way to a peer; a link sends it whole or not at all.
 *
 * <p>Thread-safe as long as nobody changes the bytes, which belong to the message from its making on.
 */
public final class Message {

    /** What a queued message takes beside its bytes: object, array header, queue entry. */
    private static final int OVERHEAD = 64;

    private final byte[] bytes;
    private final int records;

    private Message(byte[] bytes, int records) {
        this.bytes = bytes;
        this.records = records;
    }

    /** A message that carries one record. */
    public static Message record(byte[] bytes) {
        return new Message(bytes, 1);
    }

    /** A record that travels in several parts, of which the last counts. */
    public static List<Message> parts(List<byte[]> parts) {
        if (parts.size() == 1) {
            return List.of(record(parts.get(0)));
        }
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            messages.add(new Message(parts.get(i), i == parts.size() - 1 ? 1 : 0));
        }
        return messages;
    }

    /** A message of our own making, which counts as no record: the notice that records were dropped. */
    public static Message notice(byte[] bytes) {
        return new Message(bytes, 0);
    }

    /** The same bytes as a notice. */
    public Message asNotice() {
        return notice(bytes);
    }

    /** The bytes as they travel, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** A fresh read-only view of the bytes. */
    public ByteBuffer view() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** How many records of the application this is: one, or none for a notice. */
    public int records() {
        return records;
    }

    /** What this message counts against the bound in bytes. */
    long size() {
        return OVERHEAD + (long) bytes.length;
    }
}
