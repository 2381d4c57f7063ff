// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.util.List;
import logging.handlers.net.outbox.Message;

/**
 * What is said on a wire: how messages follow one another and whether the peer answers. Lives as long as its link, over
 * many wires; confined to the outbox thread except for {@link #atRisk}.
 */
public interface Conversation {

    /** Opens the conversation on a fresh wire. */
    void begin(Wire wire, Deadline deadline) throws IOException;

    /** Sends messages as {@link logging.handlers.net.outbox.Link#send} demands. */
    void send(Wire wire, List<Message> messages, Deadline deadline) throws IOException;

    /** Says the last words before the wire is left in order. */
    default void end(Wire wire, Deadline deadline) throws IOException {}

    /** Told that the wire broke while it was being left. */
    default void lost() {}

    /** Records that may be lost with connections that were reset; an estimate. */
    default long atRisk() {
        return 0;
    }
}
