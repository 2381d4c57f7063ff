// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;

/**
 * From a record's text to packets: header, byte order mark, text, NUL, cut to the limit and wrapped. Immutable.
 *
 * @param header what comes first
 * @param bom whether text that is not ASCII is marked as UTF-8
 * @param packets the limit and the wrapping
 */
public record SyslogEncoder(Header header, boolean bom, Packets packets) {

    private static final byte[] NUL = {0};
    private static final byte[] NOTHING = {};

    /** The packets of one record, in order. */
    public List<byte[]> packets(int priority, LogRecord record, byte[] text, boolean nul) {
        TextBuffer head = new TextBuffer(128);
        header.append(priority, record, head);
        if (bom && !isAscii(text)) {
            head.append('\uFEFF');
        }
        byte[] first = head.hasSurrogates() ? head.toString().getBytes(StandardCharsets.UTF_8) : head.toByteArray();
        return packets.of(first, text, nul ? NUL : NOTHING);
    }

    private static boolean isAscii(byte[] text) {
        int seen = 0;
        for (byte next : text) {
            seen |= next;
        }
        return seen >= 0;
    }
}
