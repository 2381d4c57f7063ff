// SPDX-License-Identifier: Apache-2.0
package logging.core.listen;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import logging.api.config.ConfigurationException;
import logging.api.config.ConfigurationServer;
import logging.api.config.FileConfig;
import logging.api.config.LoggingConfigurator;

/** The server behind {@code listen}, with one thread that serves connections in turn. Thread-safe. */
public final class Server implements ConfigurationServer {

    private static final int BACKLOG = 16;
    private static final long PATIENCE_MILLIS = 5_000;

    private final int wanted;
    private final UnaryOperator<byte[]> verify;
    private final LoggingConfigurator configurator;
    private final Consumer<String> report;
    private final Duration time;
    private final Thread thread = new Thread(this::serve, "logging-config-server");
    // guarded by: this
    private ServerSocket socket;
    // guarded by: this
    private boolean closed;
    // guarded by: volatile, written by the thread alone
    private volatile long served;

    /**
     * A server that was not started.
     *
     * @param port 0 for any
     * @param verify gives what is to be applied, or null to discard it; null to take everything
     * @param configurator applies what arrives
     * @param report gets what went wrong, in lines
     * @param time how long a text may take to arrive
     */
    public Server(
            int port,
            UnaryOperator<byte[]> verify,
            LoggingConfigurator configurator,
            Consumer<String> report,
            Duration time) {
        if (port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("expected a port from 0 to 65535, was " + port);
        }
        this.wanted = port;
        this.verify = verify == null ? UnaryOperator.identity() : verify;
        this.configurator = configurator;
        this.report = report;
        this.time = time;
        thread.setDaemon(true);
    }

    @Override
    public synchronized void start() throws IOException {
        if (closed || socket != null) {
            throw new IllegalStateException("the configuration server was started before");
        }
        socket = new ServerSocket(wanted, BACKLOG, InetAddress.getLoopbackAddress());
        thread.start();
    }

    @Override
    public synchronized int port() {
        return socket == null ? wanted : socket.getLocalPort();
    }

    @Override
    public synchronized boolean isRunning() {
        return socket != null && !closed && thread.isAlive();
    }

    @Override
    public long served() {
        return served;
    }

    private synchronized ServerSocket socket() {
        return socket;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void serve() {
        ServerSocket listening = socket();
        try {
            while (!isClosed()) {
                serve(listening.accept());
            }
        } catch (IOException error) {
            if (!isClosed()) {
                report.accept("the configuration server ended: " + error.getMessage());
            }
        }
    }

    /** Whatever one connection brings, the next one is served. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void serve(Socket accepted) {
        try (Socket connection = accepted) {
            byte[] bytes = new Request(connection, time).read();
            byte[] verified = bytes == null ? null : verify.apply(bytes);
            if (verified != null) {
                apply(decoded(verified));
            }
        } catch (ConfigurationException refused) {
            report.accept("a configuration that was received is refused:\n" + refused.getMessage());
        } catch (IOException error) {
            report.accept("a configuration could not be received: " + error.getMessage());
        } catch (RuntimeException | LinkageError error) {
            report.accept("a configuration that was received failed: " + error);
        } finally {
            served++;
        }
    }

    private static String decoded(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new IOException("it is not UTF-8 text", malformed);
        }
    }

    private void apply(String text) {
        Map<String, Object> document;
        try {
            document = configurator.parseJson(text);
        } catch (ConfigurationException noJson) {
            if (text.stripLeading().startsWith("{")) {
                throw noJson;
            }
            configurator.fileConfig(FileConfig.of(new StringReader(text)));
            return;
        }
        configurator.dictConfig(document);
    }

    @Override
    public void close() {
        boolean started;
        synchronized (this) {
            started = socket != null;
            closed = true;
            if (started) {
                closeQuietly(socket);
            }
        }
        if (started && Thread.currentThread() != thread) {
            join();
        }
    }

    private void closeQuietly(ServerSocket listening) {
        try {
            listening.close();
        } catch (IOException error) {
            report.accept("the configuration server did not close: " + error.getMessage());
        }
    }

    private void join() {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException flag) {
            Thread.currentThread().interrupt();
        }
    }
}
