// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Calls of code that is not ours from the way of a record: {@code toString} and {@code getMessage} of the application's
 * objects, filters. Such code may throw, and it may log again, so that it comes back here without end.
 *
 * <p>A value whose text cannot be had is replaced by a marker:
 * <code>[com.shop.Order: text not available: java.lang.IllegalStateException: no session]</code>. Thread-safe.
 */
public final class Foreign {

    /** How deep such calls may be nested in one thread; with n handlers, n to this power records come of an endless one. */
    static final int DEEPEST = 5;

    /** The most characters of an exception's message in a marker. */
    private static final int LONGEST = 200;

    /** No thread-locals, which would outlive us in the application's threads. */
    private static final int PLACES =
            Integer.highestOneBit(Math.max(16, 8 * Runtime.getRuntime().availableProcessors()));

    /** The leading digits of a multiple of the golden ratio: threads that were made one after the other are kept apart. */
    private static final int SHIFT = Long.numberOfLeadingZeros(PLACES) + 1;

    /** The thread whose calls are counted here, a cache line away from its neighbours. */
    private static final class Place extends AtomicReference<Thread> {
        private static final long serialVersionUID = 1L;

        // guarded by: the thread that has this place
        private int depth;

        @SuppressWarnings("unused") // they keep others away
        private long p1, p2, p3, p4, p5, p6;
    }

    private static final Place[] IN_USE = new Place[PLACES];

    static {
        Arrays.setAll(IN_USE, i -> new Place());
    }

    private Foreign() {}

    /**
     * Begins a call, unless it is one of an endless row.
     *
     * @return to be given to {@link #leave} by the same thread
     * @throws StackOverflowError if too many such calls of this thread are under way
     */
    public static int enter() {
        Thread thread = Thread.currentThread();
        Place place = place(thread);
        if (place.getPlain() == thread) {
            if (place.depth >= DEEPEST) {
                throw new StackOverflowError("it logs itself");
            }
            return ++place.depth;
        }
        if (place.getPlain() == null && place.compareAndSet(null, thread)) {
            place.depth = 1;
            return 1;
        }
        // another thread has the place: not counted, but calls further in will be once it is free
        return 0;
    }

    /**
     * Ends a call.
     *
     * @param depth from {@link #enter}
     */
    public static void leave(int depth) {
        if (depth > 1) {
            place(Thread.currentThread()).depth = depth - 1;
        } else if (depth == 1) {
            place(Thread.currentThread()).lazySet(null);
        }
    }

    private static Place place(Thread thread) {
        return IN_USE[(int) (thread.getId() * 0x9E3779B97F4A7C15L >>> SHIFT)];
    }

    /**
     * Asks a value for its text.
     *
     * @param value may be null
     * @return never null; {@code null} where there is none
     * @throws StackOverflowError as {@link #enter}, and otherwise whatever the value throws
     */
    public static String ask(Object value) {
        if (value == null) {
            return "null";
        }
        int depth = enter();
        try {
            return String.valueOf(value instanceof Object[] array ? Arrays.deepToString(array) : value.toString());
        } finally {
            leave(depth);
        }
    }

    /**
     * Asks a value for its text; if that fails, the text is a marker, and the buffer is told.
     *
     * @param value may be null
     * @param out where the text will go
     * @return never null
     */
    public static String text(Object value, TextBuffer out) {
        try {
            return ask(value);
        } catch (Throwable fault) {
            out.setFault(fault);
            return marker(value, fault);
        }
    }

    /**
     * What stands where the text of a value should.
     *
     * @param value not null
     * @param fault why there is none; its own message may fail, too
     * @return the marker, with the classes of both and the fault's message, at most 200 characters of that
     */
    public static String marker(Object value, Throwable fault) {
        return "[" + value.getClass().getName() + ": text not available: " + said(fault) + "]";
    }

    private static String said(Throwable fault) {
        String type = fault.getClass().getName();
        try {
            // one of ours, thrown where nothing may be asked any more
            String message = fault.getClass() == StackOverflowError.class ? fault.getMessage() : askMessage(fault);
            return message == null ? type : type + ": " + message.substring(0, Math.min(message.length(), LONGEST));
        } catch (Throwable hostile) {
            return type;
        }
    }

    private static String askMessage(Throwable fault) {
        int depth = enter();
        try {
            return fault.getMessage();
        } finally {
            leave(depth);
        }
    }
}
