// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.util.concurrent.ThreadFactory;

/** What an outbox asks of the handler it belongs to. No lock is held during these calls. */
public interface Owner {

    /** Makes the link, once, on the outbox thread. */
    Link link();

    /** The bounds now; they may change between records. */
    Limits limits();

    /** The back-off now; it may change between attempts. */
    Backoff backoff();

    /** What makes the outbox thread. */
    ThreadFactory threads();

    /**
     * The message that tells the peer of a gap.
     *
     * @param dropped how many records were dropped since the last notice
     * @return null for no notice
     */
    Message dropNotice(long dropped);

    /** Told when an outage begins or a message is refused: once per outage, and for every refusal. */
    void failed(Throwable error);
}
