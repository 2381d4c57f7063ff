// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.io.Closeable;

/** An open socket that takes records in; closing it ends everything it started. Thread-safe. */
public interface Listener extends Closeable {

    /** Takes records in until it is closed; occupies the calling thread. */
    void run();

    /** The port it listens on; 0 for a Unix socket. */
    default int port() {
        return 0;
    }

    /** How many senders are connected now; none where there are no connections. */
    default int connections() {
        return 0;
    }

    /** How many connections were accepted, or datagrams where there are none. */
    long accepted();

    /** How many connections found no place. */
    default long turnedAway() {
        return 0;
    }
}
