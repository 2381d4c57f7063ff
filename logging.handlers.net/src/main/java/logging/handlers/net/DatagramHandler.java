// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import logging.api.LogRecord;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.link.UdpLink;
import logging.handlers.net.link.UnixDatagramLink;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;

/**
 * Sends the attributes of each record in one datagram, in the frames of {@link SocketHandler}.
 *
 * <p>A record that no datagram can carry goes to {@link #handleError}, over a Unix socket when the operating system says so. TLS and acknowledgements do not apply.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.DatagramHandler}.
 */
public class DatagramHandler extends SocketHandler {

    /** The port that Python's documentation uses for records over UDP. */
    public static final int DEFAULT_UDP_LOGGING_PORT = 9021;

    /**
     * A handler that sends over UDP.
     *
     * @param host a name, resolved when the first record is sent and once a minute after, or an address
     * @param port 1 to 65535
     */
    public DatagramHandler(String host, int port) {
        super(host, port);
    }

    /**
     * A handler that sends to a Unix socket for datagrams, which needs JNA; in Python, a port of {@code None}.
     *
     * @param socket its file
     */
    public DatagramHandler(Path socket) {
        super(socket);
    }

    @Override
    List<Message> encode(LogRecord record) throws IOException {
        byte[] frame = frame(record);
        if (address() instanceof Endpoint.Host && frame.length > UdpLink.MAX_PAYLOAD) {
            throw new IOException("message too long for a datagram: " + frame.length + " bytes");
        }
        return List.of(Message.record(frame));
    }

    @Override
    Link newLink() {
        return address() instanceof Endpoint.Host host
                ? new UdpLink(host)
                : new UnixDatagramLink(((Endpoint.Unix) address()).path(), this::timeouts);
    }

    @Override
    String peer() {
        return (address() instanceof Endpoint.Host ? "udp:" : "unix:") + address();
    }
}
