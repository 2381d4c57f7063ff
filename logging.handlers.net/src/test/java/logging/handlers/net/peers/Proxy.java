// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Stands between a sender and a peer and breaks their connections without warning. */
public final class Proxy implements Closeable {

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    // guarded by: volatile
    private volatile boolean swallows;
    // guarded by: volatile
    private volatile boolean losesAnswers;

    /** A proxy on a free port. */
    public Proxy(int target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                sockets.add(client);
                Socket peer = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(peer);
                daemon(() -> copy(client, peer, () -> swallows));
                daemon(() -> copy(peer, client, () -> swallows || losesAnswers));
            } catch (IOException gone) {
                reset();
            }
        }
    }

    private void copy(Socket from, Socket to, BooleanSupplier swallows) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4096];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!swallows.getAsBoolean()) {
                    out.write(buffer, 0, count);
                }
            }
        } catch (IOException gone) {
            sockets.remove(from);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were broken. */
    public int broken() {
        return broken.get();
    }

    /** Takes whatever comes from now on and passes none of it on, as a network does that fell silent; or no more. */
    public void swallow(boolean from) {
        swallows = from;
    }

    /** Passes on what the sender says, and no answer to it; or the answers, too. */
    public void loseAnswers(boolean from) {
        losesAnswers = from;
    }

    /** Resets every connection: what is on its way is lost. */
    public void reset() {
        sockets.removeIf(this::reset);
    }

    private boolean reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
            broken.incrementAndGet();
            return true;
        } catch (IOException closedAlready) {
            return socket.isClosed();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        reset();
    }
}
