// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.concurrent.atomic.AtomicLongArray;
import logging.api.LogRecord;

/**
 * A bounded queue for many producers and consumers without locks, after Dmitry Vyukov's.
 *
 * <pre>
 *   head ──► cells taken one after the other      turn of a cell: 2 × round      free in that round
 *   tail ──► cells filled one after the other                     2 × round + 1  filled
 * </pre>
 *
 * A place is claimed by moving {@code tail} or {@code head}; the cell's turn then says when its content may be read or
 * overwritten. Once closed, by the sign of {@code tail}, no place can be claimed any more, while what is inside can be
 * taken. Thread-safe.
 */
final class Ring {

    private static final int HEAD = 16;
    private static final int TAIL = 32;
    private static final long CLOSED = Long.MIN_VALUE;

    private final int capacity;
    /** Binary digits of an index into a capacity that is a power of two, where a division costs ten times a shift; or -1. */
    private final int digits;
    /** A cell's content is written before and read after its turn changes. */
    private final LogRecord[] cells;

    private final AtomicLongArray turns;
    /** Head and tail, far enough apart that producers and consumers do not share a cache line. */
    private final AtomicLongArray ends = new AtomicLongArray(48);

    Ring(int capacity) {
        this.capacity = capacity;
        this.digits = Integer.bitCount(capacity) == 1 ? Integer.numberOfTrailingZeros(capacity) : -1;
        this.cells = new LogRecord[capacity];
        this.turns = new AtomicLongArray(capacity);
    }

    private int cell(long at) {
        return digits < 0 ? (int) (at % capacity) : (int) at & capacity - 1;
    }

    private long round(long at) {
        return digits < 0 ? at / capacity : at >> digits;
    }

    /** False if the ring is full or closed. */
    boolean offer(LogRecord record) {
        while (true) {
            long at = ends.get(TAIL);
            if (at < 0) {
                return false;
            }
            int cell = cell(at);
            long ahead = turns.getAcquire(cell) - 2 * round(at);
            if (ahead < 0) {
                return false;
            }
            if (ahead == 0 && ends.compareAndSet(TAIL, at, at + 1)) {
                cells[cell] = record;
                // not only release: a producer looks for a sleeping consumer next, which looks for records last
                turns.set(cell, 2 * round(at) + 1);
                return true;
            }
        }
    }

    /** Null if there is none, or if the oldest place is claimed and not filled yet. */
    LogRecord poll() {
        while (true) {
            long at = ends.get(HEAD);
            int cell = cell(at);
            long filled = 2 * round(at) + 1;
            long ahead = turns.get(cell) - filled;
            if (ahead < 0) {
                return null;
            }
            if (ahead == 0 && ends.compareAndSet(HEAD, at, at + 1)) {
                LogRecord record = cells[cell];
                cells[cell] = null;
                turns.setRelease(cell, filled + 1);
                return record;
            }
        }
    }

    /** The record that {@link #poll} would give. */
    LogRecord peek() {
        while (true) {
            long at = ends.get(HEAD);
            int cell = cell(at);
            if (turns.getAcquire(cell) < 2 * round(at) + 1) {
                return null;
            }
            LogRecord record = cells[cell];
            if (record != null && ends.get(HEAD) == at) {
                return record;
            }
        }
    }

    /** Places claimed and not taken yet; an estimate while others are at work, exact in peace. */
    int size() {
        long head = ends.get(HEAD);
        long tail = ends.get(TAIL) & ~CLOSED;
        return (int) Math.max(0, Math.min(capacity, tail - head));
    }

    int capacity() {
        return capacity;
    }

    void close() {
        ends.getAndAccumulate(TAIL, CLOSED, (tail, sign) -> tail | sign);
    }

    boolean isClosed() {
        return ends.get(TAIL) < 0;
    }
}
