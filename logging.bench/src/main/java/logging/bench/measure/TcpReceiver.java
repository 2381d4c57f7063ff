// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Counts lines. Thread-safe. */
final class TcpReceiver implements Receiver {

    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final AtomicLong received = new AtomicLong();

    TcpReceiver() throws IOException {
        start(this::accept);
    }

    private static void start(Runnable reader) {
        Thread thread = new Thread(reader, "tcp receiver");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                start(() -> read(client));
            }
        } catch (IOException closed) {
            if (!server.isClosed()) {
                throw new IllegalStateException(closed);
            }
        }
    }

    private void read(Socket client) {
        byte[] bytes = new byte[64 * 1024];
        try (InputStream in = client.getInputStream()) {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                count(bytes, length);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void count(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        received.addAndGet(lines);
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public long received() {
        return received.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
