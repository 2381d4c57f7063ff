// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.time.Duration;
import java.util.List;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Slot;

/**
 * Keeps records and hands them on to a target in one go: when there are enough of them, or when a serious one comes.
 *
 * <p>The target's level is not looked at, its filters are. Records are handed on in order by one thread at a time and
 * outside the handler's lock; a thread that finds another one at it leaves its records to that one and goes on. Without
 * a target the buffer is kept. Thread-safe. Python: {@code logging.handlers.MemoryHandler}.
 */
public class MemoryHandler extends BufferingHandler {

    /** How long closing waits for a thread that is handing records on. */
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

    // guarded by: volatile
    private volatile int flushLevel;
    // guarded by: volatile
    private volatile boolean flushOnClose;
    // guarded by: volatile, written under the handler's lock; null for none
    private volatile Target target;
    // guarded by: volatile, written under the handler's lock; the thread that hands records on, null if none does
    private volatile Thread courier;
    // guarded by: volatile, written by the courier; how many records it has yet to hand on
    private volatile int inHand;
    // guarded by: the handler's lock; whether another thread wants what has come meanwhile handed on, too
    private boolean again;

    /**
     * A handler without a target that flushes at ERROR.
     *
     * @param capacity how many records are flushed at once
     */
    public MemoryHandler(int capacity) {
        this(capacity, Level.ERROR);
    }

    /**
     * A handler without a target.
     *
     * @param capacity how many records are flushed at once
     * @param flushLevel the level at which a record flushes
     */
    public MemoryHandler(int capacity, int flushLevel) {
        this(capacity, flushLevel, null);
    }

    /**
     * A handler in front of another one.
     *
     * @param capacity how many records are flushed at once
     * @param flushLevel the level at which a record flushes
     * @param target null for none
     */
    public MemoryHandler(int capacity, int flushLevel, Handler target) {
        this(capacity, flushLevel, target, true);
    }

    /**
     * A handler with everything given.
     *
     * @param capacity how many records are flushed at once
     * @param flushLevel the level at which a record flushes
     * @param target null for none
     * @param flushOnClose whether {@link #close()} and {@code shutdown} flush; else they give up what is kept
     */
    public MemoryHandler(int capacity, int flushLevel, Handler target, boolean flushOnClose) {
        super(capacity);
        this.flushLevel = flushLevel;
        this.flushOnClose = flushOnClose;
        this.target = target == null ? null : Target.of(target);
    }

    @Override
    public boolean shouldFlush(LogRecord record) {
        return record.levelno() >= flushLevel || super.shouldFlush(record);
    }

    @Override
    protected boolean needsCaller() {
        Target now = target;
        return now == null || now.needsCaller();
    }

    /** Hands on what is kept; leaves it to the thread that is at it already, if there is one. */
    @Override
    public void flush() {
        flushFor(null);
    }

    @Override
    void flushFor(LogRecord kept) {
        boolean more = true;
        while (more) {
            Target to = beginDelivery();
            if (to == null) {
                return;
            }
            try {
                deliver(take(kept), to, kept);
            } finally {
                more = endDelivery();
            }
        }
    }

    /** Takes out what is kept. A record whose call delivers it is under way, and not counted twice. */
    private List<LogRecord> take(LogRecord underWay) {
        acquire();
        try {
            List<LogRecord> batch = drainBuffer();
            inHand = batch.size() - (underWay != null && batch.contains(underWay) ? 1 : 0);
            return batch;
        } finally {
            release();
        }
    }

    private void deliver(List<LogRecord> batch, Target to, LogRecord underWay) {
        int left = inHand;
        for (LogRecord record : batch) {
            to.handle(record, system());
            if (record != underWay) {
                inHand = --left;
            }
        }
    }

    /** What is in the buffer, and what a thread is handing on. */
    @Override
    public long pending() {
        return super.pending() + inHand;
    }

    /** Null if there is nothing to do for this thread. */
    private Target beginDelivery() {
        acquire();
        try {
            if (target == null || buffered() == 0) {
                return null;
            }
            if (courier != null) {
                // what a target logs itself waits for the next flush, or it would never end
                again |= courier != Thread.currentThread();
                return null;
            }
            courier = Thread.currentThread();
            return target;
        } finally {
            release();
        }
    }

    private boolean endDelivery() {
        acquire();
        try {
            inHand = 0;
            courier = null;
            boolean wanted = again;
            again = false;
            return wanted;
        } finally {
            release();
        }
    }

    /**
     * Sets where records are handed on to.
     *
     * @param handler null for none: then records are kept
     */
    public void setTarget(Handler handler) {
        aim(handler == null ? null : Target.of(handler));
    }

    /**
     * Sets where records are handed on to, as a place whose handler may come and go.
     *
     * @param slot not null
     */
    public void setTarget(Slot slot) {
        aim(Target.of(slot));
    }

    private void aim(Target next) {
        acquire();
        try {
            target = next;
        } finally {
            release();
        }
    }

    /** {@return the handler that records are handed on to; null if there is none or if it is away} */
    public Handler target() {
        Target now = target;
        return now == null ? null : now.handler();
    }

    @Override
    protected List<Handler> targets() {
        Target now = target;
        Handler there = now == null ? null : now.handler();
        return there == null ? List.of() : List.of(there);
    }

    /** {@return the level at which a record flushes; any number} */
    public int flushLevel() {
        return flushLevel;
    }

    /**
     * Sets the level at which a record flushes.
     *
     * @param level any number
     */
    public void setFlushLevel(int level) {
        flushLevel = level;
    }

    /** {@return whether closing flushes; true unless set otherwise} */
    public boolean flushOnClose() {
        return flushOnClose;
    }

    @Override
    protected boolean flushesOnShutdown() {
        return flushOnClose;
    }

    @Override
    public boolean setAttribute(String attribute, Object value) {
        switch (attribute) {
            case "flushLevel" -> flushLevel = system().levels().check(value);
            case "flushOnClose" -> flushOnClose = Boolean.TRUE.equals(value);
            default -> {
                return super.setAttribute(attribute, value);
            }
        }
        return true;
    }

    /** Flushes if {@link #flushOnClose()}, lets go of the target, gives up what is left and ends this handler. */
    @Override
    public void close() {
        try {
            if (flushOnClose) {
                flush();
                Waiting.until(() -> courier == null || courier == Thread.currentThread(), CLOSE_WAIT);
            }
        } finally {
            aim(null);
            discard();
            super.close();
        }
    }
}
