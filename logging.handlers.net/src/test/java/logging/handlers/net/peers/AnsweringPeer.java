// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.peers;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server on loopback that keeps what came over the wire and answers as it is told. Thread-safe.
 *
 * @param <T> what comes
 */
public abstract class AnsweringPeer<T> implements Closeable {

    private static final int PATIENCE_SECONDS = 15;

    private final ServerSocket server;
    private final BlockingQueue<T> arrived = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();

    AnsweringPeer(ServerSocketFactory factory) throws IOException {
        server = factory.createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    /** Begins to accept; what a subclass does last when it is made. */
    final void listen() {
        daemon(this::accept);
    }

    private void daemon(Runnable work) {
        Thread thread = new Thread(work, getClass().getSimpleName());
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                daemon(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            serve(client);
        } catch (IOException gone) {
            // the other side may leave whenever it likes
            return;
        }
    }

    /** Serves one connection to its end. */
    abstract void serve(Socket client) throws IOException;

    final void arrived(T one) {
        arrived.add(one);
    }

    /** The next answer that was planned; null if none is left. */
    final String planned() {
        return answers.poll();
    }

    /** Where it listens. */
    public final int port() {
        return server.getLocalPort();
    }

    /** How many connections it took. */
    public final int connections() {
        return connections.get();
    }

    /** How it answers; in turn for each call, the usual answer when there is none left. */
    public final void answer(String answer) {
        answers.add(answer);
    }

    /** The next that comes; fails if nothing does. */
    public final T next() {
        try {
            T one = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (one == null) {
                throw new AssertionError("nothing came");
            }
            return one;
        } catch (InterruptedException flag) {
            Thread.currentThread().interrupt();
            throw new AssertionError(flag);
        }
    }

    /** How many came that nobody asked for yet. */
    public final int waiting() {
        return arrived.size();
    }

    @Override
    public final void close() throws IOException {
        server.close();
    }
}
