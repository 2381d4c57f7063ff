// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** Wires over channels, plain and under TLS. */
public final class Connectors {

    private Connectors() {}

    /** Wires to wherever the endpoint is. */
    public static Connector to(Endpoint endpoint) {
        return over(deadline -> Dial.open(endpoint, deadline));
    }

    /** Wires over channels that something else connects. */
    public static Connector over(Channels channels) {
        return deadline -> {
            SocketChannel channel = channels.connect(deadline);
            try {
                return new ChannelWire(channel, !(channel.getRemoteAddress() instanceof UnixDomainSocketAddress));
            } catch (IOException | RuntimeException error) {
                Closing.quietly(channel);
                throw error;
            }
        };
    }

    /**
     * TLS over other wires.
     *
     * @param plain makes the connection
     * @param context asked for at each connection
     * @param host the name that the certificate must bear
     * @param verifyName whether it must
     */
    public static Connector tls(Connector plain, Supplier<SSLContext> context, Endpoint.Host host, boolean verifyName) {
        return deadline -> {
            SSLContext trusted = context.get();
            return protect(plain.connect(deadline), trusted, host, verifyName, deadline);
        };
    }

    /**
     * TLS on a wire that is connected already; the wire is closed if it cannot be had.
     *
     * @param host the name that the certificate must bear
     * @param verifyName whether it must
     */
    public static Wire protect(Wire wire, SSLContext context, Endpoint.Host host, boolean verifyName, Deadline deadline)
            throws IOException {
        try {
            SSLEngine engine = context.createSSLEngine(host.name(), host.port());
            engine.setUseClientMode(true);
            if (verifyName) {
                SSLParameters parameters = engine.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                engine.setSSLParameters(parameters);
            }
            return TlsWire.shakeHands(wire, engine, deadline);
        } catch (IOException | RuntimeException error) {
            wire.close();
            throw error;
        }
    }

    /**
     * The receiving end of TLS on a wire that was accepted.
     *
     * @param needsCertificate whether the client must show a certificate that the context trusts
     */
    public static Wire tlsServer(Wire wire, SSLContext context, boolean needsCertificate, Deadline deadline)
            throws IOException {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setNeedClientAuth(needsCertificate);
        try {
            return TlsWire.shakeHands(wire, engine, deadline);
        } catch (IOException | RuntimeException error) {
            wire.close();
            throw error;
        }
    }

    /** Connects channels. */
    @FunctionalInterface
    public interface Channels {

        /** A connected channel. */
        SocketChannel connect(Deadline deadline) throws IOException;
    }
}
