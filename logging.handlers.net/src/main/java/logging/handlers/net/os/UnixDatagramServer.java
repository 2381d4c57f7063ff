// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.os;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A Unix socket that datagrams arrive at, which the JDK does not offer.
 *
 * <p>One thread receives; any may close, which waits for the piece of a call that is under way, at most {@link #SLICE}.
 */
public final class UnixDatagramServer implements AutoCloseable {

    /** How long the kernel is waited for at a time. */
    private static final Duration SLICE = Duration.ofMillis(100);

    /** Fair, so that who closes comes between two pieces. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final Function recv = UnixCalls.function("recv");
    private final Path file;
    private final Memory buffer;
    // guarded by: lock; -1 once it is closed, for the number may be another file's by then
    private int descriptor;

    private UnixDatagramServer(Path file, int descriptor, int maxBytes) {
        this.file = file;
        this.descriptor = descriptor;
        this.buffer = new Memory(maxBytes);
    }

    /**
     * Binds a socket's file; one that nobody listens on any more gives way.
     *
     * @param maxBytes of a datagram; the rest of a longer one is cut off
     * @throws IOException if somebody listens there, or the path is not to be had
     */
    public static UnixDatagramServer bind(Path file, int maxBytes) throws IOException {
        byte[] address = UnixCalls.address(file);
        removeStale(file, address);
        int descriptor = UnixCalls.datagramSocket();
        try {
            UnixCalls.timeout(descriptor, UnixCalls.SO_RCVTIMEO, SLICE);
            UnixCalls.call("bind", descriptor, address, address.length);
            return new UnixDatagramServer(file, descriptor, maxBytes);
        } catch (LastErrorException refused) {
            UnixCalls.close(descriptor);
            throw UnixCalls.failure("cannot bind " + file, refused);
        }
    }

    private static void removeStale(Path file, byte[] address) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        int probe = UnixCalls.datagramSocket();
        try {
            UnixCalls.call("connect", probe, address, address.length);
            throw new IOException("somebody listens on " + file + " already");
        } catch (LastErrorException refused) {
            if (refused.getErrorCode() != UnixCalls.ECONNREFUSED) {
                throw UnixCalls.failure("cannot take the place of " + file, refused);
            }
            Files.delete(file);
        } finally {
            UnixCalls.close(probe);
        }
    }

    /**
     * Waits a moment for a datagram.
     *
     * @return null if none came; else its bytes, good until the next call, in network order
     * @throws SocketException after {@link #close}
     * @throws IOException if the socket is of no more use
     */
    public ByteBuffer receive() throws IOException {
        lock.lock();
        try {
            if (descriptor < 0) {
                throw new SocketException("the socket was closed");
            }
            int count = recv.invokeInt(new Object[] {descriptor, buffer, new NativeLong(buffer.size()), 0});
            return buffer.getByteBuffer(0, count).order(ByteOrder.BIG_ENDIAN);
        } catch (LastErrorException error) {
            int code = error.getErrorCode();
            if (code == UnixCalls.EAGAIN || code == UnixCalls.EINTR) {
                return null;
            }
            throw UnixCalls.failure("no datagrams from " + file, error);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the socket and removes its file. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (descriptor >= 0) {
                int open = descriptor;
                descriptor = -1;
                UnixCalls.close(open);
                Files.deleteIfExists(file);
            }
        } finally {
            lock.unlock();
        }
    }
}
