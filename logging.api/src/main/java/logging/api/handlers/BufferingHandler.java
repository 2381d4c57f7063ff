// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import logging.api.Handler;
import logging.api.LogRecord;

/**
 * Keeps records until there are enough of them; a subclass overrides {@link #flush()} to use what {@link #drainBuffer()}
 * gives, and perhaps {@link #shouldFlush}.
 *
 * <p>It keeps {@linkplain LogRecord#freeze() frozen} records, at most {@link #capacity()} or 8,192 of them, whichever is
 * more; beyond that the oldest are dropped and counted. Thread-safe. Python: {@code logging.handlers.BufferingHandler}.
 */
public class BufferingHandler extends Handler {

    /** How many records are kept at least, before the oldest is dropped, when nothing takes them. */
    private static final int MIN_BOUND = 8192;

    private final boolean concurrent = getClass().getPackage() == BufferingHandler.class.getPackage();
    private final LongAdder dropped = new LongAdder();
    // guarded by: the handler's lock
    private final ArrayList<LogRecord> buffer = new ArrayList<>();
    // guarded by: volatile, written under the handler's lock; how many are in the buffer, for who must not wait
    private volatile int size;
    // guarded by: volatile
    private volatile int capacity;

    /**
     * A handler that keeps up to a number of records.
     *
     * @param capacity how many are flushed at once; 0 or 1 flush each record
     */
    public BufferingHandler(int capacity) {
        this.capacity = capacity;
    }

    @Override
    protected boolean isConcurrent() {
        return concurrent;
    }

    /**
     * Whether the buffer is to be flushed after a record.
     *
     * @param record the record that was added last, frozen
     * @return true if there are {@link #capacity()} records
     */
    public boolean shouldFlush(LogRecord record) {
        return buffered() >= capacity;
    }

    @Override
    protected void emit(LogRecord record) {
        LogRecord kept = record.freeze(needsCaller());
        acquire();
        try {
            if (isRetired()) {
                throw retiredSignal();
            }
            buffer.add(kept);
            if (buffer.size() > Math.max(capacity, MIN_BOUND)) {
                buffer.remove(0);
                dropped.increment();
            }
            size = buffer.size();
        } finally {
            release();
        }
        if (shouldFlush(kept)) {
            flushFor(kept);
        }
    }

    /** Flushes because of a record that is being emitted. */
    void flushFor(LogRecord kept) {
        flush();
    }

    /** {@return true: who reads the buffer is not known here} */
    @Override
    protected boolean needsCaller() {
        return true;
    }

    /** Empties the buffer, as in Python; a subclass does something with the records first. */
    @Override
    public void flush() {
        discard();
    }

    /**
     * Takes everything out of the buffer.
     *
     * @return the records in order, frozen; a list of the caller's own
     */
    protected final List<LogRecord> drainBuffer() {
        acquire();
        try {
            List<LogRecord> records = new ArrayList<>(buffer);
            buffer.clear();
            size = 0;
            return records;
        } finally {
            release();
        }
    }

    /** Gives up what is in the buffer and counts it as dropped. */
    final void discard() {
        dropped.add(drainBuffer().size());
    }

    /** {@return how many records are in the buffer; a count} */
    public final int buffered() {
        acquire();
        try {
            return buffer.size();
        } finally {
            release();
        }
    }

    /** {@return how many records are flushed at once; any number} */
    public final int capacity() {
        return capacity;
    }

    /**
     * Sets how many records are flushed at once, from the next record on.
     *
     * @param capacity 0 or 1 flush each record
     */
    public final void setCapacity(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public long pending() {
        return size;
    }

    @Override
    public long dropped() {
        return dropped.sum();
    }

    @Override
    public boolean setAttribute(String attribute, Object value) {
        if ("capacity".equals(attribute) && value instanceof Number number) {
            setCapacity(number.intValue());
            return true;
        }
        return super.setAttribute(attribute, value);
    }

    /** Flushes, then ends this handler. */
    @Override
    public void close() {
        try {
            flush();
        } finally {
            super.close();
        }
    }
}
