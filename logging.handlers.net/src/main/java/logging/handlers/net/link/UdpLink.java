// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;

/**
 * One datagram for each message, sent and forgotten: nobody learns whether it arrived. The name is resolved again once
 * a minute, so that a peer that moved is found.
 */
public final class UdpLink implements Link {

    /** The most that one IPv4 datagram carries. */
    public static final int MAX_PAYLOAD = 65_507;

    private static final long RESOLVE_AFTER = TimeUnit.MINUTES.toNanos(1);

    private final Endpoint.Host peer;
    // guarded by: volatile; set by the outbox thread, closed by any
    private volatile DatagramChannel channel;
    /** Confined to the outbox thread, as is the time below. */
    private InetSocketAddress address;

    private long resolvedAt;

    /** A link that is not open. */
    public UdpLink(Endpoint.Host peer) {
        this.peer = peer;
    }

    @Override
    public void open() throws IOException {
        resolve();
        channel = DatagramChannel.open();
    }

    private void resolve() throws IOException {
        address = new InetSocketAddress(InetAddress.getByName(peer.name()), peer.port());
        resolvedAt = System.nanoTime();
    }

    @Override
    public boolean isOpen() {
        DatagramChannel now = channel;
        return now != null && now.isOpen();
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        if (System.nanoTime() - resolvedAt > RESOLVE_AFTER) {
            resolve();
        }
        int sent = 0;
        for (Message message : messages) {
            if (message.bytes().length > MAX_PAYLOAD) {
                throw SendException.refused(
                        sent, "message too long for a datagram: " + message.bytes().length + " bytes");
            }
            try {
                channel.send(message.view(), address);
            } catch (IOException broken) {
                throw SendException.broken(sent, broken);
            }
            sent++;
        }
    }

    @Override
    public void close() {
        Closing.quietly(channel);
    }
}
