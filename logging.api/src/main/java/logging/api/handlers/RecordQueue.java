// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import logging.api.LogRecord;

/**
 * The bounded queue between a {@link QueueHandler} and its {@link QueueListener}.
 *
 * <p>Adding a record takes no lock and wakes nobody while the listener is at work: the listener looks by itself every
 * few microseconds while there is traffic, and asks to be woken only when it goes to sleep for long. Bounded by number
 * and, for records with long texts, by size. Thread-safe; iteration is not supported. Python: {@code queue.Queue}, which
 * is unbounded unless told otherwise.
 */
public final class RecordQueue extends AbstractQueue<LogRecord> {

    /** The number of records in a queue that was not told otherwise. */
    public static final int DEFAULT_CAPACITY = 8192;

    /** How many characters the long texts in a queue may have together; 16 Mi. */
    public static final long MAX_LONG_TEXT = 16L << 20;

    /** Texts below this length are bounded well enough by the number of records. */
    private static final int LONG_TEXT = 4096;

    private final Ring ring;
    private final AtomicLong longText = new AtomicLong();
    private final Room room;
    private final CopyOnWriteArrayList<QueueHandler> debtors = new CopyOnWriteArrayList<>();
    // guarded by: volatile; the consumer while it sleeps for long
    private volatile Thread sleeper;
    // guarded by: volatile; who empties this queue, null while nobody said so
    private volatile QueueListener listener;

    /** A queue of {@link #DEFAULT_CAPACITY}. */
    public RecordQueue() {
        this(DEFAULT_CAPACITY);
    }

    /**
     * A queue.
     *
     * @param capacity the most records in it, at least 1
     */
    public RecordQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: expected 1 or more, was " + capacity);
        }
        this.ring = new Ring(capacity);
        this.room = new Room(capacity);
    }

    @Override
    public boolean offer(LogRecord record) {
        int length = Objects.requireNonNull(record, "record").textLength();
        if (length > LONG_TEXT && !reserve(length)) {
            return false;
        }
        if (!ring.offer(record)) {
            if (length > LONG_TEXT) {
                longText.addAndGet(-length);
            }
            return false;
        }
        Thread asleep = sleeper;
        if (asleep != null) {
            sleeper = null;
            LockSupport.unpark(asleep);
        }
        return true;
    }

    /** A single text may be longer than the bound; it then waits alone. */
    private boolean reserve(int length) {
        long before = longText.getAndAdd(length);
        if (before > 0 && before + length > MAX_LONG_TEXT) {
            longText.addAndGet(-length);
            return false;
        }
        return true;
    }

    @Override
    public LogRecord poll() {
        LogRecord record = ring.poll();
        // most of the time no text is long, and lengths need not be looked at
        if (record != null && longText.get() > 0) {
            took(record);
        }
        letIn();
        return record;
    }

    /** As {@link #poll()}, the oldest records in order; how many, {@code most} at most. */
    int poll(LogRecord[] into, int most) {
        int count = ring.poll(into, most);
        if (count > 0 && longText.get() > 0) {
            for (int i = 0; i < count; i++) {
                took(into[i]);
            }
        }
        letIn();
        return count;
    }

    private void took(LogRecord record) {
        int length = record.textLength();
        if (length > LONG_TEXT) {
            longText.addAndGet(-length);
        }
    }

    /** Wakes producers that wait for room if there is plenty. */
    private void letIn() {
        if (!room.isIdle() && isOpenForTexts()) {
            room.left(ring.size());
        }
    }

    @Override
    public LogRecord peek() {
        return ring.peek();
    }

    @Override
    public int size() {
        return ring.size();
    }

    /** {@return the most records in this queue; at least 1} */
    public int capacity() {
        return ring.capacity();
    }

    /**
     * Not supported: records are taken, not looked through.
     *
     * @return never
     */
    @Override
    public Iterator<LogRecord> iterator() {
        throw new UnsupportedOperationException("records are taken, not looked through");
    }

    @Override
    public String toString() {
        return "RecordQueue[" + size() + " of " + capacity() + "]";
    }

    // ---- between handler and listener

    /** Sleeps until a record comes or time is over; for the consumer. */
    void sleep(long nanos) {
        sleeper = Thread.currentThread();
        if (ring.size() == 0) {
            LockSupport.parkNanos(this, nanos);
        }
        sleeper = null;
    }

    /** As {@link #poll}, but waits for a record whose place is claimed and not filled yet. */
    LogRecord pollClaimed(Duration limit) {
        LogRecord[] taken = new LogRecord[1];
        Waiting.until(() -> (taken[0] = poll()) != null || isEmpty(), limit);
        return taken[0];
    }

    /** Waits until there is room for many records, or time is over; for the producer of one that found none. */
    void awaitRoom(LogRecord record, long nanos) {
        int length = record.textLength();
        room.await(() -> isRoomy() && (length <= LONG_TEXT || longText.get() + length <= MAX_LONG_TEXT), nanos);
    }

    /** Whether half of the places are free, and long texts have half of what they may have. */
    boolean isRoomy() {
        return ring.size() <= ring.capacity() / 2 && isOpenForTexts();
    }

    private boolean isOpenForTexts() {
        return longText.get() <= MAX_LONG_TEXT / 2 && !ring.isClosed();
    }

    /** Lets no more records in; what is inside can be taken. */
    void shut() {
        ring.close();
        room.open();
    }

    boolean isShut() {
        return ring.isClosed();
    }

    QueueListener listener() {
        return listener;
    }

    void setListener(QueueListener consumer) {
        listener = consumer;
    }

    /** Remembers a handler that has drops to report as soon as the pressure is over. */
    void owes(QueueHandler handler) {
        debtors.addIfAbsent(handler);
    }

    /** Lets handlers report their drops; called by the listener when the queue is empty. */
    void settle() {
        for (QueueHandler handler : debtors) {
            debtors.remove(handler);
            handler.reportDrops();
        }
    }
}
