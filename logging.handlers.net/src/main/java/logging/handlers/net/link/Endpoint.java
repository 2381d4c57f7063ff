// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.nio.file.Path;

/** Where a peer listens. Immutable. */
public sealed interface Endpoint {

    /**
     * A name or address and a port; the name is resolved at each connection, never here.
     *
     * @param name a host name or a literal address
     * @param port 1 to 65535
     */
    record Host(String name, int port) implements Endpoint {
        @Override
        public String toString() {
            return name.indexOf(':') >= 0 ? "[" + name + "]:" + port : name + ":" + port;
        }
    }

    /**
     * A Unix domain socket.
     *
     * @param path its file
     */
    record Unix(Path path) implements Endpoint {
        @Override
        public String toString() {
            return path.toString();
        }
    }
}
