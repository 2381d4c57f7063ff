// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.eventlog;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;

/** Reports events to the event log of this machine; the service behind it may stop and come back like any peer. */
public final class EventLink implements Link {

    private static final System.Logger LOG = System.getLogger("logging.handlers.net");

    private static final long NONE = 0;

    private final EventLog events;
    private final Source source;
    /** Confined to the outbox thread. */
    private boolean registered;

    // guarded by: volatile; set by the outbox thread, reset by any
    private volatile long handle = NONE;

    /** A link that is not open. */
    public EventLink(EventLog events, Source source) {
        this.events = events;
        this.source = source;
    }

    @Override
    public void open() throws IOException {
        if (!registered) {
            register();
        }
        handle = events.open(source.name());
    }

    /** Tried once: an administrator may have done it, and events can be read without. */
    private void register() {
        registered = true;
        try {
            events.register(source);
        } catch (IOException refused) {
            LOG.log(Level.INFO, "the event source " + source.name() + " was not added to the registry: " + refused);
        }
    }

    @Override
    public boolean isOpen() {
        return handle != NONE;
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        long now = handle;
        if (now == NONE) {
            throw new ClosedChannelException();
        }
        for (int sent = 0; sent < messages.size(); sent++) {
            try {
                events.report(now, Event.of(messages.get(sent).bytes()));
            } catch (IOException broken) {
                throw SendException.broken(sent, broken);
            }
        }
    }

    @Override
    public void close() {
        long now = handle;
        handle = NONE;
        if (now == NONE) {
            return;
        }
        try {
            events.close(now);
        } catch (IOException error) {
            LOG.log(Level.DEBUG, "a handle of the event log was not given back", error);
        }
    }
}
