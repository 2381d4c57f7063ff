// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.os;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
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

    private final ReentrantLock lock = new ReentrantLock();
    private final Function send = UnixCalls.function("send");
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
        byte[] address = UnixCalls.address(file);
        int descriptor = UnixCalls.datagramSocket();
        UnixDatagrams socket = new UnixDatagrams(descriptor);
        try {
            UnixCalls.timeout(descriptor, UnixCalls.SO_SNDTIMEO, SLICE);
            UnixCalls.call("connect", descriptor, address, address.length);
            return socket;
        } catch (LastErrorException refused) {
            socket.close();
            throw refused.getErrorCode() == UnixCalls.EPROTOTYPE
                    ? new ProtocolException(file + " is no socket for datagrams")
                    : UnixCalls.failure("no connection to " + file, refused);
        }
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
                if (code == UnixCalls.EMSGSIZE) {
                    return false;
                }
                if (code != UnixCalls.EAGAIN && code != UnixCalls.EINTR) {
                    throw UnixCalls.failure("the datagram was not taken", error);
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
                UnixCalls.close(open);
            }
        } finally {
            lock.unlock();
        }
    }
}
