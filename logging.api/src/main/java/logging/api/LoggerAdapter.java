// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A logger that adds something to each call: by default extra attributes, in a subclass whatever {@link #process} does.
 *
 * <p>Immutable itself; thread-safe if {@code process} is. Python: {@code logging.LoggerAdapter}.
 */
public class LoggerAdapter extends Log {

    /**
     * A message, its arguments and the options of its call, on their way through {@link #process}.
     *
     * @param msg the message
     * @param args its arguments; null to leave them as they are
     * @param options exception, extra and the like
     */
    public record Call(Object msg, Object[] args, LogOptions options) {

        /**
         * A call whose arguments stay as they are.
         *
         * @param msg the message
         * @param options exception, extra and the like
         */
        public Call(Object msg, LogOptions options) {
            this(msg, null, options);
        }
    }

    private final Log target;
    private final Map<String, Object> extra;
    private final boolean mergeExtra;

    /**
     * An adapter whose attributes replace those of the call.
     *
     * @param target a logger or adapter
     * @param extra may be null
     */
    public LoggerAdapter(Log target, Map<String, ?> extra) {
        this(target, extra, false);
    }

    /**
     * An adapter with everything given.
     *
     * @param target a logger or another adapter
     * @param extra attributes to add, may be null
     * @param mergeExtra whether attributes of the call are kept, and win; without it they are replaced, as in Python
     */
    public LoggerAdapter(Log target, Map<String, ?> extra, boolean mergeExtra) {
        this.target = java.util.Objects.requireNonNull(target, "target");
        this.extra = extra == null ? null : new LinkedHashMap<>(extra);
        this.mergeExtra = mergeExtra;
    }

    /**
     * Changes a call before it is logged; only asked when the level is enabled.
     *
     * @param msg the message
     * @param options the options of the call
     * @return what to log instead
     */
    protected Call process(Object msg, LogOptions options) {
        if (!mergeExtra || options.extra() == null) {
            return new Call(msg, options.withExtra(extra));
        }
        Map<String, Object> union = extra == null ? new LinkedHashMap<>() : new LinkedHashMap<>(extra);
        union.putAll(options.extra());
        return new Call(msg, options.withExtra(union));
    }

    /**
     * As {@link #process(Object, LogOptions)}, for adapters that need the arguments, such as those that merge them in
     * another style.
     *
     * @param msg the message
     * @param args its arguments, not null; the record keeps the array, which nobody may change after the call
     * @param options the options of the call
     * @return what to log instead
     */
    protected Call process(Object msg, Object[] args, LogOptions options) {
        return process(msg, options);
    }

    @Override
    Logger end() {
        return target.end();
    }

    @Override
    public boolean isEnabledFor(int level) {
        return target.isEnabledFor(level);
    }

    @Override
    void dispatch(int level, LogOptions options, Object msg, Object[] args) {
        Call call = process(msg, args, options);
        target.dispatch(level, call.options(), call.msg(), call.args() == null ? args : own(call.args()));
    }

    /** {@return the logger at the end of the chain of adapters; never null} */
    public Logger logger() {
        return end();
    }

    /** {@return the system of the logger; as {@link Logger#system()}} */
    public LoggingSystem system() {
        return logger().system();
    }

    /** {@return the attributes this adapter adds; null for none} */
    public Map<String, Object> extra() {
        return extra == null ? null : java.util.Collections.unmodifiableMap(extra);
    }

    /**
     * Sets the logger's level.
     *
     * @param level any number
     */
    public void setLevel(int level) {
        logger().setLevel(level);
    }

    /**
     * Sets the logger's level.
     *
     * @param level a known name
     * @throws IllegalArgumentException for an unknown one
     */
    public void setLevel(String level) {
        logger().setLevel(level);
    }

    /** {@return the logger's effective level; as {@link Logger#getEffectiveLevel()}} */
    public int getEffectiveLevel() {
        return logger().getEffectiveLevel();
    }

    /** {@return whether the logger has handlers; as {@link Logger#hasHandlers()}} */
    public boolean hasHandlers() {
        return logger().hasHandlers();
    }

    /** {@return the logger's name; never null} */
    public String name() {
        return logger().name();
    }

    @Override
    public String toString() {
        String level = logger().system().levels().nameOf(getEffectiveLevel());
        return "<" + getClass().getSimpleName() + " " + name() + " (" + level + ")>";
    }
}
