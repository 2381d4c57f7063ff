// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.Logging;
import logging.api.LoggingSystem;
import logging.api.Slot;

/**
 * Takes records out of a queue on one thread and hands them to handlers.
 *
 * <p>Nothing that filters, handlers or {@link #handle} throw ends the thread: it is reported and the next record is
 * taken. {@link #stop()} delivers everything queued before. May be started again after it was stopped, and used in a
 * {@code try} with resources. The thread is a daemon, made by the system's {@link ThreadFactory} if it has one.
 * Thread-safe. Python: {@code logging.handlers.QueueListener}.
 */
public class QueueListener implements AutoCloseable {

    /** How many records a handler gets at once at most. */
    private static final int BATCH = 64;

    private final LoggingSystem system;
    private final Queue<LogRecord> queue;
    private final List<Target> targets;
    private final boolean respectHandlerLevel;
    /** Whether records may go from queue to handler by the batch, because nothing looks at each of them in between. */
    private final boolean plain;

    private final ReentrantLock life = new ReentrantLock();
    // guarded by: volatile, written under life; null while stopped
    private volatile Consumer consumer;
    // guarded by: itself; those that were given up, as long as their threads may still have records in hand
    private final List<Consumer> givenUp = new CopyOnWriteArrayList<>();

    private final Leftovers leftovers;

    /**
     * A listener that does not look at the handlers' levels, as in Python.
     *
     * @param queue what the {@link QueueHandler} fills
     * @param handlers get each record in this order
     */
    public QueueListener(Queue<LogRecord> queue, Handler... handlers) {
        this(queue, false, handlers);
    }

    /**
     * A listener.
     *
     * @param queue what the {@link QueueHandler} fills
     * @param respectHandlerLevel whether a handler gets only records of its level or above
     * @param handlers get each record in this order
     */
    public QueueListener(Queue<LogRecord> queue, boolean respectHandlerLevel, Handler... handlers) {
        this(
                handlers.length == 0 ? Logging.system() : handlers[0].system(),
                queue,
                respectHandlerLevel,
                Arrays.stream(handlers).map(Target::of).toList());
    }

    /**
     * A listener in front of places whose handlers may come and go; what configurations make.
     *
     * @param system where failures are reported
     * @param queue what the {@link QueueHandler} fills
     * @param slots get each record in this order
     * @param respectHandlerLevel whether a slot gets only records of its level or above
     */
    public QueueListener(LoggingSystem system, Queue<LogRecord> queue, List<Slot> slots, boolean respectHandlerLevel) {
        this(system, queue, respectHandlerLevel, slots.stream().map(Target::of).toList());
    }

    private QueueListener(
            LoggingSystem system, Queue<LogRecord> queue, boolean respectHandlerLevel, List<Target> targets) {
        this.system = system;
        this.queue = Objects.requireNonNull(queue, "queue");
        this.leftovers = new Leftovers(queue, this::handleSafely);
        this.respectHandlerLevel = respectHandlerLevel;
        this.targets = targets;
        this.plain = getClass() == QueueListener.class
                && queue instanceof RecordQueue
                && targets.size() == 1
                && !respectHandlerLevel;
    }

    // ---- what a subclass may override; called on the listener's thread

    /**
     * Takes a record out of the queue without waiting; the listener pauses by itself when there is none.
     *
     * @return null if there is none now
     */
    protected LogRecord dequeue() {
        return queue.poll();
    }

    /**
     * Changes a record before it is handled.
     *
     * @param record from the queue
     * @return the record itself unless overridden
     */
    protected LogRecord prepare(LogRecord record) {
        return record;
    }

    /**
     * Hands a record to the handlers.
     *
     * @param record from the queue
     */
    protected void handle(LogRecord record) {
        LogRecord prepared = prepare(record);
        for (Target target : targets) {
            if (!respectHandlerLevel || prepared.levelno() >= target.level()) {
                target.handle(prepared, system);
            }
        }
    }

    // ---- life

    /**
     * Starts the thread.
     *
     * @throws IllegalStateException {@code Listener already started}
     */
    public void start() {
        life.lock();
        try {
            if (consumer != null) {
                throw new IllegalStateException("Listener already started");
            }
            targetHandlers().forEach(system.handlers()::remember);
            Consumer next = new Consumer();
            next.thread = thread(next);
            consumer = next;
            leftovers.setDue(false);
            if (queue instanceof RecordQueue own) {
                own.setListener(this);
            }
            next.thread.start();
        } finally {
            life.unlock();
        }
    }

    private Thread thread(Runnable work) {
        ThreadFactory factory = system.find(ThreadFactory.class);
        if (factory != null) {
            return factory.newThread(work);
        }
        // no inherited thread-locals and no application's class loader: the thread outlives whoever starts it
        Thread thread = new Thread(null, work, "logging-queue-listener", 0, false);
        thread.setContextClassLoader(QueueListener.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /** Delivers everything queued before and ends the thread; does nothing if it is not running. */
    public void stop() {
        stop(Waiting.FOREVER);
    }

    /**
     * As {@link #stop()}, within a time. What could not be delivered stays in the queue, but for records that the thread has
     * taken out already, up to 64: it delivers those when it can, and they are {@link #outstanding} until then.
     *
     * @param deadline how long to deliver
     * @return false if time ran out, or if this is the listener's own thread, which ends after the records that it has in hand
     */
    public boolean stop(Duration deadline) {
        Consumer ending;
        life.lock();
        try {
            ending = consumer;
            if (ending == null) {
                return true;
            }
            ending.ending = true;
        } finally {
            life.unlock();
        }
        if (ending.thread == Thread.currentThread()) {
            ending.abandoned = true;
            ended(ending);
            return false;
        }
        LockSupport.unpark(ending.thread);
        boolean done = Waiting.until(() -> !ending.thread.isAlive(), deadline);
        ending.abandoned = true;
        ended(ending);
        return done;
    }

    private void ended(Consumer ending) {
        life.lock();
        try {
            givenUp.removeIf(former -> !former.thread.isAlive());
            if (consumer == ending) {
                if (ending.thread.isAlive()) {
                    givenUp.add(ending);
                }
                consumer = null;
            }
        } finally {
            life.unlock();
        }
    }

    /** Stops this listener; for {@code try} with resources. */
    @Override
    public void close() {
        stop();
    }

    /** {@return whether the thread was started and not stopped; true from start to stop} */
    public final boolean isRunning() {
        return consumer != null;
    }

    /**
     * Waits until the queue is empty and the last record was handled, as Python's {@code queue.join()} does.
     *
     * @param limit how long to wait
     * @return whether nothing is outstanding any more
     */
    public boolean awaitIdle(Duration limit) {
        return isConsumer(Thread.currentThread()) || Waiting.until(() -> outstanding() == 0, limit);
    }

    /** {@return how many records are queued or being handled; a count} */
    public long outstanding() {
        // first, for a record is in hand before it is out of the queue
        long queued = queue.size();
        Consumer now = consumer;
        long inHand = now != null ? now.inHand : 0;
        for (Consumer former : givenUp) {
            inHand += former.inHand;
        }
        return queued + inHand;
    }

    final boolean isConsumer(Thread thread) {
        Consumer now = consumer;
        return now != null && now.thread == thread;
    }

    final boolean needsCaller() {
        for (Target target : targets) {
            if (target.needsCaller()) {
                return true;
            }
        }
        return false;
    }

    /** The handlers that are there now. */
    final List<Handler> targetHandlers() {
        return targets.stream().map(Target::handler).filter(Objects::nonNull).toList();
    }

    /** Whether no thread of this listener runs, not even one that was given up. */
    final boolean hasEnded() {
        // in this order: a thread is among those given up before it is no longer the consumer
        return !isRunning() && givenUp.stream().noneMatch(former -> former.thread.isAlive());
    }

    /** What is delivered after the thread has ended. */
    final Leftovers leftovers() {
        return leftovers;
    }

    private void handleSafely(LogRecord record) {
        try {
            handle(record);
        } catch (Throwable hostile) {
            system.errors().report(this, record, hostile);
        }
    }

    /** One run of the thread. */
    private final class Consumer implements Runnable {

        private final Pause pause = new Pause(queue);
        // guarded by: written before the thread starts
        private Thread thread;
        // guarded by: volatile; the thread ends when it has handled what is queued now
        private volatile boolean ending;
        // guarded by: volatile; the thread ends after the records that it has in hand
        private volatile boolean abandoned;
        // guarded by: volatile, written by the thread; records that it has in hand, or may have
        private volatile int inHand;
        // guarded by: the thread; small for a small queue, so that there is room where there seems to be
        private final LogRecord[] batch =
                new LogRecord[queue instanceof RecordQueue own ? Math.max(1, Math.min(BATCH, own.capacity() / 4)) : 0];

        @Override
        public void run() {
            int left = Integer.MAX_VALUE;
            while (!abandoned && left > 0) {
                if (ending && left == Integer.MAX_VALUE) {
                    left = queue.size();
                }
                has(1);
                int handled = handleReady(left);
                if (handled > 0) {
                    pause.over();
                    left -= left == Integer.MAX_VALUE ? 0 : handled;
                } else if (ending && queue.isEmpty()) {
                    break;
                } else {
                    has(0);
                    pause.once();
                }
            }
            if (abandoned && leftovers.areDue()) {
                // nobody waited for this thread, and others may not come any more
                leftovers.deliver(null, Waiting.FOREVER);
            }
            has(0);
        }

        private void has(int records) {
            if (inHand != records) {
                inHand = records;
            }
        }

        /** Handles what is ready, some records at most; how many that were. */
        private int handleReady(int most) {
            if (plain && targets.get(0).takesBatches()) {
                int count = ((RecordQueue) queue).poll(batch, Math.min(most, batch.length));
                if (count > 0) {
                    has(count);
                    targets.get(0).handleBatch(batch, count, system);
                    Arrays.fill(batch, 0, count, null);
                    return count;
                }
            }
            LogRecord record = next();
            if (record == null) {
                return 0;
            }
            handleSafely(record);
            return 1;
        }

        /** Null if there is none; drops of a time of pressure are reported then, through the queue itself. */
        private LogRecord next() {
            try {
                LogRecord record = dequeue();
                if (record == null && queue instanceof RecordQueue own) {
                    own.settle();
                }
                return record;
            } catch (Throwable hostile) {
                system.errors().report(QueueListener.this, null, hostile);
                return null;
            }
        }
    }
}
