// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import logging.handlers.net.os.Jna;
import logging.handlers.net.os.UnixDatagrams;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;

/**
 * One datagram for each message to a Unix socket such as {@code /dev/log}. The kernel tells when nobody listens any more,
 * and makes the sender wait for a receiver that is slow; only what lies in a receiver's queue when it dies is lost unseen.
 */
public final class UnixDatagramLink implements Link {

    private final Path file;
    private final Supplier<Timeouts> timeouts;
    // guarded by: volatile; set by the outbox thread, reset by any
    private volatile UnixDatagrams socket;

    /** A link that is not open. */
    public UnixDatagramLink(Path file, Supplier<Timeouts> timeouts) {
        this.file = file;
        this.timeouts = timeouts;
    }

    @Override
    public void open() throws IOException {
        if (!Jna.isPresent()) {
            throw new IOException("a Unix socket for datagrams " + Jna.MISSING);
        }
        socket = UnixDatagrams.connect(file);
    }

    @Override
    public boolean isOpen() {
        return socket != null;
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        UnixDatagrams now = socket;
        if (now == null) {
            throw new ClosedChannelException();
        }
        Duration deadline = timeouts.get().send();
        for (int sent = 0; sent < messages.size(); sent++) {
            byte[] datagram = messages.get(sent).bytes();
            boolean taken;
            try {
                taken = now.send(datagram, deadline);
            } catch (IOException broken) {
                throw SendException.broken(sent, broken);
            }
            if (!taken) {
                throw SendException.refused(sent, "message too long for a datagram: " + datagram.length + " bytes");
            }
        }
    }

    @Override
    public void close() {
        UnixDatagrams now = socket;
        socket = null;
        if (now != null) {
            now.close();
        }
    }
}
