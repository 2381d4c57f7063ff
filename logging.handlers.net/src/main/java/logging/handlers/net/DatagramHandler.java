// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.io.IOException;
import java.util.List;
import logging.api.LogRecord;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.link.UdpLink;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;

/**
 * Sends the attributes of each record in one datagram, in the frames of {@link SocketHandler}.
 *
 * <p>A record that no datagram can carry goes to {@link #handleError}. TLS and acknowledgements do not apply.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.DatagramHandler}.
 */
public class DatagramHandler extends SocketHandler {

    /** The port that Python's documentation uses for records over UDP. */
    public static final int DEFAULT_UDP_LOGGING_PORT = 9021;

    private final Endpoint.Host peer;

    /**
     * A handler that sends over UDP.
     *
     * @param host a name, resolved when the first record is sent and once a minute after, or an address
     * @param port 1 to 65535
     */
    public DatagramHandler(String host, int port) {
        super(host, port);
        peer = (Endpoint.Host) address();
    }

    @Override
    List<Message> encode(LogRecord record) throws IOException {
        byte[] frame = frame(record);
        if (frame.length > UdpLink.MAX_PAYLOAD) {
            throw new IOException("message too long for a datagram: " + frame.length + " bytes");
        }
        return List.of(Message.record(frame));
    }

    @Override
    Link newLink() {
        return new UdpLink(peer);
    }

    @Override
    String peer() {
        return "udp:" + peer;
    }
}
