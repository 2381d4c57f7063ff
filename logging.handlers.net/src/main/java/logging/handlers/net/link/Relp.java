// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;

/**
 * RELP, version 0: every message is answered once the peer has taken it into its keeping, so nothing is lost with a
 * connection; what was not answered is sent again, changed by a mark, for it may arrive twice.
 */
public final class Relp implements Conversation {

    private static final int MAX_TRANSACTION = 999_999_999;

    /** No answer to what is sent here is longer. */
    private static final int MAX_ANSWER = 32 * 1024;

    private static final byte[] OFFER =
            "relp_version=0\nrelp_software=logging.handlers.net\ncommands=syslog".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer input = ByteBuffer.allocate(MAX_ANSWER);
    private final UnaryOperator<byte[]> mark;
    /** Confined to the outbox thread, as is the counter: what was written, if only in part, and not answered. */
    private final Set<Message> unanswered = new HashSet<>();

    private int transaction;

    /**
     * A conversation that has not begun.
     *
     * @param mark changes the bytes of a message that the peer may have already
     */
    public Relp(UnaryOperator<byte[]> mark) {
        this.mark = mark;
    }

    @Override
    public void begin(Wire wire, Deadline deadline) throws IOException {
        transaction = 0;
        input.clear().limit(0);
        wire.write(frame("open", OFFER), deadline);
        Answer answer = read(wire, deadline);
        if (answer.code() != 200) {
            throw new ProtocolException("RELP was refused: " + answer.text());
        }
    }

    @Override
    public void send(Wire wire, List<Message> messages, Deadline deadline) throws IOException {
        int first = transaction % MAX_TRANSACTION + 1;
        int answered = 0;
        // the messages of a flight come again until they are answered; others, such as a notice, may not
        unanswered.retainAll(messages);
        try {
            for (Message message : messages) {
                wire.write(frame("syslog", bytes(message)), deadline);
            }
            for (; answered < messages.size(); answered++) {
                Answer answer = read(wire, deadline);
                int expected = (first + answered - 1) % MAX_TRANSACTION + 1;
                if (answer.transaction() != expected) {
                    throw new ProtocolException(
                            "RELP answered transaction " + answer.transaction() + " instead of " + expected);
                }
                unanswered.remove(messages.get(answered));
                if (answer.code() != 200) {
                    // the answers to the others are still under way: a new session is the way to be in step again
                    wire.close();
                    throw SendException.refused(answered, "RELP refused a record: " + answer.text());
                }
            }
        } catch (SendException refused) {
            throw refused;
        } catch (IOException broken) {
            throw SendException.broken(answered, broken);
        }
    }

    private byte[] bytes(Message message) {
        return unanswered.add(message) ? message.bytes() : mark.apply(message.bytes());
    }

    @Override
    public void end(Wire wire, Deadline deadline) throws IOException {
        wire.write(frame("close", new byte[0]), deadline);
        read(wire, deadline);
    }

    private ByteBuffer frame(String command, byte[] data) {
        transaction = transaction % MAX_TRANSACTION + 1;
        String header = transaction + " " + command + " " + data.length;
        ByteBuffer frame = ByteBuffer.allocate(header.length() + data.length + 2);
        frame.put(header.getBytes(StandardCharsets.US_ASCII));
        if (data.length > 0) {
            frame.put((byte) ' ').put(data);
        }
        return frame.put((byte) '\n').flip();
    }

    private Answer read(Wire wire, Deadline deadline) throws IOException {
        int number = number(word(wire, deadline));
        String command = word(wire, deadline);
        int length = number(word(wire, deadline));
        if (length > MAX_ANSWER) {
            throw new ProtocolException("RELP answer of " + length + " bytes");
        }
        byte[] data = new byte[length];
        for (int i = 0; i < data.length; i++) {
            data[i] = next(wire, deadline);
        }
        if (data.length > 0) {
            next(wire, deadline);
        }
        if (!"rsp".equals(command)) {
            throw new EOFException("the peer ended RELP with " + command);
        }
        String text = new String(data, StandardCharsets.UTF_8);
        return new Answer(number, text.length() < 3 ? 200 : number(text.substring(0, 3)), text);
    }

    /** Reads up to a blank or a line end, which is taken too. */
    private String word(Wire wire, Deadline deadline) throws IOException {
        StringBuilder word = new StringBuilder();
        for (byte next = next(wire, deadline); next != ' ' && next != '\n'; next = next(wire, deadline)) {
            if (word.length() > 32) {
                throw new ProtocolException("not RELP: " + word);
            }
            word.append((char) (next & 0x7F));
        }
        return word.toString();
    }

    private static int number(String text) throws ProtocolException {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(Character::isDigit)) {
            throw new ProtocolException("expected a number in RELP, was \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private byte next(Wire wire, Deadline deadline) throws IOException {
        if (!input.hasRemaining()) {
            int count = wire.read(input.clear(), deadline);
            input.flip();
            if (count == 0) {
                throw new SocketTimeoutException("no RELP answer in time");
            }
            if (count == Wire.END) {
                throw new EOFException("the peer ended the connection");
            }
        }
        return input.get();
    }

    /** What the peer said to one transaction. */
    private record Answer(int transaction, int code, String text) {}
}
