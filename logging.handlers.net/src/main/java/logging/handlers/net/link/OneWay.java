// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.link;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;

/**
 * Messages one after the other to a peer that never answers, as syslog over TCP and Python's {@code SocketHandler} do.
 *
 * <p>The stream back is read before each write, so that a peer that has gone is noticed before it is written to. If it
 * went in the instant between the two, the last write is repeated on the next connection; should the peer have read a part
 * of it, that part arrives twice. What a peer threw away unread, which resets the connection, cannot be known here: it is
 * estimated and counted.
 */
public final class OneWay implements Conversation {

    /** What was written this long before a reset may still have lain unread with the peer. */
    private static final long UNREAD_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * What the operating system keeps for a peer that fell silent, however long ago it was written: Linux makes twice the
     * buffer that it was asked for.
     */
    private static final long UNSENT_BYTES = 2L * Dial.SEND_BUFFER;

    private static final Deadline AT_ONCE = new Deadline(System.nanoTime());

    private final ByteBuffer ignored = ByteBuffer.allocate(4096);
    /** Confined to the outbox thread, as are the next three: what the last write carried. */
    private List<Message> last = List.of();

    /** What has to be written first on the next wire. */
    private List<Message> again = List.of();

    /** The peer has ended its own stream and still reads. */
    private boolean mute;

    private final ArrayDeque<Write> recent = new ArrayDeque<>();
    /** Bytes in the recent writes. */
    private long recentBytes;

    private final AtomicLong atRisk = new AtomicLong();
    // guarded by: volatile, written by the outbox thread: records in what has to be written first
    private volatile long owed;

    /** A conversation that has not begun. */
    public OneWay() {}

    @Override
    public void begin(Wire wire, Deadline deadline) throws IOException {
        mute = false;
        forgetRecent();
        if (!again.isEmpty()) {
            write(wire, again, deadline);
        }
        last = again;
        again = List.of();
        owed = 0;
    }

    @Override
    public void send(Wire wire, List<Message> messages, Deadline deadline) throws IOException {
        if (!mute) {
            listen(wire);
        }
        write(wire, messages, deadline);
        last = messages;
    }

    private void listen(Wire wire) throws IOException {
        boolean ended;
        try {
            ended = hasEnded(wire);
        } catch (IOException gone) {
            countLost(gone);
            throw gone;
        }
        if (ended) {
            ended(wire.farewell());
        }
    }

    /** Reads and forgets what the peer says. */
    private boolean hasEnded(Wire wire) throws IOException {
        int count = wire.read(ignored.clear(), AT_ONCE);
        while (count > 0) {
            count = wire.read(ignored.clear(), AT_ONCE);
        }
        return count == Wire.END;
    }

    private void ended(Wire.Farewell how) throws IOException {
        switch (how) {
            case STILL_READS -> mute = true;
            case COMPLETE -> throw new EOFException("the peer ended the connection");
            case BUFFERED -> {
                countRecent(0);
                throw new EOFException("the peer ended the connection");
            }
            case CROSSED -> {
                repeatLast();
                throw new EOFException("the peer ended the connection before it read the last records");
            }
        }
    }

    /** The last write came too late for the peer; those before it may have lain unread as well. */
    private void repeatLast() {
        again = last;
        owed = records(again);
        countRecent(-owed);
    }

    private void write(Wire wire, List<Message> messages, Deadline deadline) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(
                messages.stream().mapToInt(message -> message.bytes().length).sum());
        messages.forEach(message -> all.put(message.bytes()));
        all.flip();
        try {
            wire.write(all, deadline);
        } catch (IOException broken) {
            throw SendException.broken(sentInSpite(wire, messages, all.position(), broken), broken);
        }
        note(messages);
    }

    /** After a write that failed: how many messages of it will not be repeated. */
    private int sentInSpite(Wire wire, List<Message> messages, int written, IOException broken) {
        if (endedInOrder(wire)) {
            repeatLast();
            return 0;
        }
        int whole = wholeMessages(messages, written);
        note(messages.subList(0, whole));
        countLost(broken);
        return whole;
    }

    /** Whether the peer had ended its stream, so that all it did not read was written too late for it. */
    private boolean endedInOrder(Wire wire) {
        try {
            return hasEnded(wire);
        } catch (IOException reset) {
            Closing.note(reset);
            return false;
        }
    }

    private static int wholeMessages(List<Message> messages, int written) {
        int count = 0;
        int end = 0;
        while (count < messages.size() && end + messages.get(count).bytes().length <= written) {
            end += messages.get(count).bytes().length;
            count++;
        }
        return count;
    }

    private void note(List<Message> messages) {
        long now = System.nanoTime();
        while (!recent.isEmpty()
                && now - recent.peek().nanoTime() > UNREAD_NANOS
                && recentBytes - recent.peek().bytes() >= UNSENT_BYTES) {
            recentBytes -= recent.remove().bytes();
        }
        int bytes =
                messages.stream().mapToInt(message -> message.bytes().length).sum();
        recent.add(new Write(now, records(messages), bytes));
        recentBytes += bytes;
    }

    private void forgetRecent() {
        recent.clear();
        recentBytes = 0;
    }

    private static int records(List<Message> messages) {
        return messages.stream().mapToInt(Message::records).sum();
    }

    /** Counts what may be lost with a connection that broke: more where the peer fell silent than where it said so. */
    private void countLost(IOException how) {
        if (isWord(how)) {
            countRecent(0);
        } else {
            atRisk.addAndGet(recent.stream().mapToLong(Write::records).sum());
            forgetRecent();
        }
    }

    /** Whether the peer said that it is gone; a text in another language than English passes for silence. */
    private static boolean isWord(IOException how) {
        String text = String.valueOf(how.getMessage());
        return text.contains("reset") || text.contains("Broken pipe");
    }

    private void countRecent(long correction) {
        long since = System.nanoTime() - UNREAD_NANOS;
        long records = recent.stream()
                .filter(write -> write.nanoTime() - since > 0)
                .mapToLong(Write::records)
                .sum();
        atRisk.addAndGet(Math.max(0, records + correction));
        forgetRecent();
    }

    @Override
    public void end(Wire wire, Deadline deadline) throws IOException {
        if (!mute && hasEnded(wire) && leavesDoubt(wire.farewell())) {
            countRecent(0);
        }
    }

    private static boolean leavesDoubt(Wire.Farewell how) {
        return how == Wire.Farewell.CROSSED || how == Wire.Farewell.BUFFERED;
    }

    @Override
    public void lost() {
        countRecent(0);
    }

    @Override
    public long atRisk() {
        return atRisk.get() + owed;
    }

    /** How much went when. */
    private record Write(long nanoTime, int records, int bytes) {}
}
