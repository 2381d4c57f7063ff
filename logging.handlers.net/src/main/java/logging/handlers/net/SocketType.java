// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/** The kind of socket, Python's {@code socktype}. */
public enum SocketType {
    /** UDP, or datagrams to a Unix socket such as {@code /dev/log}. */
    DATAGRAM,
    /** TCP, or a stream to a Unix socket. */
    STREAM
}
