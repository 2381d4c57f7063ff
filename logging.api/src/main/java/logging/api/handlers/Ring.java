// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import logging.api.LogRecord;

/**
 * A bounded queue for many producers and consumers without locks.
 *
 * <pre>
 *              head: the next to take             tail: the next to fill
 *   ─ null null │ record  record  null  record  │ null  null ─
 *                                  └ claimed, and filled in a moment
 * </pre>
 *
 * A place is claimed by moving {@code tail}, if it is empty, or {@code head}, if it is filled; who has claimed it fills or
 * empties it. Between the two ends, what is in a place therefore belongs there, and is not left from the round before.
 * Once closed, by the sign of {@code tail}, no place can be claimed any more, while what is inside can be taken.
 * Thread-safe.
 */
final class Ring {

    private static final long CLOSED = Long.MIN_VALUE;

    /** Head or tail, away from its neighbours: producers and consumers share no cache line. */
    private static final class End extends AtomicLong {
        private static final long serialVersionUID = 1L;

        // guarded by: volatile; where the other end was once, and so at least is, lest it be asked each time
        private volatile long other;

        @SuppressWarnings("unused") // they keep others away
        private long p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13;
    }

    private final int capacity;
    /** Finds a place where the capacity is a power of two, for a division costs ten times as much; or -1. */
    private final int mask;

    private final AtomicReferenceArray<LogRecord> places;
    private final End head = new End();
    private final End tail = new End();

    Ring(int capacity) {
        this.capacity = capacity;
        this.mask = Integer.bitCount(capacity) == 1 ? capacity - 1 : -1;
        this.places = new AtomicReferenceArray<>(capacity);
    }

    private int place(long at) {
        return mask >= 0 ? (int) at & mask : (int) (at % capacity);
    }

    /** Where the next place is that nobody has claimed to fill. */
    private long end() {
        return tail.get() & ~CLOSED;
    }

    /** False if the ring is full or closed. */
    boolean offer(LogRecord record) {
        while (true) {
            long at = tail.get();
            if (at < 0) {
                return false;
            }
            if (!isFree(at)) {
                if (tail.get() == at) {
                    return false;
                }
            } else if (tail.compareAndSet(at, at + 1)) {
                // release is enough: the claim above comes before any look for a sleeping consumer, which looks for
                // claims
                places.setRelease(place(at), record);
                return true;
            }
        }
    }

    /** Whether head has passed a place, and who moved it has emptied the place. */
    private boolean isFree(long at) {
        long passed = tail.other;
        if (at - passed >= capacity) {
            passed = head.get();
            tail.other = passed;
        }
        return at - passed < capacity && places.getAcquire(place(at)) == null;
    }

    /** Null if there is none, or if the oldest place is claimed and not filled yet. */
    LogRecord poll() {
        while (true) {
            long at = head.get();
            LogRecord record = look(at);
            if (record == null) {
                if (head.get() == at) {
                    return null;
                }
            } else if (head.compareAndSet(at, at + 1)) {
                places.setRelease(place(at), null);
                return record;
            }
        }
    }

    /** As {@link #poll()}, the oldest ones in order; how many, at most {@code most}. */
    int poll(LogRecord[] into, int most) {
        while (true) {
            long at = head.get();
            int ready = look(at, into, (int) Math.min(most, end() - at));
            if (ready == 0) {
                if (head.get() == at) {
                    return 0;
                }
            } else if (head.compareAndSet(at, at + ready)) {
                for (int i = 0; i < ready; i++) {
                    places.setRelease(place(at + i), null);
                }
                return ready;
            }
        }
    }

    /** The record that {@link #poll} would give. */
    LogRecord peek() {
        while (true) {
            long at = head.get();
            LogRecord record = look(at);
            if (head.get() == at) {
                return record;
            }
        }
    }

    /** What a place holds, as long as head has not passed it; null if it is not filled. */
    private LogRecord look(long at) {
        long claimed = head.other;
        if (at >= claimed) {
            claimed = end();
            head.other = claimed;
        }
        return at < claimed ? places.getAcquire(place(at)) : null;
    }

    /** What the places from one on hold, as far as they are filled; no more than are claimed. */
    private int look(long from, LogRecord[] into, int claimed) {
        int filled = 0;
        while (filled < claimed) {
            LogRecord record = places.getAcquire(place(from + filled));
            if (record == null) {
                break;
            }
            into[filled++] = record;
        }
        return filled;
    }

    /** Places claimed and not taken yet; an estimate while others are at work, exact in peace. */
    int size() {
        long first = head.get();
        return (int) Math.max(0, Math.min(capacity, end() - first));
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
