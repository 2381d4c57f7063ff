// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A way to one peer. All calls come from the outbox thread, one at a time; only {@link #close} may come from another
 * thread while a call runs, and then ends that call with an exception; so does an interrupt, which also ends {@link #open}.
 *
 * <p>A link knows nothing of queues, back-off or threads: {@link Outbox} does all of that, once for all of them. Every
 * call keeps a deadline of its own, so that a peer that says nothing cannot hold the outbox for ever.
 */
public interface Link {

    /**
     * Connects; names are resolved here, anew each time.
     *
     * @throws IOException if the peer cannot be had now; the outbox tries again later
     */
    void open() throws IOException;

    /** Whether {@link #open} succeeded and nothing has failed since. */
    boolean isOpen();

    /**
     * Sends messages in order and returns when the peer has them, as far as this kind of link can know.
     *
     * @param messages at least one, at most {@link #maxBatch()}
     * @throws SendException to say how many of them were sent before the failure, and what kind of failure it was
     * @throws IOException if none of them was sent and the link is broken
     */
    void send(List<Message> messages) throws IOException;

    /** Ends the connection in order, so that the peer reads what was sent; {@link #close} follows. */
    default void leave() {}

    /** Gives the connection up; idempotent, and {@link #open} may follow. */
    void close();

    /** How many messages one {@link #send} takes. */
    default int maxBatch() {
        return 128;
    }

    /** How long the first of some messages waits for others that {@link #send} could take with it; not at all unless said. */
    default Duration company() {
        return Duration.ZERO;
    }

    /** Records that were handed to the operating system and may have been lost with a connection; an estimate. */
    default long atRisk() {
        return 0;
    }
}
