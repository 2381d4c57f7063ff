// SPDX-License-Identifier: Apache-2.0
package logging.itests.framework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A peer on loopback that keeps the lines it is sent, one connection after the other. Thread-safe. */
public final class LineBox implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();

    /** A peer on a free port. */
    public LineBox() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "line-box");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(line);
                }
            } catch (IOException gone) {
                // the sender may leave as it likes
                broken.incrementAndGet();
            }
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections did not end in order. */
    public int broken() {
        return broken.get();
    }

    /** What came, in order. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
