// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.os;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** What the sockets of this package say to the C library, and its numbers on Linux and the systems of the BSD family. */
final class UnixCalls {

    static final int EINTR = 4;
    static final int EAGAIN = Platform.isLinux() ? 11 : 35;
    static final int EMSGSIZE = Platform.isLinux() ? 90 : 40;
    static final int EPROTOTYPE = Platform.isLinux() ? 91 : 41;
    static final int ECONNREFUSED = Platform.isLinux() ? 111 : 61;
    static final int SO_RCVTIMEO = Platform.isLinux() ? 20 : 0x1006;
    static final int SO_SNDTIMEO = Platform.isLinux() ? 21 : 0x1005;

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOL_SOCKET = Platform.isLinux() ? 1 : 0xFFFF;

    private UnixCalls() {}

    /** A new socket for datagrams. */
    static int datagramSocket() throws IOException {
        try {
            return call("socket", AF_UNIX, SOCK_DGRAM, 0);
        } catch (LastErrorException refused) {
            throw failure("no socket for datagrams", refused);
        }
    }

    /** Sets how long a call waits at most. */
    static void timeout(int descriptor, int option, Duration time) {
        call("setsockopt", descriptor, SOL_SOCKET, option, timeval(time), 2 * NativeLong.SIZE);
    }

    /** A {@code struct timeval} of less than a second. */
    private static Memory timeval(Duration time) {
        Memory value = new Memory(2L * NativeLong.SIZE);
        value.clear();
        value.setNativeLong(NativeLong.SIZE, new NativeLong(time.toNanos() / 1000));
        return value;
    }

    /** A {@code struct sockaddr_un}: the family, and the path with a zero behind it. */
    static byte[] address(Path file) throws SocketException {
        byte[] path = file.toString().getBytes(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        boolean linux = Platform.isLinux();
        int most = linux ? 107 : 103;
        if (path.length > most) {
            throw new SocketException("the path of a Unix socket has at most " + most + " bytes, not " + path.length);
        }
        byte[] address = Arrays.copyOf(new byte[2], 2 + path.length + 1);
        boolean familyFirst = linux && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        address[familyFirst ? 0 : 1] = AF_UNIX;
        if (!linux) {
            address[0] = (byte) address.length;
        }
        System.arraycopy(path, 0, address, 2, path.length);
        return address;
    }

    /** Closes a descriptor, whatever comes of it. */
    static void close(int descriptor) {
        NativeLibrary.getInstance(Platform.C_LIBRARY_NAME).getFunction("close").invokeInt(new Object[] {descriptor});
    }

    static int call(String name, Object... arguments) {
        return function(name).invokeInt(arguments);
    }

    /** A function of the C library that throws where it sets {@code errno}. */
    static Function function(String name) {
        return NativeLibrary.getInstance(Platform.C_LIBRARY_NAME).getFunction(name, Function.THROW_LAST_ERROR);
    }

    static IOException failure(String what, LastErrorException why) {
        String text = what + ": " + why.getMessage();
        IOException error = new ConnectException(text);
        error.initCause(why);
        return error;
    }
}
