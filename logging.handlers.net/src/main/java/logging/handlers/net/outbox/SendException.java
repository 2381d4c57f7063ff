// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.io.IOException;
import java.time.Duration;

/** A send that did not go through for all messages: how many went, and what to do with the rest. */
public final class SendException extends IOException {

    /** What follows from a failure. */
    public enum Kind {
        /** The connection is gone: the rest is sent again on the next one. */
        BROKEN,
        /** The peer will not take the first message of the rest, ever: it is dropped, the others follow. */
        REFUSED,
        /** The peer asks for patience: the rest is sent again later. */
        BUSY
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int sent;
    private final transient Duration retryAfter;

    private SendException(Kind kind, int sent, Duration retryAfter, String text, Throwable cause) {
        super(text, cause);
        this.kind = kind;
        this.sent = sent;
        this.retryAfter = retryAfter;
    }

    /** The connection broke after some messages. */
    public static SendException broken(int sent, IOException cause) {
        return new SendException(Kind.BROKEN, sent, Duration.ZERO, cause.toString(), cause);
    }

    /** The peer refused the message that follows the ones sent. */
    public static SendException refused(int sent, String why) {
        return new SendException(Kind.REFUSED, sent, Duration.ZERO, why, null);
    }

    /** The peer wants the rest later; zero leaves the time to the back-off. */
    public static SendException busy(int sent, Duration retryAfter, String why) {
        return new SendException(Kind.BUSY, sent, retryAfter, why, null);
    }

    /** Nothing was sent because the peer cannot be had now, and the link has no connection to give up. */
    public static SendException unreachable(IOException cause) {
        return new SendException(Kind.BUSY, 0, Duration.ZERO, cause.toString(), cause);
    }

    /** What follows from this failure. */
    public Kind kind() {
        return kind;
    }

    /** How many messages were sent before it. */
    public int sent() {
        return sent;
    }

    /** The least time to wait before the next try. */
    public Duration retryAfter() {
        return retryAfter == null ? Duration.ZERO : retryAfter;
    }
}
