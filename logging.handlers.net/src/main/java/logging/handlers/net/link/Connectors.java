// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** Connections over TCP, over Unix sockets, and TLS over either. */
public final class Connectors {

    /**
     * Bounds what the operating system takes before the peer does: a connection that is reset or silently dead loses at
     * most this, and a dead one is noticed when it is full.
     */
    private static final int SEND_BUFFER = 64 * 1024;

    /** A peer that vanished without a word is found by keep-alive within 10 + 3 * 5 seconds. */
    private static final Map<String, Integer> KEEP_ALIVE =
            Map.of("TCP_KEEPIDLE", 10, "TCP_KEEPINTERVAL", 5, "TCP_KEEPCOUNT", 3);

    private Connectors() {}

    /** Connections to wherever the endpoint is. */
    public static Connector to(Endpoint endpoint) {
        return deadline ->
                endpoint instanceof Endpoint.Host host ? tcp(host, deadline) : unix((Endpoint.Unix) endpoint, deadline);
    }

    /**
     * TLS over other connections.
     *
     * @param plain makes the connection
     * @param context asked for at each connection
     * @param host the name that the certificate must bear
     * @param verifyName whether it must
     */
    public static Connector tls(Connector plain, Supplier<SSLContext> context, Endpoint.Host host, boolean verifyName) {
        return deadline -> {
            SSLEngine engine = context.get().createSSLEngine(host.name(), host.port());
            engine.setUseClientMode(true);
            if (verifyName) {
                SSLParameters parameters = engine.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                engine.setSSLParameters(parameters);
            }
            Wire wire = plain.connect(deadline);
            try {
                return TlsWire.shakeHands(wire, engine, deadline);
            } catch (IOException | RuntimeException error) {
                wire.close();
                throw error;
            }
        };
    }

    private static Wire tcp(Endpoint.Host host, Deadline deadline) throws IOException {
        IOException failure = null;
        InetAddress[] addresses = InetAddress.getAllByName(host.name());
        for (int i = 0; i < addresses.length; i++) {
            // each address gets its share of the time, so that a dead first one leaves some for the others
            Deadline share = Deadline.in(Duration.ofMillis(deadline.millisLeft() / (addresses.length - i)));
            try {
                return connect(SocketChannel.open(), new InetSocketAddress(addresses[i], host.port()), share);
            } catch (IOException error) {
                if (failure != null) {
                    error.addSuppressed(failure);
                }
                failure = error;
            }
        }
        throw failure;
    }

    private static Wire connect(SocketChannel channel, InetSocketAddress address, Deadline deadline)
            throws IOException {
        ChannelWire wire = null;
        try {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            for (SocketOption<?> option : channel.supportedOptions()) {
                keepAlive(channel, option);
            }
            wire = new ChannelWire(channel, true);
            channel.connect(address);
            wire.finishConnect(deadline);
            return wire;
        } catch (IOException | RuntimeException error) {
            Closing.quietly(channel);
            if (wire != null) {
                wire.close();
            }
            throw error;
        }
    }

    /** These options belong to the JDK, not to Java: they are found by name, so that nothing has to be imported. */
    @SuppressWarnings("unchecked") // the type is asked for first
    private static void keepAlive(SocketChannel channel, SocketOption<?> option) throws IOException {
        Integer seconds = KEEP_ALIVE.get(option.name());
        if (seconds != null && option.type() == Integer.class) {
            channel.setOption((SocketOption<Integer>) option, seconds);
        }
    }

    private static Wire unix(Endpoint.Unix endpoint, Deadline deadline) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            ChannelWire wire = new ChannelWire(channel, false);
            channel.connect(UnixDomainSocketAddress.of(endpoint.path()));
            wire.finishConnect(deadline);
            return wire;
        } catch (IOException | RuntimeException error) {
            Closing.quietly(channel);
            throw error;
        }
    }
}
