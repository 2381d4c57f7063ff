// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** The plain wire: a TCP or Unix channel that is never blocked on without a deadline. */
final class ChannelWire implements Wire {

    /** How long an answer of the peer's operating system may be on its way. */
    private static final Duration ROUND_TRIP = Duration.ofMillis(100);

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final boolean tcp;
    /** Confined to the using thread: when bytes were written last. */
    private long writtenAt = System.nanoTime();

    /** Takes over a connected channel. */
    ChannelWire(SocketChannel channel, boolean tcp) throws IOException {
        this.channel = channel;
        this.tcp = tcp;
        selector = Selector.open();
        try {
            channel.configureBlocking(false);
            key = channel.register(selector, 0);
        } catch (IOException | RuntimeException error) {
            Closing.quietly(selector);
            throw error;
        }
    }

    @Override
    public void write(ByteBuffer source, Deadline deadline) throws IOException {
        while (source.hasRemaining()) {
            if (channel.write(source) > 0) {
                writtenAt = System.nanoTime();
            } else if (!await(SelectionKey.OP_WRITE, deadline)) {
                throw new SocketTimeoutException("the peer took nothing more in time");
            }
        }
    }

    @Override
    public int read(ByteBuffer target, Deadline deadline) throws IOException {
        int count = channel.read(target);
        while (count == 0 && target.hasRemaining() && await(SelectionKey.OP_READ, deadline)) {
            count = channel.read(target);
        }
        return count;
    }

    /** Waits until the channel is ready; false when the time is over. */
    private boolean await(int operation, Deadline deadline) throws IOException {
        long millis = deadline.millisLeft();
        if (millis == 0) {
            return false;
        }
        try {
            key.interestOps(operation);
            selector.select(millis);
            selector.selectedKeys().clear();
            if (Thread.currentThread().isInterrupted()) {
                throw new ClosedByInterruptException();
            }
        } catch (ClosedSelectorException | java.nio.channels.CancelledKeyException closed) {
            throw (ClosedChannelException) new ClosedChannelException().initCause(closed);
        }
        return true;
    }

    /**
     * On TCP, bytes written to a peer that is gone are answered by a reset, after which the next write fails; so two
     * bytes of urgent data, which readers pass over, tell the three cases apart. A Unix socket knows at once.
     */
    @Override
    public Farewell farewell() throws IOException {
        if (!tcp) {
            return Farewell.COMPLETE;
        }
        pause(new Deadline(writtenAt + ROUND_TRIP.toNanos()));
        if (!probe()) {
            return Farewell.CROSSED;
        }
        pause(Deadline.in(ROUND_TRIP));
        return probe() ? Farewell.STILL_READS : Farewell.COMPLETE;
    }

    /** Waits for nothing; ends early with an exception when another thread closes the wire. */
    private void pause(Deadline deadline) throws IOException {
        while (!deadline.isOver()) {
            await(0, deadline);
        }
    }

    /** Sends a byte of urgent data; false if the connection was reset. */
    private boolean probe() {
        try {
            channel.socket().sendUrgentData(0);
            return true;
        } catch (IOException reset) {
            Closing.note(reset);
            return false;
        }
    }

    @Override
    public void leave(Deadline deadline) throws IOException {
        channel.shutdownOutput();
        ByteBuffer rest = ByteBuffer.allocate(4096);
        // unread input would turn the end of the connection into a reset, which may destroy what the peer has not read
        int count = read(rest, deadline);
        while (count > 0) {
            count = read(rest.clear(), deadline);
        }
    }

    @Override
    public void close() {
        Closing.quietly(channel);
        Closing.quietly(selector);
    }
}
