// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import logging.handlers.net.link.Connector;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Wire;

/**
 * A socket, as the mail library wants one, over a wire of ours: both directions keep the deadline of the running call,
 * and any thread may close it.
 */
final class WireSocket extends Socket {

    private final Connector connector;
    private final Supplier<Deadline> deadline;
    // guarded by: volatile; set by the outbox thread
    private volatile Wire wire;

    WireSocket(Connector connector, Supplier<Deadline> deadline) {
        this.connector = connector;
        this.deadline = deadline;
    }

    /** A socket that is connected already. */
    WireSocket(Wire wire, Supplier<Deadline> deadline) {
        this((Connector) null, deadline);
        this.wire = wire;
    }

    /** What travels here from now on travels over the wire alone. */
    Wire wire() throws SocketException {
        Wire now = wire;
        if (now == null) {
            throw new SocketException("not connected");
        }
        return now;
    }

    Supplier<Deadline> deadline() {
        return deadline;
    }

    /** Connects to where the connector goes; the address is the same one, resolved at another time. */
    @Override
    public void connect(SocketAddress address, int timeoutMillis) throws IOException {
        wire = connector.connect(deadline.get());
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, 0);
    }

    @Override
    public boolean isConnected() {
        return wire != null;
    }

    @Override
    public int getPort() {
        return 0;
    }

    /** The library must not ask the operating system for a socket that is never used. */
    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public InputStream getInputStream() throws IOException {
        Wire from = wire();
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int count = from.read(ByteBuffer.wrap(target, offset, length), deadline.get());
                if (count == 0) {
                    throw new SocketTimeoutException("the mail server did not answer in time");
                }
                return count == Wire.END ? -1 : count;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        Wire to = wire();
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                to.write(ByteBuffer.wrap(source, offset, length), deadline.get());
            }
        };
    }

    /** Takes no lock: whoever closes must not wait for a call that runs. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void close() throws IOException {
        Wire now = wire;
        if (now != null) {
            now.close();
        }
        super.close();
    }
}
