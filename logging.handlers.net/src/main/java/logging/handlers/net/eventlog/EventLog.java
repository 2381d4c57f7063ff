// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.eventlog;

import java.io.IOException;

/** The calls of Windows that an event log handler makes; implementations are used by one thread at a time. */
public interface EventLog {

    /**
     * Tells the registry which library holds the texts of a source's events, so that the event viewer can show them.
     *
     * @throws IOException if the registry may not be written, among other things
     */
    void register(Source source) throws IOException;

    /**
     * Opens a source for reports.
     *
     * @return its handle
     */
    long open(String source) throws IOException;

    /** Reports an event; its text is the one string of the message. */
    void report(long handle, Event event) throws IOException;

    /** Gives a handle back. */
    void close(long handle) throws IOException;
}
