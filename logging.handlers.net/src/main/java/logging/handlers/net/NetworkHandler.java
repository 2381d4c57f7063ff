// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import logging.api.Handler;
import logging.api.HandlerHealth;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.handlers.WhenFull;
import logging.api.text.BufferPool;
import logging.api.text.TextBuffer;
import logging.handlers.net.link.Timeouts;
import logging.handlers.net.outbox.Backoff;
import logging.handlers.net.outbox.Health;
import logging.handlers.net.outbox.Limits;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.Outbox;
import logging.handlers.net.outbox.Owner;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What all network handlers have in common: a record is encoded by the thread that logs, outside any lock, and sent by
 * the one thread of the handler's outbox.
 *
 * <p>A peer that is away never blocks a call for longer than {@link DeliveryOptions#blockTimeout()}; what was accepted
 * is delivered in order when the peer is back. A handler works again after {@link #close()}, as in Python.
 *
 * <p>Thread-safe.
 */
@ProviderType
public abstract class NetworkHandler extends Handler {

    private static final String PACKAGE = NetworkHandler.class.getPackageName();

    private final BufferPool buffers = new BufferPool();
    private final boolean concurrent = getClass().getClassLoader() == NetworkHandler.class.getClassLoader()
            && PACKAGE.equals(getClass().getPackageName());
    private final Outbox outbox = new Outbox(new Side());
    // guarded by: volatile
    private volatile DeliveryOptions delivery = DeliveryOptions.DEFAULT;
    // guarded by: volatile, set by the outbox thread
    private volatile Link link;
    // guarded by: volatile
    private volatile Duration retireWithin = Duration.ZERO;

    NetworkHandler() {}

    // ---- what the handlers of this package say ----------------------------------------------------------------------

    /** A record as it travels: one message, or several of which the last stands for the record. */
    abstract List<Message> encode(LogRecord record) throws Exception;

    /** A new link to the peer, not yet open. */
    abstract Link newLink();

    /** Where records go, without credentials. */
    abstract String peer();

    // ---- the way of a record ----------------------------------------------------------------------------------------

    @Override
    protected final boolean isConcurrent() {
        return concurrent;
    }

    @Override
    protected void emit(LogRecord record) throws Exception {
        if (isRetired()) {
            throw retiredSignal();
        }
        boolean mayWait = mayWait(record);
        for (Message message : encode(record)) {
            offer(message, mayWait);
        }
    }

    private boolean mayWait(LogRecord record) {
        DeliveryOptions now = delivery;
        return now.whenFull() != WhenFull.DROP_BELOW_LEVEL || record.levelno() >= now.dropBelow();
    }

    final void offer(Message message) {
        offer(message, true);
    }

    private void offer(Message message, boolean mayWait) {
        boolean taken = outbox.offer(message, mayWait);
        if (!taken && outbox.beginAgain(this::isRetired)) {
            // a handler that is back in a slot
            taken = outbox.offer(message, mayWait);
        }
        if (!taken) {
            throw retiredSignal();
        }
    }

    /** Drops the connection; the next record makes another. */
    final void disconnect() {
        Link now = link;
        if (now != null) {
            now.close();
        }
    }

    /** The text of a record in UTF-8 after another text; half a surrogate pair becomes a question mark. */
    final byte[] utf8(String before, LogRecord record) {
        TextBuffer text = buffers.acquire();
        try {
            text.append(before);
            if (concurrent) {
                effectiveFormatter().formatTo(record, text);
            } else {
                text.append(format(record));
            }
            return text.hasSurrogates() ? text.toString().getBytes(StandardCharsets.UTF_8) : text.toByteArray();
        } finally {
            buffers.release(text);
        }
    }

    /** What makes threads for this handler: what the system has for it, else daemons are made here. */
    final ThreadFactory threads() {
        ThreadFactory installed = system().find(ThreadFactory.class);
        return installed != null ? installed : this::daemon;
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "logging-outbox " + peer());
        thread.setDaemon(true);
        return thread;
    }

    /** Reports what went wrong with delivery. */
    final void report(Throwable error) {
        handleError(ownRecord("delivery to " + peer() + " failed"), error);
    }

    private LogRecord ownRecord(String text) {
        return system().records()
                .makeLogRecord(Map.of("name", PACKAGE, "levelno", Level.WARNING, "levelname", "WARNING", "msg", text));
    }

    /** How long a peer may keep the outbox thread. */
    final Timeouts timeouts() {
        DeliveryOptions now = delivery;
        return new Timeouts(now.timeout(), now.sendTimeout());
    }

    // ---- delivery

    /**
     * How records are kept and sent.
     *
     * @return {@link DeliveryOptions#DEFAULT} at first
     */
    public final DeliveryOptions delivery() {
        return delivery;
    }

    /**
     * Changes how records are kept and sent, from the next record on.
     *
     * @param options not null
     */
    public final void setDelivery(DeliveryOptions options) {
        delivery = Objects.requireNonNull(options, "options");
    }

    /**
     * How delivery stands.
     *
     * @return a snapshot
     */
    public final DeliveryStatus status() {
        Health now = outbox.health();
        Link open = link;
        String state = !now.running() ? "IDLE" : now.up() ? "UP" : now.outages() > 0 ? "DOWN" : "IDLE";
        Duration retryIn =
                now.retryAt() == null ? null : Duration.ofNanos(Math.max(0, now.retryAt() - System.nanoTime()));
        return new DeliveryStatus(
                state,
                peer(),
                now.waiting(),
                now.waitingBytes(),
                now.sent(),
                now.dropped(),
                open == null ? 0 : open.atRisk(),
                now.connects(),
                now.outages(),
                retryIn,
                now.lastError());
    }

    /** {@return the state and figures of {@link #status()}; {@code retryIn} is in seconds} */
    @Override
    public final HandlerHealth health() {
        return status().health();
    }

    @Override
    public final long pending() {
        return outbox.health().waiting();
    }

    @Override
    public final long dropped() {
        return outbox.health().dropped();
    }

    @Override
    public final String lastError() {
        return outbox.health().lastError();
    }

    /** Waits until everything is sent, up to {@link DeliveryOptions#closeTimeout()}; not at all while the peer is away. */
    @Override
    public void flush() {
        outbox.flush(delivery.closeTimeout());
    }

    /**
     * Sends what waits, up to {@link DeliveryOptions#closeTimeout()}, and disconnects; what cannot be sent is dropped and
     * counted. A later record connects again, as in Python.
     */
    @Override
    public void close() {
        if (isRetired()) {
            outbox.end(retireWithin);
        } else {
            outbox.close(delivery.closeTimeout());
        }
        super.close();
    }

    @Override
    public void retire(Duration deadline) {
        retireWithin = deadline;
        super.retire(deadline);
    }

    @Override
    protected String describe() {
        return " " + peer();
    }

    /** This handler as its outbox sees it. */
    private final class Side implements Owner {

        @Override
        public Link link() {
            Link made = newLink();
            link = made;
            return made;
        }

        @Override
        public Limits limits() {
            DeliveryOptions now = delivery;
            boolean blocks =
                    now.whenFull() == WhenFull.BLOCK_WITH_TIMEOUT || now.whenFull() == WhenFull.DROP_BELOW_LEVEL;
            return new Limits(
                    now.queueSize(),
                    now.queueBytes(),
                    blocks ? now.blockTimeout() : Duration.ZERO,
                    now.whenFull() == WhenFull.DROP_OLDEST);
        }

        @Override
        public Backoff backoff() {
            DeliveryOptions now = delivery;
            return new Backoff(now.retryStart(), now.retryMax(), now.retryFactor());
        }

        @Override
        public ThreadFactory threads() {
            return NetworkHandler.this.threads();
        }

        @Override
        public Message dropNotice(long dropped) {
            LogRecord notice = ownRecord(dropped + " records were dropped on their way to " + peer());
            try {
                return encode(notice).get(0).asNotice();
            } catch (Exception unencodable) {
                handleError(notice, unencodable);
                return null;
            }
        }

        @Override
        public void failed(Throwable error) {
            report(error);
        }
    }
}
