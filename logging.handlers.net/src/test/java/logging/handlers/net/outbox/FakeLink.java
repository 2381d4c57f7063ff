// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A link whose peer is a list, with a switch for each way in which peers misbehave. */
final class FakeLink implements Link {

    final List<String> arrived = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger opens = new AtomicInteger();

    /** While set, the peer cannot be reached. */
    volatile boolean away;

    /** While set, an attempt to connect gets no answer; only an interrupt ends it. */
    volatile boolean unanswering;

    /** While set, sends wait until the link is closed. */
    volatile boolean hanging;

    /** The next send fails after so many messages; -1 for never. */
    volatile int breakAfter = -1;

    /** A message with this text is refused for good. */
    volatile String refused = "";

    /** Runs within each send, on the courier's thread. */
    volatile Runnable whileSending = () -> {};

    /** Runs while the link ends in order, on the courier's thread. */
    volatile Runnable whileLeaving = () -> {};

    private volatile boolean open;
    private volatile CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void open() throws IOException {
        opens.incrementAndGet();
        if (unanswering) {
            waitForAnInterrupt();
        }
        if (away) {
            throw new IOException("away");
        }
        closed = new CountDownLatch(1);
        open = true;
    }

    private static void waitForAnInterrupt() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException flag) {
            throw new IOException("interrupted while connecting", flag);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        hangIfTold();
        whileSending.run();
        int limit = breakAfter;
        int sent = 0;
        for (Message message : messages) {
            if (sent == limit || away) {
                breakAfter = -1;
                throw SendException.broken(sent, new IOException("reset"));
            }
            String text = new String(message.bytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (text.equals(refused)) {
                throw SendException.refused(sent, "never");
            }
            arrived.add(text);
            sent++;
        }
    }

    private void hangIfTold() throws IOException {
        if (hanging) {
            try {
                closed.await();
            } catch (InterruptedException flag) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed while hanging");
        }
    }

    @Override
    public void leave() {
        whileLeaving.run();
    }

    @Override
    public void close() {
        open = false;
        closed.countDown();
    }
}
