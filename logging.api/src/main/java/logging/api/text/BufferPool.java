// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few text buffers that threads borrow while they format; without thread-locals, so nothing outlives its owner.
 *
 * <p>A thread that finds its place empty gets a new buffer; formatting inside formatting therefore works. Thread-safe.
 */
public final class BufferPool {

    private static final int PLACES =
            Integer.highestOneBit(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()));

    /** The leading digits of a multiple of the golden ratio: threads that were made one after the other are kept apart. */
    private static final int SHIFT = Long.numberOfLeadingZeros(PLACES) + 1;

    private static final int CAPACITY = 256;

    /** A buffer that is here or lent; not in an atomic array, which is slow until it is compiled. */
    private static final class Place extends AtomicInteger {
        private static final long serialVersionUID = 1L;
        private static final int HERE = 0;
        private static final int LENT = 1;

        // guarded by: whoever has it; made when it is lent first
        private transient TextBuffer buffer;

        @SuppressWarnings("unused") // they keep other places off this cache line
        private long p1, p2, p3, p4, p5, p6;

        TextBuffer lend() {
            if (get() != HERE || !compareAndSet(HERE, LENT)) {
                return new TextBuffer(CAPACITY);
            }
            if (buffer == null) {
                buffer = new TextBuffer(CAPACITY);
            }
            return buffer;
        }

        @SuppressWarnings("ReferenceEquality") // one that was made for a single use goes to the garbage
        void takeBack(TextBuffer lent) {
            if (lent == buffer) {
                lent.clear();
                lazySet(HERE);
            }
        }
    }

    private final Place[] places = new Place[PLACES];

    /** An empty pool. */
    public BufferPool() {
        Arrays.setAll(places, i -> new Place());
    }

    /**
     * Borrows a buffer.
     *
     * @return an empty buffer that no other thread has
     */
    public TextBuffer acquire() {
        return place().lend();
    }

    /**
     * Gives a buffer back.
     *
     * @param buffer from {@link #acquire()}, not used any more by the caller
     */
    public void release(TextBuffer buffer) {
        place().takeBack(buffer);
    }

    private Place place() {
        long id = Thread.currentThread().getId();
        return places[(int) (id * 0x9E3779B97F4A7C15L >>> SHIFT)];
    }
}
