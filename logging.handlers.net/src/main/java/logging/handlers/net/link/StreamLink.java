// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;

/** A link over a stream of bytes: what connects, and what is said on the connection. */
public final class StreamLink implements Link {

    /** How long an orderly goodbye may take. */
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final Connector connector;
    private final Conversation conversation;
    private final Supplier<Timeouts> timeouts;
    // guarded by: volatile; set by the outbox thread, reset by any
    private volatile Wire wire;

    /** A link that is not open. */
    public StreamLink(Connector connector, Conversation conversation, Supplier<Timeouts> timeouts) {
        this.connector = connector;
        this.conversation = conversation;
        this.timeouts = timeouts;
    }

    @Override
    public void open() throws IOException {
        Deadline deadline = Deadline.in(timeouts.get().connect());
        Wire fresh = connector.connect(deadline);
        try {
            conversation.begin(fresh, deadline);
            wire = fresh;
        } catch (IOException | RuntimeException error) {
            fresh.close();
            throw error;
        }
    }

    @Override
    public boolean isOpen() {
        return wire != null;
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        Wire now = wire;
        if (now == null) {
            throw new ClosedChannelException();
        }
        conversation.send(now, messages, Deadline.in(timeouts.get().send()));
    }

    @Override
    public void leave() {
        Wire now = wire;
        if (now == null) {
            return;
        }
        Deadline deadline = Deadline.in(GOODBYE);
        try {
            conversation.end(now, deadline);
            now.leave(deadline);
        } catch (IOException reset) {
            Closing.note(reset);
            conversation.lost();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        Wire now = wire;
        wire = null;
        if (now != null) {
            now.close();
        }
    }

    @Override
    public long atRisk() {
        return conversation.atRisk();
    }
}
