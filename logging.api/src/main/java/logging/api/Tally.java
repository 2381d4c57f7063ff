// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts calls that are under way and calls that ended well, with one store for both.
 *
 * <p>A place's number is odd as long as a call has it, and half of it are the calls that ended there. A thread has a place
 * of its own, where only it writes, without an atomic step; who finds it in the hands of another thread that lives shares
 * one with others. A thread that finds both taken, by others or by itself further out, counts in the crowd. A stack that
 * ends within a count, and not in what the call does, leaves that call under way. Thread-safe.
 *
 * <p>A beginning is seen at once by the thread itself, and by others as soon as its processor has stored it: before the
 * handler that is called can have done anything that they see.
 */
final class Tally {

    private static final int PLACES =
            Integer.highestOneBit(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()));

    /** Fewer, for most threads have places of their own. */
    private static final int SHARED = Math.max(16, PLACES / 4);

    /** The leading digits of a multiple of the golden ratio: threads that were made one after the other are kept apart. */
    private static final int SHIFT = Long.numberOfLeadingZeros(PLACES) + 1;

    /** After so many calls at a shared place, whether the thread that owns the other one has ended is looked at again. */
    private static final int PATIENCE = 1024;

    /** A thread, without keeping what has ended. */
    private static final class Owner extends WeakReference<Thread> {
        Owner(Thread thread) {
            super(thread);
        }
    }

    private static final Owner NOBODY = new Owner(null);

    private static final AtomicReferenceFieldUpdater<Count, Owner> OWNER =
            AtomicReferenceFieldUpdater.newUpdater(Count.class, Owner.class, "owner");

    /** A count; not in an atomic array, which is slow until it is compiled. */
    private abstract static class Count extends AtomicLong {
        private static final long serialVersionUID = 1L;

        // guarded by: volatile, written through OWNER; the only thread that writes here, NOBODY at a shared place
        transient volatile Owner owner = NOBODY;
    }

    /** A count that is a cache line away from its neighbours; fields of a subclass come behind those that it inherits. */
    static final class Place extends Count {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // they keep others away
        private long p1, p2, p3, p4, p5, p6, p7;
    }

    private final Place[] owned = new Place[PLACES];
    private final Place[] shared = new Place[SHARED];
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
        Arrays.setAll(owned, i -> new Place());
        Arrays.setAll(shared, i -> new Place());
    }

    /** A call begins; what this returns, null for the crowd, is given to {@link #end} or {@link #leave} once, by the same thread. */
    Place begin() {
        Thread caller = Thread.currentThread();
        int at = (int) (caller.getId() * 0x9E3779B97F4A7C15L >>> SHIFT);
        Place place = owned[at];
        long seen = place.getPlain();
        if ((seen & 1) == 0 && place.owner.refersTo(caller)) {
            place.lazySet(seen + 1);
            return place;
        }
        return beginShared(caller, at);
    }

    private Place beginShared(Thread caller, int at) {
        Place place = shared[at & SHARED - 1];
        long seen = place.getPlain();
        if (seen % (2 * PATIENCE) == 0 && take(owned[at], caller)) {
            return begin();
        }
        if ((seen & 1) == 0 && place.compareAndSet(seen, seen + 1)) {
            return place;
        }
        crowdBegan.increment();
        return null;
    }

    /** Makes a thread the owner of a place, if that has none or the last one has ended, and not within a call. */
    private static boolean take(Place place, Thread caller) {
        Owner known = place.owner;
        Thread last = known.get();
        return (last == null || !last.isAlive())
                && (place.get() & 1) == 0
                && OWNER.compareAndSet(place, known, new Owner(caller));
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
        for (Place place : owned) {
            sum += place.get() >> 1;
        }
        for (Place place : shared) {
            sum += place.get() >> 1;
        }
        return sum;
    }

    /** Calls that are under way. */
    long running() {
        // the ends are read before the beginnings, so that a call between the two counts as under way
        long ended = crowdEnded.sum() + crowdLeft.sum() + batchEnded.get() + batchLeft.get();
        long sum = crowdBegan.sum() + batchBegan.get() - ended;
        for (Place place : owned) {
            sum += place.get() & 1;
        }
        for (Place place : shared) {
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
