// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import logging.api.LoggingSystem;
import logging.handlers.net.link.Connectors;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Wire;
import logging.handlers.net.receiver.DatagramListener;
import logging.handlers.net.receiver.Intake;
import logging.handlers.net.receiver.Listener;
import logging.handlers.net.receiver.StreamListener;
import logging.handlers.net.receiver.UnixDatagramListener;

/**
 * Takes in records from other processes, Python's or ours, and hands each to the logger it names.
 *
 * <p>Understands the pickles of Python's {@code SocketHandler} and {@code DatagramHandler}, in the protocols 0 to 5, and
 * JSON in the same frames, with acknowledgements where the sender wants them. A pickle that asks for more than data is
 * refused, as is whatever breaks a bound of {@link ReceiverOptions}; nothing that a sender says names a class or is
 * evaluated.
 *
 * <p>Thread-safe. Python: the socket server recipes of the logging cookbook.
 */
public final class LogReceiver implements AutoCloseable {

    private final LoggingSystem system;
    private final ReceiverOptions options;
    private final Intake intake;
    private final ReentrantLock change = new ReentrantLock();
    // guarded by: volatile, written under change; null while it does not listen
    private volatile Listener listener;
    // guarded by: change; opens when the listening thread has ended
    private CountDownLatch stopped = new CountDownLatch(0);

    /**
     * A receiver that does not listen yet.
     *
     * @param system whose loggers get the records
     * @param options where it listens and what it puts up with
     */
    public LogReceiver(LoggingSystem system, ReceiverOptions options) {
        this.system = system;
        this.options = options;
        this.intake = new Intake(system, options.terms());
    }

    /**
     * Begins to listen; nothing happens if it does already.
     *
     * @throws IOException if the address cannot be had
     */
    public void start() throws IOException {
        change.lock();
        try {
            if (listener == null) {
                ThreadFactory threads = threads();
                Listener opened = open(threads);
                CountDownLatch ended = new CountDownLatch(1);
                Thread thread = threads.newThread(() -> {
                    try {
                        opened.run();
                    } finally {
                        ended.countDown();
                    }
                });
                thread.start();
                listener = opened;
                stopped = ended;
            }
        } finally {
            change.unlock();
        }
    }

    private Listener open(ThreadFactory threads) throws IOException {
        return switch (options.transport()) {
            case UDP -> new DatagramListener(inetAddress(), intake);
            case TCP -> new StreamListener(inetAddress(), options.terms(), this::greet, intake, threads);
            case UNIX -> {
                SocketAddress file = UnixDomainSocketAddress.of(options.path());
                yield new StreamListener(file, options.terms(), (wire, deadline) -> wire, intake, threads);
            }
            case UNIX_DATAGRAM -> new UnixDatagramListener(options.path(), options.terms(), intake);
        };
    }

    private SocketAddress inetAddress() throws IOException {
        return new InetSocketAddress(InetAddress.getAllByName(options.host())[0], options.port());
    }

    private Wire greet(Wire wire, Deadline deadline) throws IOException {
        Tls tls = options.tls();
        return tls == null ? wire : Connectors.tlsServer(wire, tls.context(), options.clientCertificates(), deadline);
    }

    private ThreadFactory threads() {
        ThreadFactory core = system.find(ThreadFactory.class);
        return core != null ? core : this::daemon;
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "logging-receiver " + address());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The port it listens on.
     *
     * @return 0 while it does not listen, and for a Unix socket
     */
    public int port() {
        Listener now = listener;
        return now == null ? 0 : now.port();
    }

    private String address() {
        return switch (options.transport()) {
            case TCP -> (options.tls() == null ? "tcp:" : "tls:") + options.host() + ":" + port();
            case UDP -> "udp:" + options.host() + ":" + port();
            case UNIX, UNIX_DATAGRAM -> "unix:" + options.path();
        };
    }

    /**
     * What it has done so far.
     *
     * @return a snapshot
     */
    public ReceiverStatus status() {
        Listener now = listener;
        return new ReceiverStatus(
                now == null ? null : address(),
                now == null ? 0 : now.connections(),
                now == null ? 0 : now.accepted(),
                now == null ? 0 : now.turnedAway(),
                intake.received(),
                intake.repeated(),
                intake.refused(),
                intake.lastError());
    }

    /** Stops listening and ends all connections; {@link #start} may follow. */
    @Override
    public void close() {
        change.lock();
        try {
            Listener now = listener;
            listener = null;
            if (now != null) {
                now.close();
                awaitStop();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } finally {
            change.unlock();
        }
    }

    /** Until the listening thread has left its call, the operating system keeps the address. */
    private void awaitStop() {
        try {
            if (!stopped.await(1, TimeUnit.SECONDS)) {
                intake.note("the listening thread did not end within a second");
            }
        } catch (InterruptedException flag) {
            Thread.currentThread().interrupt();
        }
    }
}
