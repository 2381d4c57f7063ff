// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Marks a packet that may be with the peer already: under a header of RFC 5424 by an element of its structured data, else
 * by a word behind the text.
 */
public final class Resent {

    /** The element, without parameters. The number is the one that RFC 5612 keeps for everybody's use. */
    public static final String ELEMENT = "[resent@32473]";

    /** What is put behind a text, before a NUL that ends it. */
    public static final String MARK = " [resent]";

    /** Version, time, host, program, process and kind of message stand before the structured data. */
    private static final int FIELDS_BEFORE_DATA = 6;

    private Resent() {}

    /** A marked copy; longer than the packet by the mark. */
    public static byte[] mark(byte[] packet) {
        int data = structuredData(packet);
        if (data < 0) {
            boolean nul = packet.length > 0 && packet[packet.length - 1] == 0;
            return insert(packet, packet.length - (nul ? 1 : 0), 0, MARK);
        }
        return insert(packet, data, packet[data] == '-' ? 1 : 0, ELEMENT);
    }

    /** Where the structured data of RFC 5424 begin; -1 if the header is another one. */
    private static int structuredData(byte[] packet) {
        int at = indexOf(packet, '>', 0) + 1;
        if (at == 0 || !startsWith(packet, at, "1 ")) {
            return -1;
        }
        for (int field = 0; field < FIELDS_BEFORE_DATA; field++) {
            at = indexOf(packet, ' ', at) + 1;
            if (at == 0) {
                return -1;
            }
        }
        return startsWith(packet, at, "[") || startsWith(packet, at, "- ") ? at : -1;
    }

    private static int indexOf(byte[] packet, char wanted, int from) {
        for (int i = from; i < packet.length; i++) {
            if (packet[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] packet, int from, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        int to = from + start.length;
        return to <= packet.length && Arrays.equals(packet, from, to, start, 0, start.length);
    }

    private static byte[] insert(byte[] packet, int at, int instead, String text) {
        byte[] more = text.getBytes(StandardCharsets.US_ASCII);
        byte[] marked = new byte[packet.length - instead + more.length];
        System.arraycopy(packet, 0, marked, 0, at);
        System.arraycopy(more, 0, marked, at, more.length);
        System.arraycopy(packet, at + instead, marked, at + more.length, packet.length - at - instead);
        return marked;
    }
}
