// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import logging.api.LogRecord;
import logging.handlers.net.json.JsonWriter;
import logging.handlers.net.link.Acknowledged;
import logging.handlers.net.link.Connector;
import logging.handlers.net.link.Connectors;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Dial;
import logging.handlers.net.link.Endpoint;
import logging.handlers.net.link.OneWay;
import logging.handlers.net.link.StreamLink;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.pickle.Pickler;

/**
 * Sends the attributes of records over TCP or a Unix socket, as pickles that Python's receivers read.
 *
 * <p>Formatter and template do not matter, except that the formatter turns an exception into its text. Connecting begins
 * with the first record.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.SocketHandler}.
 */
public class SocketHandler extends NetworkHandler {

    /** The port that Python's documentation uses for records over TCP. */
    public static final int DEFAULT_TCP_LOGGING_PORT = 9020;

    private final Endpoint address;
    // guarded by: volatile, as are the two below
    private volatile RecordFraming framing = RecordFraming.PICKLE;
    private volatile Tls tls;
    private volatile boolean closeOnError;

    /**
     * A handler that sends over TCP.
     *
     * @param host a name, resolved at each connection, or an address
     * @param port 1 to 65535
     */
    public SocketHandler(String host, int port) {
        this(new Endpoint.Host(Objects.requireNonNull(host, "host"), port));
    }

    /**
     * A handler that sends to a Unix stream socket; in Python, a port of {@code None}.
     *
     * @param socket its file
     */
    public SocketHandler(Path socket) {
        this(new Endpoint.Unix(socket));
    }

    SocketHandler(Endpoint address) {
        this.address = address;
    }

    final Endpoint address() {
        return address;
    }

    // ---- attributes

    /**
     * How records are written.
     *
     * @return {@link RecordFraming#PICKLE} at first
     */
    public final RecordFraming framing() {
        return framing;
    }

    /**
     * Sets how records are written; to be called before the first one.
     *
     * @param framing not null
     */
    public final void setFraming(RecordFraming framing) {
        this.framing = Objects.requireNonNull(framing, "framing");
    }

    /**
     * Protects TCP connections from the next one on.
     *
     * @param tls null for none
     */
    public final void setTls(Tls tls) {
        this.tls = tls;
    }

    /**
     * Python's {@code closeOnError}: whether an error drops the connection quietly instead of being reported.
     *
     * @return false at first
     */
    public final boolean closeOnError() {
        return closeOnError;
    }

    /**
     * Sets Python's {@code closeOnError}.
     *
     * @param close true to drop the connection on errors
     */
    public final void setCloseOnError(boolean close) {
        closeOnError = close;
    }

    /**
     * Python's {@code retryTime}.
     *
     * @return when the next attempt to connect is due, null while none is
     */
    public final Instant retryTime() {
        Duration wait = status().retryIn();
        return wait == null ? null : Instant.now().plus(wait);
    }

    // ---- the way of a record

    @Override
    protected boolean needsCaller() {
        return true;
    }

    @Override
    List<Message> encode(LogRecord record) throws IOException {
        return List.of(Message.record(frame(record)));
    }

    /** The bytes of a record as they travel, without what a conversation adds. */
    final byte[] frame(LogRecord record) {
        return switch (framing) {
            case PICKLE -> makePickle(record);
            case JSON -> withLength(JsonWriter.write(attributes(record)));
            case ACKNOWLEDGED_JSON -> JsonWriter.write(attributes(record));
        };
    }

    /**
     * The frame of a record: four bytes of length and a pickle, protocol 1, of its attributes, in which the message is
     * merged and the exception is text.
     *
     * @param record the record
     * @return new bytes
     */
    public byte[] makePickle(LogRecord record) {
        return withLength(Pickler.dump(attributes(record)));
    }

    private Map<String, Object> attributes(LogRecord record) {
        if (record.hasThrown()) {
            // leaves the text on the record, as in Python
            format(record);
        }
        Map<String, Object> attributes = record.freeze().attributes();
        attributes.put("msg", record.getMessage());
        attributes.put("args", null);
        attributes.put("exc_info", null);
        attributes.remove("message");
        return attributes;
    }

    private static byte[] withLength(byte[] payload) {
        return ByteBuffer.allocate(Integer.BYTES + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    /**
     * Sends bytes as they are, in turn with the records.
     *
     * @param frame a whole frame, not to be changed afterwards
     */
    public void send(byte[] frame) {
        offer(Message.record(frame));
    }

    @Override
    public void handleError(LogRecord record, Throwable error) {
        if (closeOnError && "UP".equals(status().state())) {
            disconnect();
        } else {
            super.handleError(record, error);
        }
    }

    /**
     * Connects a socket; called on the outbox thread each time a connection is needed.
     *
     * @param timeout how long it may take
     * @return a connected channel
     * @throws IOException if the peer cannot be reached now
     */
    protected SocketChannel makeSocket(Duration timeout) throws IOException {
        return Dial.open(address, Deadline.in(timeout));
    }

    @Override
    Link newLink() {
        Connector connector = Connectors.over(deadline -> makeSocket(Duration.ofMillis(deadline.millisLeft())));
        Tls protection = tls;
        if (protection != null && address instanceof Endpoint.Host host) {
            connector = Connectors.tls(connector, protection::context, host, protection.verifyName());
        }
        boolean answers = framing == RecordFraming.ACKNOWLEDGED_JSON;
        return new StreamLink(connector, answers ? new Acknowledged() : new OneWay(), this::timeouts);
    }

    @Override
    String peer() {
        String scheme = address instanceof Endpoint.Unix ? "unix" : tls != null ? "tls" : "tcp";
        return scheme + ":" + address;
    }
}
