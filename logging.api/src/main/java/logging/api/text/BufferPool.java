// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A few text buffers that threads borrow while they format; without thread-locals, so nothing outlives its owner.
 *
 * <p>A thread that finds its place empty gets a new buffer; formatting inside formatting therefore works. Thread-safe.
 */
public final class BufferPool {

    private static final int PLACES =
            Integer.highestOneBit(Math.max(4, 4 * Runtime.getRuntime().availableProcessors()));

    /** Places lie this far apart, so that two threads rarely write to one cache line. */
    private static final int STRIDE = 16;

    private final AtomicReferenceArray<TextBuffer> places = new AtomicReferenceArray<>(PLACES * STRIDE);

    /** An empty pool. */
    public BufferPool() {}

    /**
     * Borrows a buffer.
     *
     * @return an empty buffer that no other thread has
     */
    public TextBuffer acquire() {
        TextBuffer buffer = places.getAndSet(place(), null);
        return buffer != null ? buffer : new TextBuffer(256);
    }

    /**
     * Gives a buffer back.
     *
     * @param buffer from {@link #acquire()}, not used any more by the caller
     */
    public void release(TextBuffer buffer) {
        buffer.clear();
        places.setRelease(place(), buffer);
    }

    private static int place() {
        long id = Thread.currentThread().getId();
        return (int) (id * 0x9E3779B97F4A7C15L >>> 40 & PLACES - 1) * STRIDE;
    }
}
