// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final long CLOSED = Long.MIN_VALUE;

    /** A turn and, written before and read after the turn changes, the content; one object, so that both come at once. */
    private static final class Cell extends AtomicLong {
        private static final long serialVersionUID = 1L;
        private transient LogRecord record;
    }

    /** Head or tail, away from its neighbours: producers and consumers share no cache line. */
    private static final class End extends AtomicLong {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // they keep others away
        private long p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14;
    }

    private final int capacity;
    /** Binary digits of an index into a capacity that is a power of two, where a division costs ten times a shift; or -1. */
    private final int digits;

    private final Cell[] cells;
    private final End head = new End();
    private final End tail = new End();

    Ring(int capacity) {
        this.capacity = capacity;
        this.digits = Integer.bitCount(capacity) == 1 ? Integer.numberOfTrailingZeros(capacity) : -1;
        this.cells = new Cell[capacity];
        Arrays.setAll(cells, i -> new Cell());
    }

    private Cell cell(long at) {
        return cells[digits < 0 ? (int) (at % capacity) : (int) at & cells.length - 1];
    }

    private long round(long at) {
        return digits < 0 ? at / capacity : at >> digits;
    }

    /** False if the ring is full or closed. */
    boolean offer(LogRecord record) {
        while (true) {
            long at = tail.get();
            if (at < 0) {
                return false;
            }
            Cell cell = cell(at);
            long ahead = cell.get() - 2 * round(at);
            if (ahead < 0) {
                return false;
            }
            if (ahead == 0 && tail.compareAndSet(at, at + 1)) {
                cell.record = record;
                // release is enough: the claim above comes before any look for a sleeping consumer, which looks for
                // claims
                cell.lazySet(2 * round(at) + 1);
                return true;
            }
        }
    }

    /** Null if there is none, or if the oldest place is claimed and not filled yet. */
    LogRecord poll() {
        while (true) {
            long at = head.get();
            Cell cell = cell(at);
            long filled = 2 * round(at) + 1;
            long ahead = cell.get() - filled;
            if (ahead < 0) {
                return null;
            }
            if (ahead == 0 && head.compareAndSet(at, at + 1)) {
                LogRecord record = cell.record;
                cell.record = null;
                cell.lazySet(filled + 1);
                return record;
            }
        }
    }

    /** As {@link #poll()}, the oldest ones in order; how many, at most {@code most}. */
    int poll(LogRecord[] into, int most) {
        while (true) {
            long at = head.get();
            int ready = ready(at, most);
            if (ready == 0) {
                if (head.get() == at) {
                    return 0;
                }
            } else if (head.compareAndSet(at, at + ready)) {
                for (int i = 0; i < ready; i++) {
                    Cell cell = cell(at + i);
                    into[i] = cell.record;
                    cell.record = null;
                    cell.lazySet(2 * round(at + i) + 2);
                }
                return ready;
            }
        }
    }

    /** How many places from one on are filled; they stay so until {@code head} moves. */
    private int ready(long from, int most) {
        int ready = 0;
        while (ready < most && cell(from + ready).get() == 2 * round(from + ready) + 1) {
            ready++;
        }
        return ready;
    }

    /** The record that {@link #poll} would give. */
    LogRecord peek() {
        while (true) {
            long at = head.get();
            Cell cell = cell(at);
            if (cell.get() < 2 * round(at) + 1) {
                return null;
            }
            LogRecord record = cell.record;
            if (record != null && head.get() == at) {
                return record;
            }
        }
    }

    /** Places claimed and not taken yet; an estimate while others are at work, exact in peace. */
    int size() {
        long first = head.get();
        long end = tail.get() & ~CLOSED;
        return (int) Math.max(0, Math.min(capacity, end - first));
    }

    int capacity() {
        return capacity;
    }

    void close() {
        tail.getAndAccumulate(CLOSED, (at, sign) -> at | sign);
    }

    boolean isClosed() {
        return tail.get() < 0;
    }
}
