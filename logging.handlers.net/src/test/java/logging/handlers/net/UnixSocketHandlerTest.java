// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Named after the class in CPython's test_logging. */
class UnixSocketHandlerTest extends SocketHandlerTest {

    @TempDir
    Path temp;

    @Override
    ReceiverOptions options() {
        return ReceiverOptions.DEFAULT.at(temp.resolve("log.sock"));
    }

    @Override
    SocketHandler handler(int port) {
        return new SocketHandler(temp.resolve("log.sock"));
    }
}
