// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a record into packets that keep a limit and wraps each for the stream it travels on. Immutable.
 *
 * @param maxLength the most bytes of a packet without its wrapping, 0 for no limit
 * @param split whether a longer record becomes several packets; else it is cut and marked
 * @param wrap how packets are told apart
 */
public record Packets(int maxLength, boolean split, Wrap wrap) {

    /** How packets follow one another. */
    public enum Wrap {
        /** Each travels alone. */
        NOTHING,
        /** The length and a blank come first. */
        LENGTH,
        /** A newline comes last; line ends within are written as octal numbers. */
        LINE
    }

    /**
     * The packets of one record.
     *
     * @param head what each of them begins with
     * @param body the text
     * @param tail what each of them ends with
     */
    public List<byte[]> of(byte[] head, byte[] body, byte[] tail) {
        int room = maxLength == 0 ? Integer.MAX_VALUE : Math.max(1, maxLength - head.length - tail.length);
        if (body.length <= room) {
            return List.of(wrapped(concat(head, body, tail)));
        }
        if (!split) {
            int end = boundary(body, 0, Math.max(1, room - mark(body.length).length));
            return List.of(wrapped(concat(head, Arrays.copyOf(body, end), mark(body.length - end), tail)));
        }
        List<byte[]> packets = new ArrayList<>();
        int from = 0;
        while (from < body.length) {
            int to = boundary(body, from, from + room);
            packets.add(wrapped(concat(head, Arrays.copyOfRange(body, from, to), tail)));
            from = to;
        }
        return packets;
    }

    private static byte[] mark(int bytes) {
        return (" [cut " + bytes + "]").getBytes(StandardCharsets.US_ASCII);
    }

    /** The last place up to a limit where no character is cut in two. */
    private static int boundary(byte[] utf8, int from, int limit) {
        if (limit >= utf8.length) {
            return utf8.length;
        }
        int to = limit;
        while (to > from + 1 && (utf8[to] & 0xC0) == 0x80) {
            to--;
        }
        return to;
    }

    private static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, end, part.length);
            end += part.length;
        }
        return all;
    }

    private byte[] wrapped(byte[] packet) {
        return switch (wrap) {
            case NOTHING -> packet;
            case LENGTH -> concat((packet.length + " ").getBytes(StandardCharsets.US_ASCII), packet);
            case LINE -> line(packet);
        };
    }

    private static byte[] line(byte[] packet) {
        if (!hasBreak(packet)) {
            byte[] line = Arrays.copyOf(packet, packet.length + 1);
            line[packet.length] = '\n';
            return line;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(packet.length + 8);
        for (byte next : packet) {
            switch (next) {
                case '\n' -> line.writeBytes(new byte[] {'#', '0', '1', '2'});
                case '\r' -> line.writeBytes(new byte[] {'#', '0', '1', '5'});
                default -> line.write(next);
            }
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static boolean hasBreak(byte[] packet) {
        for (byte next : packet) {
            if (next == '\n' || next == '\r') {
                return true;
            }
        }
        return false;
    }
}
