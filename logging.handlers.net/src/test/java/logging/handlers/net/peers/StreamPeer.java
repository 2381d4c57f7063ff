// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import javax.net.ServerSocketFactory;

/**
 * A TCP peer on loopback that reads lines and keeps them, and that misbehaves as it is told. Each connection is served
 * to its end before the next one is accepted.
 */
public final class StreamPeer implements Closeable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final ServerSocketFactory factory;
    private final int port;
    // guarded by: volatile
    private volatile ServerSocket server;
    // guarded by: volatile
    private volatile Socket connection;
    // guarded by: volatile
    private volatile int closeAfter = Integer.MAX_VALUE;
    // guarded by: volatile
    private volatile boolean reading = true;

    private final Semaphore mayRead = new Semaphore(0);

    /** A plain peer on a free port. */
    public StreamPeer() throws IOException {
        this(ServerSocketFactory.getDefault());
    }

    /** A peer whose sockets a factory makes. */
    public StreamPeer(ServerSocketFactory factory) throws IOException {
        this.factory = factory;
        server = factory.createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        serve(server);
    }

    private void serve(ServerSocket socket) {
        Thread thread = new Thread(() -> accept(socket), "stream-peer " + port);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket accepted = socket.accept()) {
                connection = accepted;
                read(accepted);
            } catch (IOException gone) {
                connection = null;
            }
        }
    }

    private void read(Socket from) throws IOException {
        if (!reading) {
            mayRead.acquireUninterruptibly();
        }
        // unbuffered: what is not a line of ours yet stays with the operating system, as the faults under test demand
        InputStream in = from.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int left = closeAfter;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            lines.add(line.toString(StandardCharsets.UTF_8));
            line.reset();
            if (--left == 0) {
                return;
            }
        }
    }

    /** The whole lines that arrived, over all connections. */
    public List<String> lines() {
        return lines;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Ends each connection that is accepted from now on after so many lines. */
    public void closeAfter(int count) {
        closeAfter = count;
    }

    /** Accepts connections but does not read until told to. */
    public void stall() {
        reading = false;
    }

    /** Reads again. */
    public void resume() {
        reading = true;
        mayRead.release(1000);
    }

    /** Drops the connection so that what was not read is thrown away. */
    public void reset() {
        Socket now = connection;
        if (now != null) {
            try {
                now.setSoLinger(true, 0);
                now.close();
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
    }

    /** Ends the stream to the client and reads on. */
    public void endOutput() throws IOException {
        connection.shutdownOutput();
    }

    /** Stops listening and ends the connection in order. */
    public void stop() {
        try {
            server.close();
            Socket now = connection;
            if (now != null) {
                now.close();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Listens again on the same port. */
    public void restart() {
        try {
            server = factory.createServerSocket(port, 5, InetAddress.getLoopbackAddress());
            serve(server);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() {
        stop();
        resume();
    }
}
