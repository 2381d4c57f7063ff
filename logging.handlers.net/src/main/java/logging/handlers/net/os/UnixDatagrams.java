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
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A connected Unix datagram socket, which the JDK does not offer: {@code socket}, {@code connect}, {@code send} and
 * {@code close} of the C library.
 *
 * <p>Thread-safe; a call of {@link #close} waits for the piece of a send that is under way, at most {@link #SLICE}.
 */
public final class UnixDatagrams implements AutoCloseable {

    /** How long the kernel is waited for at a time. */
    private static final Duration SLICE = Duration.ofMillis(50);

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int EINTR = 4;
    private static final int EAGAIN = Platform.isLinux() ? 11 : 35;
    private static final int EMSGSIZE = Platform.isLinux() ? 90 : 40;
    private static final int EPROTOTYPE = Platform.isLinux() ? 91 : 41;
    private static final int SOL_SOCKET = Platform.isLinux() ? 1 : 0xFFFF;
    private static final int SO_SNDTIMEO = Platform.isLinux() ? 21 : 0x1005;

    private final ReentrantLock lock = new ReentrantLock();
    private final Function send = function("send");
    // guarded by: lock; -1 once it is closed, for the number may be another file's by then
    private int descriptor;

    private UnixDatagrams(int descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Connects to a socket's file.
     *
     * @throws ProtocolException if the file is a socket of another kind
     * @throws IOException if nobody listens there, or the path is too long for a socket
     */
    public static UnixDatagrams connect(Path file) throws IOException {
        byte[] address = address(file);
        int descriptor = call("socket", AF_UNIX, SOCK_DGRAM, 0);
        UnixDatagrams socket = new UnixDatagrams(descriptor);
        try {
            call("setsockopt", descriptor, SOL_SOCKET, SO_SNDTIMEO, slice(), 2 * NativeLong.SIZE);
            call("connect", descriptor, address, address.length);
            return socket;
        } catch (LastErrorException refused) {
            socket.close();
            throw refused.getErrorCode() == EPROTOTYPE
                    ? new ProtocolException(file + " is no socket for datagrams")
                    : ioException("no connection to " + file, refused);
        }
    }

    /** A {@code struct sockaddr_un}: the family, and the path with a zero behind it. */
    private static byte[] address(Path file) throws SocketException {
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

    /** A {@code struct timeval}. */
    private static Memory slice() {
        Memory time = new Memory(2L * NativeLong.SIZE);
        time.clear();
        time.setNativeLong(NativeLong.SIZE, new NativeLong(SLICE.toNanos() / 1000));
        return time;
    }

    /**
     * Sends one datagram, waiting while the receiver's queue is full.
     *
     * @return false if it is longer than the operating system takes
     * @throws SocketTimeoutException if there was no room in time
     * @throws IOException if the receiver is gone
     */
    public boolean send(byte[] datagram, Duration deadline) throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            try {
                sendNow(datagram);
                return true;
            } catch (LastErrorException error) {
                int code = error.getErrorCode();
                if (code == EMSGSIZE) {
                    return false;
                }
                if (code != EAGAIN && code != EINTR) {
                    throw ioException("the datagram was not taken", error);
                }
                if (System.nanoTime() - end >= 0) {
                    throw new SocketTimeoutException("the receiver of the datagrams does not read");
                }
            }
        }
    }

    private void sendNow(byte[] datagram) throws SocketException {
        lock.lock();
        try {
            if (descriptor < 0) {
                throw new SocketException("the socket was closed");
            }
            send.invokeInt(new Object[] {descriptor, datagram, new NativeLong(datagram.length), 0});
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (descriptor >= 0) {
                int open = descriptor;
                descriptor = -1;
                NativeLibrary.getInstance(Platform.C_LIBRARY_NAME)
                        .getFunction("close")
                        .invokeInt(new Object[] {open});
            }
        } finally {
            lock.unlock();
        }
    }

    private static int call(String name, Object... arguments) {
        return function(name).invokeInt(arguments);
    }

    /** A function of the C library that throws where it sets {@code errno}. */
    private static Function function(String name) {
        return NativeLibrary.getInstance(Platform.C_LIBRARY_NAME).getFunction(name, Function.THROW_LAST_ERROR);
    }

    private static IOException ioException(String what, LastErrorException why) {
        String text = what + ": " + why.getMessage();
        IOException error = new ConnectException(text);
        error.initCause(why);
        return error;
    }
}
