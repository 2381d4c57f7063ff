// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts calls that are under way and calls that ended well, with one atomic step for both.
 *
 * <p>A thread takes a place, picked by its id; the place's number is odd as long as it is taken, and half of it are the
 * calls that ended there. A thread that finds its place taken, by another thread or by itself further out, counts in
 * the crowd. Thread-safe.
 */
final class Tally {

    private static final int PLACES =
            Integer.highestOneBit(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()));

    /** The leading digits of a multiple of the golden ratio: threads that were made one after the other are kept apart. */
    private static final int SHIFT = Long.numberOfLeadingZeros(PLACES) + 1;

    /** A count a cache line away from its neighbours; not in an atomic array, which is slow until it is compiled. */
    static final class Place extends AtomicLong {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // they keep others away
        private long p1, p2, p3, p4, p5, p6, p7;
    }

    private final Place[] places = new Place[PLACES];
    private final LongAdder crowdBegan = new LongAdder();
    private final LongAdder crowdEnded = new LongAdder();
    private final LongAdder crowdLeft = new LongAdder();
    /** Of calls that are made together; no adders, which may need memory and so fail between the call and its count. */
    private final AtomicLong batchBegan = new AtomicLong();

    private final AtomicLong batchEnded = new AtomicLong();
    private final AtomicLong batchLeft = new AtomicLong();
    // guarded by: volatile, set once
    private volatile boolean abandoned;

    Tally() {
        Arrays.setAll(places, i -> new Place());
    }

    /** A call begins; what this returns, null for the crowd, is given to {@link #end} or {@link #leave} once, by the same thread. */
    Place begin() {
        long id = Thread.currentThread().getId();
        Place place = places[(int) (id * 0x9E3779B97F4A7C15L >>> SHIFT)];
        long seen = place.getPlain();
        if ((seen & 1) == 0 && place.compareAndSet(seen, seen + 1)) {
            return place;
        }
        crowdBegan.increment();
        return null;
    }

    /** The call ended well. */
    void end(Place ticket) {
        if (ticket == null) {
            crowdEnded.increment();
        } else {
            ticket.lazySet(ticket.getPlain() + 1);
        }
    }

    /** Calls begin that are made together; what this counts is given to {@link #end(int)} and {@link #leave(int)}. */
    void begin(int calls) {
        batchBegan.addAndGet(calls);
    }

    /** Of calls that began together, some ended well. */
    void end(int calls) {
        batchEnded.addAndGet(calls);
    }

    /** Of calls that began together, some ended otherwise. */
    void leave(int calls) {
        batchLeft.addAndGet(calls);
    }

    /** The call ended otherwise, and is not counted. */
    void leave(Place ticket) {
        if (ticket == null) {
            crowdLeft.increment();
        } else {
            ticket.lazySet(ticket.getPlain() - 1);
        }
    }

    /** Calls that ended well. */
    long ended() {
        long sum = crowdEnded.sum() + batchEnded.get();
        for (Place place : places) {
            sum += place.get() >> 1;
        }
        return sum;
    }

    /** Calls that are under way. */
    long running() {
        // the ends are read before the beginnings, so that a call between the two counts as under way
        long ended = crowdEnded.sum() + crowdLeft.sum() + batchEnded.get() + batchLeft.get();
        long sum = crowdBegan.sum() + batchBegan.get() - ended;
        for (Place place : places) {
            sum += place.get() & 1;
        }
        return sum;
    }

    /** Nobody waits for these calls any more; those under way may still end. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }
}
