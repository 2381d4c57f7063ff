// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;

/**
 * The sending side of {@link Acks}: a message counts as sent when the receiver has handed it on. What was not
 * acknowledged when a connection broke is sent again, under the number it had and marked.
 */
public final class Acknowledged implements Conversation {

    private final UUID session = UUID.randomUUID();
    private final ByteBuffer answer = ByteBuffer.allocate(Long.BYTES);
    /** Confined to the outbox thread, as is the counter: numbers of messages that were sent and not acknowledged. */
    private final Map<Message, Long> unacknowledged = new HashMap<>();

    private long count;

    /** A conversation under a new session. */
    public Acknowledged() {}

    @Override
    public void begin(Wire wire, Deadline deadline) throws IOException {
        answer.clear();
        ByteBuffer hello = ByteBuffer.allocate(Integer.BYTES + Acks.SESSION_BYTES)
                .putInt(Acks.MAGIC)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits());
        wire.write(hello.flip(), deadline);
    }

    @Override
    public void send(Wire wire, List<Message> messages, Deadline deadline) throws IOException {
        // the messages of a flight come again until they are acknowledged; others, such as a notice, may not
        unacknowledged.keySet().retainAll(messages);
        int acknowledged = 0;
        try {
            for (Message message : messages) {
                wire.write(frame(message), deadline);
            }
            while (acknowledged < messages.size()) {
                long number = readNumber(wire, deadline);
                acknowledged += forgetUpTo(number, messages, acknowledged);
            }
        } catch (IOException broken) {
            throw SendException.broken(acknowledged, broken);
        }
    }

    private ByteBuffer frame(Message message) {
        Long before = unacknowledged.get(message);
        long number = before != null ? before : ++count;
        unacknowledged.put(message, number);
        byte[] payload = message.bytes();
        return ByteBuffer.allocate(Acks.HEADER_BYTES + payload.length)
                .putInt(payload.length)
                .putLong(number)
                .put(before != null ? Acks.RESENT : 0)
                .put(payload)
                .flip();
    }

    private int forgetUpTo(long number, List<Message> messages, int from) throws IOException {
        int to = from;
        while (to < messages.size() && unacknowledged.get(messages.get(to)) <= number) {
            unacknowledged.remove(messages.get(to));
            to++;
        }
        if (number > count) {
            throw new ProtocolException("acknowledged " + number + " of " + count + " messages");
        }
        return to - from;
    }

    private long readNumber(Wire wire, Deadline deadline) throws IOException {
        while (answer.hasRemaining()) {
            int read = wire.read(answer, deadline);
            if (read == 0) {
                throw new SocketTimeoutException("no acknowledgement in time");
            }
            if (read == Wire.END) {
                throw new EOFException("the receiver ended the connection");
            }
        }
        long number = answer.getLong(0);
        answer.clear();
        return number;
    }
}
