// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import logging.handlers.net.link.Connector;
import logging.handlers.net.link.Connectors;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Wire;

/**
 * Makes the sockets of the mail library, so that connecting, TLS, its checks and deadlines are those of all other
 * handlers. Used by the outbox thread.
 */
final class Sockets {

    private Sockets() {}

    /** Plain sockets; on a server with TLS from the start they are protected without the library's knowing. */
    static javax.net.SocketFactory plain(MailServer server, Supplier<Deadline> deadline, Consumer<Socket> made) {
        Connector plain = Connectors.to(server.address());
        Connector connector = server.isTlsFromTheStart()
                ? Connectors.tls(
                        plain,
                        server.tls()::context,
                        server.address(),
                        server.tls().verifyName())
                : plain;
        return new Plain(connector, deadline, made);
    }

    /** What turns a plain socket into a protected one after STARTTLS. */
    static SSLSocketFactory startTls(MailServer server) {
        return new StartTls(server);
    }

    private static final class Plain extends javax.net.SocketFactory {

        private final Connector connector;
        private final Supplier<Deadline> deadline;
        private final Consumer<Socket> made;

        Plain(Connector connector, Supplier<Deadline> deadline, Consumer<Socket> made) {
            this.connector = connector;
            this.deadline = deadline;
            this.made = made;
        }

        @Override
        public Socket createSocket() {
            WireSocket socket = new WireSocket(connector, deadline);
            made.accept(socket);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            return createSocket();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return createSocket();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
            return createSocket();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
            return createSocket();
        }
    }

    private static final class StartTls extends SSLSocketFactory {

        private final MailServer server;

        StartTls(MailServer server) {
            this.server = server;
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            if (!(socket instanceof WireSocket plain)) {
                throw new IOException("not a socket of ours: " + socket);
            }
            Deadline now = plain.deadline().get();
            Wire wire = Connectors.protect(
                    plain.wire(),
                    server.tls().context(),
                    server.address(),
                    server.tls().verifyName(),
                    now);
            return new WireSocket(wire, plain.deadline());
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return new String[0];
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return new String[0];
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new UnknownHostException("STARTTLS needs a connection");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket("", port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket("", port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket("", port);
        }
    }
}
