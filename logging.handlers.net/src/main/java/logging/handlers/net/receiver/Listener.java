// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.io.Closeable;

/** An open socket that takes records in; closing it ends everything it started. Thread-safe. */
public interface Listener extends Closeable {

    /** Takes records in until it is closed; occupies the calling thread. */
    void run();

    /** The port it listens on; 0 for a Unix socket. */
    int port();

    /** How many senders are connected now. */
    int connections();

    /** How many connections were accepted. */
    long accepted();

    /** How many connections found no place. */
    long turnedAway();
}
