// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A Unix socket for datagrams, which the test takes one by one, waiting up to five seconds for each; Linux only. */
public final class UnixDatagramPeer implements Closeable {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;

    private final int descriptor;

    /** Binds a file. */
    public UnixDatagramPeer(Path file) {
        byte[] path = file.toString().getBytes(StandardCharsets.UTF_8);
        byte[] address = new byte[path.length + 3];
        address[0] = AF_UNIX;
        System.arraycopy(path, 0, address, 2, path.length);
        descriptor = call("socket", AF_UNIX, SOCK_DGRAM, 0);
        Memory time = new Memory(2L * NativeLong.SIZE);
        time.clear();
        time.setNativeLong(0, new NativeLong(5));
        call("setsockopt", descriptor, SOL_SOCKET, SO_RCVTIMEO, time, 2 * NativeLong.SIZE);
        call("bind", descriptor, address, address.length);
    }

    /** The bytes of the next datagram. */
    public byte[] next() {
        byte[] buffer = new byte[1 << 18];
        int count = call("recv", descriptor, buffer, new NativeLong(buffer.length), 0);
        return Arrays.copyOf(buffer, count);
    }

    @Override
    public void close() {
        call("close", descriptor);
    }

    private static int call(String name, Object... arguments) {
        return NativeLibrary.getInstance(Platform.C_LIBRARY_NAME)
                .getFunction(name, Function.THROW_LAST_ERROR)
                .invokeInt(arguments);
    }
}
