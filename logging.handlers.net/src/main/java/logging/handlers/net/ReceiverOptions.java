// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import logging.handlers.net.receiver.Terms;

/**
 * Where a {@link LogReceiver} listens and what it puts up with. Immutable, thread-safe.
 *
 * @param transport the kind of socket
 * @param host the address to listen on; the default is {@code 127.0.0.1}
 * @param port the port, 0 for a free one; the default is 9020
 * @param path the file of a Unix socket of either kind, null unless that is the transport
 * @param tls protects TCP connections, null for none; if the context trusts anybody, clients must show a certificate
 *     only where {@code clientCertificates} says so
 * @param clientCertificates whether TLS clients must show a certificate that the context trusts
 * @param maxFrame the most bytes of one record; the default is 1 MiB
 * @param maxConnections how many may send at once, others are turned away; the default is 64
 * @param maxLoggers how many loggers may come into being by their names; records of further names go to the nearest
 *     logger above that exists; the default is 10,000
 * @param frameTimeout how long a record may take to arrive once it has begun; the default is 10 s
 * @param idleTimeout how long a connection may be silent; the default is an hour
 * @param checkLevels whether loggers filter by their level; the default is false, as in Python, where the sender filtered
 */
public record ReceiverOptions(
        Transport transport,
        String host,
        int port,
        Path path,
        Tls tls,
        boolean clientCertificates,
        int maxFrame,
        int maxConnections,
        int maxLoggers,
        Duration frameTimeout,
        Duration idleTimeout,
        boolean checkLevels) {

    /** The kinds of sockets. */
    public enum Transport {
        /** TCP, with TLS or without. */
        TCP,
        /** UDP, one record in each datagram. */
        UDP,
        /** A Unix stream socket. */
        UNIX,
        /** A Unix socket for datagrams, one record in each; needs JNA. */
        UNIX_DATAGRAM;

        /** {@return whether it has a path instead of host and port} */
        public boolean isUnix() {
            return this == UNIX || this == UNIX_DATAGRAM;
        }

        /** {@return the spelling in configurations, such as {@code unix-datagram}} */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** TCP on {@code 127.0.0.1:9020}. */
    public static final ReceiverOptions DEFAULT = new ReceiverOptions(
            Transport.TCP,
            "127.0.0.1",
            SocketHandler.DEFAULT_TCP_LOGGING_PORT,
            null,
            null,
            false,
            1 << 20,
            64,
            10_000,
            Duration.ofSeconds(10),
            Duration.ofHours(1),
            false);

    /**
     * Checks the values.
     *
     * @param transport as the record says
     * @param host as the record says
     * @param port as the record says
     * @param path as the record says
     * @param tls as the record says
     * @param clientCertificates as the record says
     * @param maxFrame as the record says
     * @param maxConnections as the record says
     * @param maxLoggers as the record says
     * @param frameTimeout as the record says
     * @param idleTimeout as the record says
     * @param checkLevels as the record says
     */
    public ReceiverOptions {
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(host, "host");
        if (transport.isUnix()) {
            Objects.requireNonNull(path, "path");
        }
        if (maxFrame < 1 || maxConnections < 1 || maxLoggers < 0) {
            throw new IllegalArgumentException("a receiver needs room for one record and one connection");
        }
    }

    /**
     * These options at another address.
     *
     * @param kind TCP or UDP
     * @param atHost the address to listen on
     * @param atPort the port, 0 for a free one
     * @return new options
     */
    public ReceiverOptions at(Transport kind, String atHost, int atPort) {
        return new ReceiverOptions(
                kind,
                atHost,
                atPort,
                null,
                tls,
                clientCertificates,
                maxFrame,
                maxConnections,
                maxLoggers,
                frameTimeout,
                idleTimeout,
                checkLevels);
    }

    /**
     * These options on a Unix stream socket.
     *
     * @param file the socket's file
     * @return new options
     */
    public ReceiverOptions at(Path file) {
        return at(Transport.UNIX, file);
    }

    /**
     * These options on a Unix socket.
     *
     * @param kind UNIX or UNIX_DATAGRAM
     * @param file the socket's file
     * @return new options
     */
    public ReceiverOptions at(Transport kind, Path file) {
        return new ReceiverOptions(
                kind,
                host,
                port,
                file,
                tls,
                clientCertificates,
                maxFrame,
                maxConnections,
                maxLoggers,
                frameTimeout,
                idleTimeout,
                checkLevels);
    }

    /**
     * These options with other bounds.
     *
     * @param frame the most bytes of one record
     * @param connections how many may send at once
     * @param frameTime how long a record may take to arrive
     * @param idleTime how long a connection may be silent
     * @return new options
     */
    public ReceiverOptions withBounds(int frame, int connections, Duration frameTime, Duration idleTime) {
        return new ReceiverOptions(
                transport,
                host,
                port,
                path,
                tls,
                clientCertificates,
                frame,
                connections,
                maxLoggers,
                frameTime,
                idleTime,
                checkLevels);
    }

    Terms terms() {
        return new Terms(maxFrame, maxConnections, maxLoggers, frameTimeout, idleTimeout, checkLevels);
    }
}
