// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import logging.handlers.net.os.Jna;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;

/** Datagrams where a Unix socket takes them, else a stream; found out at each connection, as Python does. */
public final class EitherLink implements Link {

    private final Link datagrams;
    private final Link stream;
    // guarded by: volatile; changed by the outbox thread
    private volatile Link used;

    /** A link that is not open. */
    public EitherLink(Link datagrams, Link stream) {
        this.datagrams = datagrams;
        this.stream = stream;
        this.used = datagrams;
    }

    @Override
    public void open() throws IOException {
        if (!Jna.isPresent()) {
            openStream();
            return;
        }
        used = datagrams;
        try {
            datagrams.open();
        } catch (ProtocolException anotherKind) {
            openStream();
        }
    }

    private void openStream() throws IOException {
        used = stream;
        stream.open();
    }

    @Override
    public boolean isOpen() {
        return used.isOpen();
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        used.send(messages);
    }

    @Override
    public void leave() {
        used.leave();
    }

    @Override
    public void close() {
        used.close();
    }

    @Override
    public long atRisk() {
        return stream.atRisk();
    }
}
