// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import logging.bench.subject.Output;

/** The other end of a network output, in this JVM. */
interface Receiver extends AutoCloseable {

    /** The port on the loopback interface; 0 for none. */
    int port();

    /** Complete lines or datagrams that have arrived. */
    long received();

    @Override
    void close() throws IOException;

    /** The receiver that an output needs. */
    static Receiver of(Output output) throws IOException {
        return switch (output) {
            case UDP -> new UdpReceiver();
            case TCP -> new TcpReceiver();
            default -> new None();
        };
    }

    /** No receiver. */
    record None() implements Receiver {
        @Override
        public int port() {
            return 0;
        }

        @Override
        public long received() {
            return 0;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
