// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import logging.api.text.Foreign;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes records somewhere; users subclass it and override {@link #emit}.
 *
 * <p>{@code emit} is called by one thread at a time, with the message already merged, unless the handler declares
 * itself {@link #isConcurrent() concurrent}. What it throws goes to {@link #handleError} and never to the application.
 * A handler that logs while it emits does not get its own record back: such a record goes to the last resort.
 * A handler that keeps records keeps {@linkplain LogRecord#freeze() frozen} ones.
 *
 * <p>Thread-safe. Python: {@code logging.Handler}.
 */
@ConsumerType
public abstract non-sealed class Handler implements Filterer {

    private final ReentrantLock lock = new ReentrantLock();
    private final FilterList filters = new FilterList();
    // guarded by: volatile; replaced when core binds this handler into a named slot
    private volatile Slot slot;
    // guarded by: written before the slot that this handler enters shows it to anybody
    private Tally emits = new Tally();
    // guarded by: volatile
    private volatile Formatter formatter;
    // guarded by: the system's handler table
    private volatile String name;
    // guarded by: volatile; null until the handler is attached to something
    private volatile LoggingSystem system;
    // guarded by: volatile, set by retire, cleared by whoever puts this handler into a slot
    private volatile boolean retired;
    // guarded by: volatile, set by close
    private volatile boolean closed;

    /** A handler that takes every level. */
    protected Handler() {
        this(Level.NOTSET);
    }

    /**
     * A handler with a level.
     *
     * @param level the lowest level it takes
     */
    protected Handler(int level) {
        this.slot = new Slot(null, level, HoldPolicy.DEFAULT);
        slot.attach(this);
    }

    // ---- what subclasses override

    /**
     * Writes a record. To say that it failed, throw.
     *
     * @param record passed this handler's filters
     * @throws Exception anything; it goes to {@link #handleError}, as does a record that finds another thread in here,
     *     none of whose calls ends for 5 s, unless this handler is {@link #isConcurrent() concurrent}
     */
    protected abstract void emit(LogRecord record) throws Exception;

    /** Hands what is buffered to where it goes; nothing unless overridden. */
    public void flush() {}

    /** Ends this handler; idempotent. A subclass that overrides it calls {@code super.close()}. */
    public void close() {
        closed = true;
        LoggingSystem home = system;
        if (home != null) {
            home.handlers().forget(this);
        }
    }

    /**
     * Called with whatever {@link #emit} threw. Reports on standard error if {@code raiseExceptions} is set.
     *
     * @param record the record that could not be written
     * @param error what was thrown
     */
    public void handleError(LogRecord record, Throwable error) {
        system().errors().report(this, record, error);
    }

    /**
     * Whether {@link #emit} may be called by several threads at once, because it serialises what it must itself.
     *
     * @return false unless overridden
     */
    protected boolean isConcurrent() {
        return false;
    }

    /**
     * Whether {@link #emit} freezes records to keep them; one that nobody else uses afterwards is then frozen as it is, and
     * not copied, by {@link LogRecord#freezeMessage}.
     *
     * @return false unless overridden
     */
    protected boolean keepsRecords() {
        return false;
    }

    /** {@return whether the place of a call must be found for this handler; true if its formatter prints it} */
    protected boolean needsCaller() {
        Formatter own = formatter;
        return own != null && own.usesCaller();
    }

    /**
     * Whether {@link Logging#shutdown()} flushes before it closes.
     *
     * @return true unless overridden
     */
    protected boolean flushesOnShutdown() {
        return true;
    }

    /**
     * The handlers that this one hands records on to. They become known to the system with it, and are closed after it.
     *
     * @return none unless overridden
     */
    protected List<Handler> targets() {
        return List.of();
    }

    /** {@return records emitted but not written yet, a count; asked at any time, it must not wait for who emits} */
    public long pending() {
        return 0;
    }

    /** {@return records that were emitted and then dropped by a bound of this handler; a count} */
    public long dropped() {
        return 0;
    }

    /** {@return what went wrong last after {@link #emit} had returned, without secrets; null if nothing did} */
    public String lastError() {
        return null;
    }

    /**
     * How this handler is, for the status: whether its peer can be reached, what is at risk, when it tries again.
     *
     * <p>Called by whoever asks for a status, without a lock; must not wait for anything. What it throws shows in the
     * status and goes nowhere else.
     *
     * @return without secrets; null, unless overridden, for nothing to say
     */
    public HandlerHealth health() {
        return null;
    }

    /**
     * Sets an attribute by Python's name, as the {@code .} block of a configuration does. Only what a class declares
     * here can be set; nothing is looked up by reflection.
     *
     * @param attribute Python's name
     * @param value the value
     * @return false if this handler has no such attribute
     * @throws IllegalArgumentException if the value does not fit
     */
    public boolean setAttribute(String attribute, Object value) {
        return false;
    }

    // ---- life under a configuration

    /**
     * Makes ready without effect on what is there: opens, connects or checks, but truncates nothing.
     *
     * @throws Exception when the handler could not work; the configuration is then refused
     */
    public void prepare() throws Exception {}

    /** Takes effect, after every handler of the configuration was prepared; must not fail for foreseeable reasons. */
    public void commit() {}

    /** Undoes {@link #prepare}, because the configuration was refused; closes unless overridden. */
    public void abort() {
        close();
    }

    /**
     * Leaves for good: what was emitted is written, later calls of {@code emit} must throw {@link #retiredSignal()}
     * so that the slot hands their record to the successor.
     *
     * @param deadline how long writing out may take
     */
    public void retire(Duration deadline) {
        retired = true;
        close();
    }

    /**
     * Whether {@link #retire} was called since this handler entered its slot.
     *
     * @return true from its start
     */
    protected final boolean isRetired() {
        return retired;
    }

    /**
     * What a concurrent handler's {@code emit} throws after it was retired.
     *
     * @return the one signal, without a stack
     */
    protected static RuntimeException retiredSignal() {
        return Retired.SIGNAL;
    }

    // ---- attributes

    /** {@return the lowest level this handler takes; any number} */
    public final int level() {
        return slot.level();
    }

    /**
     * Sets the level.
     *
     * @param level the lowest level to take
     */
    public final void setLevel(int level) {
        slot.setLevel(level);
    }

    /**
     * Sets the level by name.
     *
     * @param level a known name
     * @throws IllegalArgumentException for an unknown one
     */
    public final void setLevel(String level) {
        slot.setLevel(system().levels().check(level));
    }

    /** {@return the formatter; null for the default one} */
    public final Formatter formatter() {
        return formatter;
    }

    /**
     * Sets the formatter.
     *
     * @param formatter null for the default one, which prints the message
     */
    public final void setFormatter(Formatter formatter) {
        this.formatter = formatter;
    }

    /**
     * The text of a record by this handler's formatter.
     *
     * @param record the record
     * @return never null
     */
    public String format(LogRecord record) {
        int depth = Foreign.enter();
        try {
            return effectiveFormatter().format(record);
        } finally {
            Foreign.leave(depth);
        }
    }

    /** {@return the formatter in use; the own one, else the system's default} */
    protected final Formatter effectiveFormatter() {
        Formatter own = formatter;
        return own != null ? own : system().defaultFormatter();
    }

    /** {@return the name under which this handler is found; null or a name} */
    public final String name() {
        return name;
    }

    /**
     * Names this handler; the name moves here if another has it.
     *
     * @param name null or empty for none
     */
    public final void setName(String name) {
        system().handlers().rename(this, name);
    }

    final void keepName(String newName) {
        name = newName;
    }

    @Override
    public final void addFilter(Filter filter) {
        filters.add(filter);
    }

    @Override
    public final void removeFilter(Filter filter) {
        filters.remove(filter);
    }

    @Override
    public final void setFilters(Collection<? extends Filter> now) {
        filters.set(now);
    }

    @Override
    public final List<Filter> filters() {
        return filters.view();
    }

    final FilterList filterList() {
        return filters;
    }

    /**
     * Runs the filters and emits; the handler's level is not looked at, as in Python.
     *
     * @param record the record
     * @return the record that was emitted, null if a filter dropped it
     */
    public LogRecord handle(LogRecord record) {
        return slot.handle(record);
    }

    /** {@return the place of this handler in the running system; never null} */
    public final Slot slot() {
        return slot;
    }

    final void move(Slot to) {
        slot = to;
        emits = new Tally();
        if (retired) {
            // a service may come back, which nothing but its leaving has closed
            closed = false;
            retired = false;
        }
    }

    /** The calls of {@link #emit} since this handler entered its slot. */
    final Tally emits() {
        return emits;
    }

    /**
     * Whether {@link #close} ran.
     *
     * @return true from then on, until a handler that had left its slot enters one again
     */
    public final boolean isClosed() {
        return closed;
    }

    /** Takes the handler's lock, as Python's {@code acquire}; re-entrant. */
    public void acquire() {
        lock.lock();
    }

    /** Gives the handler's lock back. */
    public void release() {
        lock.unlock();
    }

    final ReentrantLock lock() {
        return lock;
    }

    /** {@return the system this handler is attached to; the default one while it is attached to none} */
    public final LoggingSystem system() {
        LoggingSystem home = system;
        return home != null ? home : Logging.system();
    }

    final void adopt(LoggingSystem home) {
        if (system == null) {
            system = home;
        }
    }

    @Override
    public String toString() {
        return "<" + getClass().getSimpleName() + describe() + " ("
                + system().levels().nameOf(level()) + ")>";
    }

    /**
     * What {@link #toString} says between class and level.
     *
     * @return empty, or text that begins with a blank
     */
    protected String describe() {
        return "";
    }
}
