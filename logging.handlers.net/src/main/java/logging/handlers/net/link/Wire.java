// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A connected pair of byte streams, plain or under TLS. Every call keeps a deadline. Used by one thread, except that any
 * thread may {@link #close} it, which ends a running call with an exception. An interrupt ends a call that waits, too.
 */
public interface Wire {

    /** What {@link #read} returns when the peer has ended its stream. */
    int END = -1;

    /**
     * Writes the whole buffer.
     *
     * @throws java.net.SocketTimeoutException if the peer took too little of it in time; the buffer's position tells
     */
    void write(ByteBuffer source, Deadline deadline) throws IOException;

    /**
     * Reads what is there, waiting for the first byte.
     *
     * @return the number of bytes, 0 if none came in time, or {@link #END}
     */
    int read(ByteBuffer target, Deadline deadline) throws IOException;

    /**
     * Asked after {@link #END} or a failure: whether what was written last reached the peer before it went, as far as the
     * operating system can tell. May wait a moment for the network to answer.
     *
     * @return what is known of the peer
     */
    Farewell farewell() throws IOException;

    /**
     * Says goodbye in order: tells the peer that no more will come and waits, within the deadline, for it to agree.
     *
     * @throws IOException if the peer threw away what it had not read
     */
    void leave(Deadline deadline) throws IOException;

    /** Drops the connection. */
    void close();

    /** How a peer that ended its stream went. */
    enum Farewell {
        /** It is gone, and had taken everything that was written. */
        COMPLETE,
        /** It is gone and had taken everything, but perhaps only into the buffers of its TLS. */
        BUFFERED,
        /** It was gone before the last write: that one was thrown away. */
        CROSSED,
        /** It only ended its own stream and still reads. */
        STILL_READS
    }
}
