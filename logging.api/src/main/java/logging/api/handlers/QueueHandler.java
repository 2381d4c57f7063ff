// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LogRecord;

/**
 * Puts records into a queue, which a {@link QueueListener} or somebody else empties on a thread of its own.
 *
 * <p>What is queued is the formatted text in a frozen record. A full queue is met as the {@link QueuePolicy} says; every
 * drop is counted, and reported by one record as soon as the pressure is over. The listener's own thread never waits for
 * its queue. Thread-safe. Python: {@code logging.handlers.QueueHandler}.
 */
public class QueueHandler extends Handler {

    /** How long closing and flushing wait for the listener. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long a listener that is given up may take for the record in its hands. */
    private static final Duration LAST_RECORD = Duration.ofSeconds(1);

    /** Under pressure that does not end, drops are reported this often. */
    private static final long REPORT_PAUSE = Duration.ofSeconds(10).toNanos();

    private static final String NAME = "logging.handlers.QueueHandler";

    private final boolean concurrent = getClass().getPackage() == QueueHandler.class.getPackage();
    private final Queue<LogRecord> queue;
    private final boolean ownsQueue;
    private final Overflow overflow;
    /** The thread that reports drops; its own record must neither wait nor be reported again. */
    private final AtomicReference<Thread> reporter = new AtomicReference<>();
    // guarded by: volatile; the listener that belongs to this handler, null for none
    private volatile QueueListener listener;
    // guarded by: volatile, set by retire before it closes
    private volatile Duration deadline = PATIENCE;
    // guarded by: volatile; any reporting thread may move it on
    private volatile long lastReport = System.nanoTime();

    /** A handler with a {@link RecordQueue} of its own, of {@link RecordQueue#DEFAULT_CAPACITY}. */
    public QueueHandler() {
        this(RecordQueue.DEFAULT_CAPACITY);
    }

    /**
     * A handler with a {@link RecordQueue} of its own.
     *
     * @param capacity the most records in it, at least 1
     */
    public QueueHandler(int capacity) {
        this(new RecordQueue(capacity), true, QueuePolicy.DEFAULT);
    }

    /**
     * A handler in front of a queue.
     *
     * @param queue a thread-safe queue; whether it is bounded is up to the caller
     */
    public QueueHandler(Queue<LogRecord> queue) {
        this(queue, QueuePolicy.DEFAULT);
    }

    /**
     * A handler in front of a queue, with a policy.
     *
     * @param queue a thread-safe queue
     * @param policy what happens when it is full
     */
    public QueueHandler(Queue<LogRecord> queue, QueuePolicy policy) {
        this(queue, false, policy);
    }

    private QueueHandler(Queue<LogRecord> queue, boolean ownsQueue, QueuePolicy policy) {
        this.queue = Objects.requireNonNull(queue, "queue");
        this.ownsQueue = ownsQueue;
        this.overflow = new Overflow(queue, Objects.requireNonNull(policy, "policy"));
    }

    @Override
    protected boolean isConcurrent() {
        return concurrent;
    }

    @Override
    protected boolean keepsRecords() {
        return concurrent && queue instanceof RecordQueue;
    }

    /** {@return whether the place of a call must be found: true unless a known listener's handlers do not need it} */
    @Override
    protected boolean needsCaller() {
        QueueListener known = consumer();
        return super.needsCaller() || known == null || known.needsCaller();
    }

    @Override
    protected void emit(LogRecord record) {
        enqueue(prepare(record));
        QueueListener own = listener;
        if (own != null && own.leftovers().areDue() && !queue.isEmpty()) {
            // it may have come into the queue when nobody looked there any more
            deliver(null, PATIENCE);
        }
        if (overflow.owes() && concurrent && reportIsDue()) {
            reportDrops();
        }
    }

    /**
     * Makes the record that is queued: its message is the formatted text, exception and stack included, so that nothing
     * is formatted twice; there are no arguments, exception or stack any more.
     *
     * @param record the record of the call
     * @return a frozen record
     */
    protected LogRecord prepare(LogRecord record) {
        boolean bare = concurrent && formatter() == null && !record.hasThrown() && record.stackInfo() == null;
        return bare ? record.freezeMessage(needsCaller()) : record.freezeAs(format(record), needsCaller());
    }

    /**
     * Puts a prepared record into the queue, or deals with its being full; delivers it once closing has ended the listener.
     *
     * @param record prepared
     */
    protected void enqueue(LogRecord record) {
        if (!isRetired() && deliver(record, PATIENCE)
                || queue.offer(record)
                || overflow.admit(record, this::isHopeless)) {
            return;
        }
        if (isRetired()) {
            record.takeBack();
            throw retiredSignal();
        }
        if (!deliver(record, PATIENCE)) {
            overflow.drop();
            if (queue instanceof RecordQueue own) {
                own.owes(this);
            }
        }
    }

    /** Whether waiting for room is useless, or would keep the very thread that makes room. */
    private boolean isHopeless() {
        QueueListener known = consumer();
        Thread caller = Thread.currentThread();
        return isClosed() || isRetired() || reporter.get() == caller || known != null && known.isConsumer(caller);
    }

    /**
     * Delivers what is queued, and a record unless that is null, if closing this handler has ended its listener.
     *
     * @return false as long as the listener delivers, or a thread of it that was given up may still
     */
    private boolean deliver(LogRecord record, Duration patience) {
        QueueListener own = listener;
        boolean ended = own != null && own.leftovers().areDue() && own.hasEnded();
        if (ended) {
            own.leftovers().deliver(record, patience);
        }
        return ended;
    }

    // ---- drops

    private boolean reportIsDue() {
        return isRoomy() || System.nanoTime() - lastReport > REPORT_PAUSE;
    }

    private boolean isRoomy() {
        if (queue instanceof RecordQueue own) {
            return own.isRoomy();
        }
        return !(queue instanceof BlockingQueue<?> other) || other.remainingCapacity() >= other.size();
    }

    /** Logs how many records were dropped, if any were since the last report; never waits for room. */
    void reportDrops() {
        if (overflow.owes() && reporter.compareAndSet(null, Thread.currentThread())) {
            try {
                lastReport = System.nanoTime();
                handle(dropRecord(overflow.takeUnreported()));
            } finally {
                reporter.set(null);
            }
        }
    }

    private LogRecord dropRecord(long drops) {
        String who = name() == null ? "a queue handler" : "queue handler '" + name() + "'";
        String text = "%d records were dropped by %s because its queue was full, %d in all"
                .formatted(drops, who, overflow.dropped());
        String level = system().levels().nameOf(Level.WARNING);
        return system().records()
                .makeLogRecord(Map.of("name", NAME, "levelno", Level.WARNING, "levelname", level, "msg", text));
    }

    @Override
    public long dropped() {
        return overflow.dropped();
    }

    /** {@return how many records are in the queue; a count} */
    @Override
    public long pending() {
        return queue.size();
    }

    // ---- attributes

    /** {@return the queue; never null} */
    public final Queue<LogRecord> queue() {
        return queue;
    }

    /** {@return what happens when the queue is full; never null} */
    public final QueuePolicy policy() {
        return overflow.policy();
    }

    /**
     * Sets what happens when the queue is full.
     *
     * @param policy not null
     */
    public final void setPolicy(QueuePolicy policy) {
        overflow.setPolicy(Objects.requireNonNull(policy, "policy"));
    }

    /** {@return the listener that belongs to this handler; null for none} */
    public final QueueListener listener() {
        return listener;
    }

    /**
     * Gives this handler a listener, which is stopped when the handler is closed. It is not started here.
     *
     * @param listener on the same queue; null for none
     */
    public final void setListener(QueueListener listener) {
        this.listener = listener;
    }

    /** Who empties the queue, if that is known. */
    private QueueListener consumer() {
        QueueListener own = listener;
        return own == null && queue instanceof RecordQueue shared ? shared.listener() : own;
    }

    @Override
    protected List<Handler> targets() {
        QueueListener known = consumer();
        return known == null ? List.of() : known.targetHandlers();
    }

    // ---- life

    /** Waits up to 5 s until a listener, or who delivers after it, has handled what was queued; does nothing without one. */
    @Override
    public void flush() {
        QueueListener known = consumer();
        if (known != null && known.isRunning()) {
            known.awaitIdle(PATIENCE);
        } else {
            deliver(null, PATIENCE);
        }
    }

    @Override
    public void retire(Duration limit) {
        deadline = limit;
        super.retire(limit);
    }

    /** Stops the listener of this handler, which delivers what is queued first, and ends this handler. */
    @Override
    public void close() {
        if (isRetired() && ownsQueue && queue instanceof RecordQueue own) {
            own.shut();
        }
        reportDrops();
        QueueListener own = listener;
        if (own != null && own.isRunning()) {
            end(own);
        }
        super.close();
        deliver(null, deadline);
    }

    /** Ends a listener. What one leaves that is given up is its own to deliver, unless it counts as dropped. */
    private void end(QueueListener own) {
        boolean byItself = own.isConsumer(Thread.currentThread());
        boolean dropsTheRest = isRetired();
        own.leftovers().setDue(!dropsTheRest);
        boolean ended = own.stop(patience(own));
        if (ended) {
            own.leftovers().setDue(true);
        } else if (!dropsTheRest && !byItself) {
            Waiting.until(own::hasEnded, LAST_RECORD);
        }
    }

    /** How long to wait for the end of a listener. If nothing comes any more, it was waited for here as long as it got on. */
    private Duration patience(QueueListener own) {
        if (!(queue instanceof RecordQueue shut) || !shut.isShut()) {
            return deadline;
        }
        long before;
        boolean idle;
        do {
            before = own.outstanding();
            idle = own.awaitIdle(deadline);
        } while (!idle && own.outstanding() < before);
        return idle ? deadline : Duration.ZERO;
    }
}
