// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;

/** A UDP socket on loopback whose datagrams the test takes one by one, waiting up to five seconds for each. */
public final class UdpPeer implements Closeable {

    private final DatagramSocket socket;

    /** A peer on a free port of 127.0.0.1. */
    public UdpPeer() throws IOException {
        this("127.0.0.1");
    }

    /** A peer on a free port of an address. */
    public UdpPeer(String address) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getByName(address));
        socket.setSoTimeout(5000);
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The bytes of the next datagram. */
    public byte[] next() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @Override
    public void close() {
        socket.close();
    }
}
