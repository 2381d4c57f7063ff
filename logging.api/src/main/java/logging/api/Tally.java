// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.concurrent.atomic.AtomicLongArray;
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
            Integer.highestOneBit(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));

    /** Places lie a cache line apart, and so does the first one from the array's length. */
    private static final int STRIDE = 8;

    private static final int IN_THE_CROWD = -1;

    private final AtomicLongArray places = new AtomicLongArray((PLACES + 1) * STRIDE);
    private final LongAdder crowdBegan = new LongAdder();
    private final LongAdder crowdEnded = new LongAdder();
    private final LongAdder crowdLeft = new LongAdder();

    /** A call begins; what this returns is given to {@link #end} or {@link #leave} once, by the same thread. */
    int begin() {
        long id = Thread.currentThread().getId();
        int place = ((int) (id * 0x9E3779B97F4A7C15L >>> 40) & PLACES - 1) * STRIDE + STRIDE;
        long seen = places.getPlain(place);
        if ((seen & 1) == 0 && places.compareAndSet(place, seen, seen + 1)) {
            return place;
        }
        crowdBegan.increment();
        return IN_THE_CROWD;
    }

    /** The call ended well. */
    void end(int ticket) {
        if (ticket == IN_THE_CROWD) {
            crowdEnded.increment();
        } else {
            places.setRelease(ticket, places.getPlain(ticket) + 1);
        }
    }

    /** The call ended otherwise, and is not counted. */
    void leave(int ticket) {
        if (ticket == IN_THE_CROWD) {
            crowdLeft.increment();
        } else {
            places.setRelease(ticket, places.getPlain(ticket) - 1);
        }
    }

    /** Calls that ended well. */
    long ended() {
        long sum = crowdEnded.sum();
        for (int i = STRIDE; i < places.length(); i += STRIDE) {
            sum += places.get(i) >> 1;
        }
        return sum;
    }

    /** Calls that are under way. */
    long running() {
        // the ends are read before the beginnings, so that a call between the two counts as under way
        long ended = crowdEnded.sum() + crowdLeft.sum();
        long sum = crowdBegan.sum() - ended;
        for (int i = STRIDE; i < places.length(); i += STRIDE) {
            sum += places.get(i) & 1;
        }
        return sum;
    }
}
