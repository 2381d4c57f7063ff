// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A name in the dotted hierarchy; what applications hold, often in a {@code static final} field, for the life of the
 * JVM.
 *
 * <p>A disabled call costs two volatile reads and one comparison. Loggers are never discarded, keep their settings while
 * other bundles come and go, and serialise as their name. May be subclassed through {@link LoggerFactory}.
 *
 * <p>Thread-safe. Python: {@code logging.Logger}.
 */
public non-sealed class Logger extends Log implements Filterer, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient LoggingSystem system;
    private final String name;

    // guarded by: volatile, written under the hierarchy's lock
    private transient volatile Route route;
    // guarded by: volatile, written under the hierarchy's lock
    private transient volatile Logger parent;
    // guarded by: volatile, written under the hierarchy's lock
    private transient volatile int level;
    // guarded by: volatile, written under the hierarchy's lock
    private transient volatile boolean propagate = true;
    // guarded by: volatile, written under the hierarchy's lock
    private transient volatile boolean disabled;
    // guarded by: volatile, copied on write under the hierarchy's lock
    private transient volatile List<Slot> slots = List.of();
    // guarded by: volatile, made under the hierarchy's lock; null while there were none, since most loggers have none
    private transient volatile FilterList filters;
    // guarded by: the hierarchy's lock; the route of this logger's own settings, null while it shares one
    private transient Route own;
    // guarded by: the hierarchy's lock; whether its route is to be derived again
    private transient boolean changed;

    /**
     * For subclasses and their {@link LoggerFactory}; everybody else asks {@link Logging#getLogger(String)}.
     *
     * @param system the system it belongs to
     * @param name the full dotted name
     */
    protected Logger(LoggingSystem system, String name) {
        this.system = Objects.requireNonNull(system, "system");
        this.name = Objects.requireNonNull(name, "name");
    }

    // ---- the way of a record

    @Override
    Logger end() {
        return this;
    }

    @Override
    public boolean isEnabledFor(int level) {
        return level >= route.threshold();
    }

    @Override
    void dispatch(int level, LogOptions options, Object msg, Object[] args) {
        LogRecord record = makeRecord(level, options, msg, args);
        route.publish(record, true);
        record.endCall();
    }

    /**
     * Makes the record of a call whose level is enabled, by the system's {@link LogRecordFactory}.
     *
     * @param level the level
     * @param options exception, extra attributes and the like
     * @param msg the message, may be null
     * @param args its arguments, not null; the record keeps the array, which nobody may change any more
     * @return a record, not null
     * @throws IllegalArgumentException if an extra attribute would overwrite a field of the record
     */
    protected LogRecord makeRecord(int level, LogOptions options, Object msg, Object[] args) {
        return system.records().of(this, level, options, msg, args);
    }

    /**
     * Filters a record and hands it to the handlers; this logger's level is not looked at, as in Python.
     *
     * @param record a record, for instance one that came over the wire
     */
    public void handle(LogRecord record) {
        if (!disabled) {
            route.publish(record, false);
        }
    }

    // ---- level

    /**
     * Sets this logger's own level.
     *
     * @param level any number, 0 to ask the ancestors
     */
    public void setLevel(int level) {
        system.hierarchy().change(this, () -> this.level = level);
    }

    /**
     * Sets this logger's own level.
     *
     * @param level a known name
     * @throws IllegalArgumentException for an unknown one
     */
    public void setLevel(String level) {
        setLevel(system.levels().check(level));
    }

    /** {@return this logger's own level; 0 if the ancestors are asked} */
    public int level() {
        return level;
    }

    /**
     * Lets a level stand in for this logger's own, without changing it; configurations leave it alone.
     *
     * @param level the level in force from now on, null to end it
     */
    public void setTemporaryLevel(Integer level) {
        system.hierarchy().setTemporary(this, level);
    }

    /** {@return the temporary level that stands in for this logger's own; null for none} */
    public Integer temporaryLevel() {
        return system.hierarchy().temporaryOf(this);
    }

    /** {@return the first level other than 0 from here upwards; 0 if there is none} */
    public int getEffectiveLevel() {
        for (Logger at = this; at != null; at = at.parent) {
            int own = system.hierarchy().levelOf(at);
            if (own != Level.NOTSET) {
                return own;
            }
        }
        return Level.NOTSET;
    }

    // ---- handlers, filters, flags

    /**
     * Adds a handler once.
     *
     * @param handler the handler
     */
    public void addHandler(Handler handler) {
        handler.adopt(system);
        system.handlers().remember(handler);
        addSlot(handler.slot());
        if (!(handler instanceof NullHandler)) {
            system.boot().end();
        }
    }

    /**
     * Removes a handler without closing it.
     *
     * @param handler the handler
     */
    public void removeHandler(Handler handler) {
        removeSlot(handler.slot());
    }

    /**
     * Adds a slot once; what configurations do.
     *
     * @param slot the slot
     */
    public void addSlot(Slot slot) {
        system.hierarchy().change(this, () -> {
            if (!slots.contains(slot)) {
                List<Slot> more = new ArrayList<>(slots);
                more.add(slot);
                slots = List.copyOf(more);
            }
        });
    }

    /**
     * Removes a slot.
     *
     * @param slot the slot
     */
    public void removeSlot(Slot slot) {
        system.hierarchy().change(this, () -> {
            List<Slot> fewer = new ArrayList<>(slots);
            fewer.remove(slot);
            slots = List.copyOf(fewer);
        });
    }

    /** {@return the slots of this logger in order; an immutable list} */
    public List<Slot> slots() {
        return slots;
    }

    /** {@return the handlers of this logger in order, without those that are away; a copy} */
    public List<Handler> handlers() {
        return slots.stream().map(Slot::handler).filter(Objects::nonNull).toList();
    }

    /** {@return whether any logger from here up to the first that does not propagate has a handler; true if so} */
    public boolean hasHandlers() {
        for (Logger at = this; at != null; at = at.propagate ? at.parent : null) {
            if (!at.slots.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void addFilter(Filter filter) {
        changeFilters(list -> list.add(filter));
    }

    @Override
    public void removeFilter(Filter filter) {
        changeFilters(list -> list.remove(filter));
    }

    @Override
    public void setFilters(Collection<? extends Filter> filters) {
        changeFilters(list -> list.set(filters));
    }

    private void changeFilters(Consumer<FilterList> change) {
        system.hierarchy().change(this, () -> {
            FilterList own = filters != null ? filters : new FilterList();
            change.accept(own);
            if (!own.isEmpty()) {
                filters = own;
            }
        });
    }

    @Override
    public List<Filter> filters() {
        return filterList().view();
    }

    FilterList filterList() {
        FilterList own = filters;
        return own != null ? own : FilterList.NONE;
    }

    /** {@return whether records go on to the ancestors' handlers; true at first} */
    public boolean propagate() {
        return propagate;
    }

    /**
     * Sets whether records go on to the ancestors' handlers.
     *
     * @param propagate false to stop here
     */
    public void setPropagate(boolean propagate) {
        system.hierarchy().change(this, () -> this.propagate = propagate);
    }

    /** {@return whether this logger is off; false at first; children do not inherit it} */
    public boolean disabled() {
        return disabled;
    }

    /**
     * Switches this logger off or on.
     *
     * @param disabled true for off
     */
    public void setDisabled(boolean disabled) {
        system.hierarchy().change(this, () -> this.disabled = disabled);
    }

    // ---- place in the hierarchy

    /** {@return the full dotted name; {@code root} for the root} */
    public final String name() {
        return name;
    }

    /** {@return the nearest existing ancestor; null for the root} */
    public Logger parent() {
        return parent;
    }

    /**
     * The logger below this one.
     *
     * @param suffix the rest of its name
     * @return never null
     */
    public Logger getChild(String suffix) {
        return system.getLogger(parent == null ? suffix : name + "." + suffix);
    }

    /** {@return the immediate children that exist as loggers; a set of the caller's own} */
    public Set<Logger> getChildren() {
        return system.hierarchy().children(this);
    }

    /** {@return the system this logger belongs to; never null} */
    public LoggingSystem system() {
        return system;
    }

    boolean hasSettings() {
        return parent == null
                || system.hierarchy().levelOf(this) != Level.NOTSET
                || !propagate
                || !slots.isEmpty()
                || !filterList().isEmpty();
    }

    boolean hasChanged() {
        return changed;
    }

    void setChanged(boolean changed) {
        this.changed = changed;
    }

    Route own() {
        return own;
    }

    void setOwn(Route route) {
        own = route;
    }

    Route route() {
        return route;
    }

    void setRoute(Route route) {
        this.route = route;
    }

    void setParent(Logger parent) {
        this.parent = parent;
    }

    @Override
    public String toString() {
        String type = parent == null ? "RootLogger" : getClass().getSimpleName();
        return "<" + type + " " + name + " (" + system.levels().nameOf(getEffectiveLevel()) + ")>";
    }

    // ---- serialisation: by name

    /**
     * Refuses a logger that is not the registered one.
     *
     * @return this
     * @throws ObjectStreamException if it is foreign
     */
    @Serial
    private Object writeReplace() throws ObjectStreamException {
        if (Logging.getLogger(name) != this) {
            throw new InvalidObjectException("logger cannot be pickled");
        }
        return new LoggerName(name);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a logger is read by its name");
    }

    private record LoggerName(String name) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        @Serial
        private Object readResolve() {
            return Logging.getLogger(name);
        }
    }
}
