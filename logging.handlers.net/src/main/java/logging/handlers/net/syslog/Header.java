// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.syslog;

import logging.api.LogRecord;
import logging.api.text.TextBuffer;

/** Writes what stands before the text of a packet. Implementations are thread-safe. */
@FunctionalInterface
public interface Header {

    /** Appends the header of a record, with the blank that separates it from the text. */
    void append(int priority, LogRecord record, TextBuffer out);

    /** Python's header, which is the priority alone. */
    static void priorityAlone(int priority, LogRecord record, TextBuffer out) {
        out.append('<').append(priority).append('>');
    }
}
