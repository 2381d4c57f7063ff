// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

/**
 * The framing with acknowledgements that our sender and our receiver speak.
 *
 * <pre>
 *   sender:    MAGIC (4)  session (16)              once for each connection
 *              length (4)  number (8)  flags (1)  payload (length)
 *   receiver:  number (8)                           everything up to here is with the loggers
 * </pre>
 *
 * All numbers are big-endian. The magic is larger than any length that is allowed, so that a receiver tells this framing
 * from the plain one by the first four bytes. A sender keeps its session over connections and counts on, so that a
 * receiver knows what it had already; it marks what it sends again.
 */
public final class Acks {

    /** {@code LGA1}. */
    public static final int MAGIC = 0x4C47_4131;

    /** Bytes of a session's name. */
    public static final int SESSION_BYTES = 16;

    /** Bytes before the payload of a frame. */
    public static final int HEADER_BYTES = 13;

    /** The flag of a frame that was sent before. */
    public static final byte RESENT = 1;

    private Acks() {}
}
