// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import logging.handlers.net.link.Connectors;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Wire;

/** Accepts connections over TCP or a Unix socket and serves each on a thread of its own, up to the bound. */
public final class StreamListener implements Listener {

    /** Connections that the operating system keeps while they wait to be accepted, which takes no time here. */
    private static final int BACKLOG = 128;

    private final ServerSocketChannel server;
    private final SocketAddress address;
    private final Terms terms;
    private final Greeting greeting;
    private final Intake intake;
    private final Setback setback;
    private final ThreadFactory threads;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();

    /**
     * Binds a socket. A Unix socket's file that nobody listens on any more gives way.
     *
     * @param greeting what is done with each new connection first, such as to open TLS
     */
    public StreamListener(SocketAddress address, Terms terms, Greeting greeting, Intake intake, ThreadFactory threads)
            throws IOException {
        this.address = address;
        this.terms = terms;
        this.greeting = greeting;
        this.intake = intake;
        this.setback = new Setback(intake);
        this.threads = threads;
        this.server = bind(address);
    }

    private static ServerSocketChannel bind(SocketAddress address) throws IOException {
        boolean unix = address instanceof UnixDomainSocketAddress;
        ServerSocketChannel server =
                unix ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
        try {
            if (unix) {
                removeStale((UnixDomainSocketAddress) address);
            } else {
                server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            }
            return server.bind(address, BACKLOG);
        } catch (IOException | RuntimeException error) {
            server.close();
            throw error;
        }
    }

    private static void removeStale(UnixDomainSocketAddress address) throws IOException {
        if (!Files.exists(address.getPath())) {
            return;
        }
        try (SocketChannel probe = SocketChannel.open(address)) {
            throw new IOException("somebody listens on " + address + " already: " + probe);
        } catch (ConnectException nobody) {
            Files.delete(address.getPath());
        }
    }

    @Override
    public void run() {
        while (server.isOpen()) {
            try {
                admit(server.accept());
            } catch (Throwable error) {
                // whatever became of one connection, the next ones are waited for
                setback.after(error);
            }
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        if (open.size() >= terms.maxConnections()) {
            turnedAway.increment();
            channel.close();
            return;
        }
        accepted.increment();
        open.add(channel);
        boolean started = false;
        try {
            // closed in between: whoever closes may not have seen this one
            if (server.isOpen()) {
                threads.newThread(() -> serve(channel)).start();
                started = true;
            }
        } finally {
            if (!started) {
                drop(channel);
            }
        }
    }

    private void serve(SocketChannel channel) {
        try {
            new Connection(wire(channel), intake, terms).serve();
        } catch (IOException error) {
            intake.note(error.toString());
        } catch (RuntimeException | Error fault) {
            intake.note(fault.toString());
            throw fault;
        } finally {
            drop(channel);
        }
    }

    private Wire wire(SocketChannel channel) throws IOException {
        Deadline deadline = Deadline.in(terms.frameTimeout());
        return greeting.greet(Connectors.over(anyTime -> channel).connect(deadline), deadline);
    }

    private void drop(SocketChannel channel) {
        open.remove(channel);
        try {
            channel.close();
        } catch (IOException error) {
            intake.note(error.toString());
        }
    }

    @Override
    public int port() {
        return address instanceof UnixDomainSocketAddress ? 0 : server.socket().getLocalPort();
    }

    @Override
    public int connections() {
        return open.size();
    }

    @Override
    public long accepted() {
        return accepted.sum();
    }

    @Override
    public long turnedAway() {
        return turnedAway.sum();
    }

    @Override
    public void close() throws IOException {
        setback.close();
        server.close();
        open.forEach(this::drop);
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
    }

    /** What is done with a new connection before it is read. */
    @FunctionalInterface
    public interface Greeting {

        /** The wire to read from. */
        Wire greet(Wire wire, Deadline deadline) throws IOException;
    }
}
