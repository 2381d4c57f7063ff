// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The work of the outbox thread: take messages, keep the link alive, send, wait out failures. Confined to its thread. */
final class Courier implements Runnable {

    private final Outbox outbox;
    private final Owner owner;
    // guarded by: volatile, set once by the courier's thread; abort reads it
    private volatile Link link;
    // guarded by: volatile, set by the courier's thread, which takes it back under the lock of this object
    private volatile Thread thread;
    // guarded by: volatile, set by abort before it interrupts
    private volatile boolean aborted;
    private int failures;
    /** Whether this connection has sent anything: only then is a loss answered by an attempt without a pause. */
    private boolean proven;
    /** Records that the notice in the running send tells of. */
    private long announced;

    private boolean lastChance;

    Courier(Outbox outbox, Owner owner) {
        this.outbox = outbox;
        this.owner = owner;
    }

    boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    /**
     * Ends a call of the link that does not return; from another thread. The interrupt ends an attempt to connect, of which
     * the link has nothing yet that it could close.
     */
    void abort() {
        aborted = true;
        closeLink();
        synchronized (this) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private void closeLink() {
        Link stuck = link;
        if (stuck != null) {
            stuck.close();
        }
    }

    /** From now on no interrupt comes, and one that came is not left to whoever uses the thread next. */
    private synchronized void leaveThread() {
        thread = null;
        Thread.interrupted();
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        Throwable end = null;
        try {
            link = owner.link();
            work();
            link.leave();
        } catch (RuntimeException | Error error) {
            end = error;
            owner.failed(error);
        } finally {
            closeLink();
            leaveThread();
            outbox.finish(end);
        }
    }

    private void work() {
        while (outbox.awaitWork()) {
            // a thread pool may have left its flag, and an interrupted thread cannot use a channel
            Thread.interrupted();
            if (aborted) {
                return;
            }
            if (link.isOpen() || open()) {
                deliver(outbox.flight(link.maxBatch(), link.company()));
            }
        }
    }

    private void deliver(List<Message> flight) {
        List<Message> messages = withNotice(flight);
        if (messages.isEmpty()) {
            return;
        }
        try {
            link.send(messages);
            outbox.confirm(flight.size());
            arrived();
        } catch (SendException partly) {
            partly(partly, flight.size());
        } catch (IOException broken) {
            outbox.returnGap(announced);
            lost(broken);
        } catch (RuntimeException poison) {
            // of all messages only the first can be blamed, and it must not hold up the others for ever
            outbox.returnGap(announced);
            owner.failed(poison);
            outbox.refuse(poison);
            link.close();
        }
    }

    private boolean open() {
        try {
            link.open();
            outbox.connected();
            return true;
        } catch (IOException | RuntimeException unreachable) {
            lost(unreachable);
            return false;
        }
    }

    /** Adds the notice of a gap after the last record that waited. */
    private List<Message> withNotice(List<Message> flight) {
        announced = flight.size() < link.maxBatch() ? outbox.takeGap() : 0;
        Message notice = announced > 0 ? owner.dropNotice(announced) : null;
        if (notice == null) {
            return flight;
        }
        List<Message> all = new ArrayList<>(flight);
        all.add(notice);
        return all;
    }

    private void arrived() {
        announced = 0;
        failures = 0;
        proven = true;
    }

    private void partly(SendException failure, int flight) {
        if (failure.sent() > 0 || failure.kind() == SendException.Kind.REFUSED) {
            outbox.confirm(Math.min(failure.sent(), flight));
        }
        if (failure.kind() == SendException.Kind.REFUSED) {
            refused(failure, failure.sent() < flight);
            return;
        }
        outbox.returnGap(announced);
        if (failure.kind() == SendException.Kind.BUSY) {
            pause(failure, failure.retryAfter().toNanos());
        } else {
            lost(failure);
        }
    }

    private void refused(SendException failure, boolean isRecord) {
        failures = 0;
        owner.failed(failure);
        if (isRecord) {
            outbox.returnGap(announced);
            outbox.refuse(failure);
        }
    }

    private void lost(Exception why) {
        link.close();
        if (proven) {
            proven = false;
            outbox.lost(why);
        } else {
            pause(why, 0);
        }
    }

    private void pause(Exception why, long atLeast) {
        if (failures == 0) {
            owner.failed(why);
        }
        long pause = owner.backoff()
                .pauseNanos(failures++, ThreadLocalRandom.current().nextDouble());
        if (outbox.pause(Math.max(pause, atLeast), why)) {
            return;
        }
        if (lastChance) {
            outbox.giveUp();
        }
        lastChance = true;
    }
}
