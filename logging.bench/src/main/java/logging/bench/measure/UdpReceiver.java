// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts datagrams. Thread-safe. */
final class UdpReceiver implements Receiver {

    private final DatagramSocket socket =
            new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final AtomicLong received = new AtomicLong();

    UdpReceiver() throws SocketException {
        socket.setReceiveBufferSize(8 << 20);
        Thread reader = new Thread(this::read, "udp receiver");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        try {
            while (true) {
                socket.receive(packet);
                received.incrementAndGet();
            }
        } catch (IOException closed) {
            if (!socket.isClosed()) {
                throw new IllegalStateException(closed);
            }
        }
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public long received() {
        return received.get();
    }

    @Override
    public void close() {
        socket.close();
    }
}
