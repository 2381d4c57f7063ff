// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;

/** Connects channels within a deadline; an interrupt ends the attempt, except while a name is being resolved. */
public final class Dial {

    /**
     * Bounds what the operating system takes before the peer does: a connection that is reset or silently dead loses at
     * most this, and a dead one is noticed when it is full.
     */
    static final int SEND_BUFFER = 64 * 1024;

    /** A peer that vanished without a word is found by keep-alive within 10 + 3 * 5 seconds. */
    private static final Map<String, Integer> KEEP_ALIVE =
            Map.of("TCP_KEEPIDLE", 10, "TCP_KEEPINTERVAL", 5, "TCP_KEEPCOUNT", 3);

    private Dial() {}

    /** A connected channel that does not block; all addresses of a name are tried in turn. */
    public static SocketChannel open(Endpoint endpoint, Deadline deadline) throws IOException {
        if (endpoint instanceof Endpoint.Host host) {
            return tcp(host, deadline);
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        return connect(channel, UnixDomainSocketAddress.of(((Endpoint.Unix) endpoint).path()), deadline);
    }

    private static SocketChannel tcp(Endpoint.Host host, Deadline deadline) throws IOException {
        IOException failure = null;
        InetAddress[] addresses = InetAddress.getAllByName(host.name());
        for (int i = 0; i < addresses.length; i++) {
            // each address gets its share of the time, so that a dead first one leaves some for the others
            Deadline share = Deadline.in(Duration.ofMillis(deadline.millisLeft() / (addresses.length - i)));
            try {
                return connect(tcpChannel(), new InetSocketAddress(addresses[i], host.port()), share);
            } catch (IOException error) {
                if (failure != null) {
                    error.addSuppressed(failure);
                }
                failure = error;
            }
        }
        throw failure;
    }

    private static SocketChannel tcpChannel() throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            for (SocketOption<?> option : channel.supportedOptions()) {
                keepAlive(channel, option);
            }
            return channel;
        } catch (IOException error) {
            Closing.quietly(channel);
            throw error;
        }
    }

    /** These options belong to the JDK, not to Java: they are found by name, so that nothing has to be imported. */
    @SuppressWarnings("unchecked") // the type is asked for first
    private static void keepAlive(SocketChannel channel, SocketOption<?> option) throws IOException {
        Integer value = KEEP_ALIVE.get(option.name());
        if (value != null && option.type() == Integer.class) {
            channel.setOption((SocketOption<Integer>) option, value);
        }
    }

    private static SocketChannel connect(SocketChannel channel, SocketAddress address, Deadline deadline)
            throws IOException {
        try (Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_CONNECT);
            channel.connect(address);
            while (!channel.finishConnect()) {
                long millis = deadline.millisLeft();
                if (millis == 0) {
                    throw new SocketTimeoutException("no connection to " + address + " in time");
                }
                selector.select(millis);
                if (Thread.currentThread().isInterrupted()) {
                    throw new ClosedByInterruptException();
                }
                selector.selectedKeys().clear();
            }
            return channel;
        } catch (IOException | RuntimeException error) {
            Closing.quietly(channel);
            throw error;
        }
    }
}
