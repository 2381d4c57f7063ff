// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** The last step alone: a level check, a copy, a write, a send, of a line that was made beforehand. */
public final class Raw extends Caller {

    private static final byte[] READY = ("2026-01-01 00:00:00,000 - " + Line.NAME + " - INFO - "
                    + Line.concat("u-4711", 1234) + "\n")
            .getBytes(StandardCharsets.UTF_8);

    private final ReentrantLock lock = new ReentrantLock();
    private final boolean locks;
    private final OutputStream out;
    // guarded by: volatile, as a level must be that can be changed at run time
    private volatile int level = 20;

    /** Opens the output. */
    public Raw(Place place) throws IOException {
        out = open(place);
        locks = out instanceof BufferedOutputStream;
    }

    private static OutputStream open(Place place) throws IOException {
        return switch (place.output()) {
            case BYTES -> place.stream();
            case FILE, ROLLING -> new FileOutputStream(place.fileName(), true);
            case BUFFERED -> new BufferedOutputStream(new FileOutputStream(place.fileName(), true), Output.BUFFER);
            case TCP -> new Socket(InetAddress.getLoopbackAddress(), place.port()).getOutputStream();
            case UDP -> new Datagrams(new DatagramSocket(), place.port());
            default -> OutputStream.nullOutputStream();
        };
    }

    @Override
    public void debug() {
        if (level <= 10) {
            write();
        }
    }

    @Override
    public void debug(String user, int items) {
        debug();
    }

    @Override
    public void info(String user, int items) {
        if (level <= 20) {
            write();
        }
    }

    @Override
    public void error(String user, int items, Throwable failure) {
        info(user, items);
    }

    private void write() {
        if (locks) {
            lock.lock();
        }
        try {
            out.write(READY, 0, READY.length);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } finally {
            if (locks) {
                lock.unlock();
            }
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** One datagram for each write. */
    private static final class Datagrams extends OutputStream {
        private final DatagramSocket socket;
        private final DatagramPacket packet;

        Datagrams(DatagramSocket socket, int port) {
            this.socket = socket;
            this.packet = new DatagramPacket(new byte[0], 0, InetAddress.getLoopbackAddress(), port);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            packet.setData(bytes, offset, length);
            socket.send(packet);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
