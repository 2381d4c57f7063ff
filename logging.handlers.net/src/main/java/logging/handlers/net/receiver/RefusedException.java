// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

/** A frame holds no record that may be logged. Without a stack trace: a flood of bad frames must stay cheap. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String why) {
        super(why, null, false, false);
    }

    RefusedException(Exception cause) {
        this(cause.getMessage());
    }
}
