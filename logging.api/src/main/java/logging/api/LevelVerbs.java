// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * One verb per level, in the forms in which Java calls pass a message and its arguments.
 *
 * <p>A message is {@code %}-style, as in Python: {@code log.info("user %s did %d things", name, n)}; without arguments
 * it is taken as it is. Any object may be the message; a supplier is asked only when the level is enabled. Logging never
 * throws because of what is logged.
 *
 * <p>Thread-safe. Extended by {@link Log} alone.
 */
public abstract class LevelVerbs {

    static final Object[] NO_ARGS = {};

    LevelVerbs() {}

    /** A copy of arguments that may have come as an array of the application; as Python's tuple, it does not change. */
    static Object[] own(Object[] args) {
        // not clone: an array of an application's own type would keep its class loader
        return args == null || args.length == 0 ? NO_ARGS : Arrays.copyOf(args, args.length, Object[].class);
    }

    /**
     * Whether a call at a level would be made into a record.
     *
     * @param level the level
     * @return true if something may listen
     */
    public abstract boolean isEnabledFor(int level);

    /**
     * Makes and dispatches the record of a call whose level is enabled.
     *
     * @param args the record's own, which the application does not have
     */
    abstract void dispatch(int level, LogOptions options, Object msg, Object[] args);

    /**
     * Logs at DEBUG.
     *
     * @param msg the message, any object
     */
    public void debug(Object msg) {
        if (isEnabledFor(Level.DEBUG)) {
            dispatch(Level.DEBUG, LogOptions.NONE, msg, NO_ARGS);
        }
    }

    /**
     * Logs at DEBUG.
     *
     * @param msg asked for the message only when the level is enabled
     */
    public void debug(Supplier<?> msg) {
        if (isEnabledFor(Level.DEBUG)) {
            dispatch(Level.DEBUG, LogOptions.NONE, msg.get(), NO_ARGS);
        }
    }

    /**
     * Logs at DEBUG.
     *
     * @param msg the message
     * @param arg its argument
     */
    public void debug(String msg, Object arg) {
        if (isEnabledFor(Level.DEBUG)) {
            dispatch(Level.DEBUG, LogOptions.NONE, msg, new Object[] {arg});
        }
    }

    /**
     * Logs at DEBUG.
     *
     * @param msg the message
     * @param first its first argument
     * @param second its second argument
     */
    public void debug(String msg, Object first, Object second) {
        if (isEnabledFor(Level.DEBUG)) {
            dispatch(Level.DEBUG, LogOptions.NONE, msg, new Object[] {first, second});
        }
    }

    /**
     * Logs at DEBUG.
     *
     * @param msg the message
     * @param args its arguments
     */
    public void debug(String msg, Object... args) {
        if (isEnabledFor(Level.DEBUG)) {
            dispatch(Level.DEBUG, LogOptions.NONE, msg, own(args));
        }
    }

    /**
     * Logs at INFO.
     *
     * @param msg the message, any object
     */
    public void info(Object msg) {
        if (isEnabledFor(Level.INFO)) {
            dispatch(Level.INFO, LogOptions.NONE, msg, NO_ARGS);
        }
    }

    /**
     * Logs at INFO.
     *
     * @param msg asked for the message only when the level is enabled
     */
    public void info(Supplier<?> msg) {
        if (isEnabledFor(Level.INFO)) {
            dispatch(Level.INFO, LogOptions.NONE, msg.get(), NO_ARGS);
        }
    }

    /**
     * Logs at INFO.
     *
     * @param msg the message
     * @param arg its argument
     */
    public void info(String msg, Object arg) {
        if (isEnabledFor(Level.INFO)) {
            dispatch(Level.INFO, LogOptions.NONE, msg, new Object[] {arg});
        }
    }

    /**
     * Logs at INFO.
     *
     * @param msg the message
     * @param first its first argument
     * @param second its second argument
     */
    public void info(String msg, Object first, Object second) {
        if (isEnabledFor(Level.INFO)) {
            dispatch(Level.INFO, LogOptions.NONE, msg, new Object[] {first, second});
        }
    }

    /**
     * Logs at INFO.
     *
     * @param msg the message
     * @param args its arguments
     */
    public void info(String msg, Object... args) {
        if (isEnabledFor(Level.INFO)) {
            dispatch(Level.INFO, LogOptions.NONE, msg, own(args));
        }
    }

    /**
     * Logs at WARNING.
     *
     * @param msg the message, any object
     */
    public void warning(Object msg) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.NONE, msg, NO_ARGS);
        }
    }

    /**
     * Logs at WARNING.
     *
     * @param msg asked for the message only when the level is enabled
     */
    public void warning(Supplier<?> msg) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.NONE, msg.get(), NO_ARGS);
        }
    }

    /**
     * Logs at WARNING.
     *
     * @param msg the message
     * @param arg its argument
     */
    public void warning(String msg, Object arg) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.NONE, msg, new Object[] {arg});
        }
    }

    /**
     * Logs at WARNING.
     *
     * @param msg the message
     * @param first its first argument
     * @param second its second argument
     */
    public void warning(String msg, Object first, Object second) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.NONE, msg, new Object[] {first, second});
        }
    }

    /**
     * Logs at WARNING.
     *
     * @param msg the message
     * @param args its arguments
     */
    public void warning(String msg, Object... args) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.NONE, msg, own(args));
        }
    }

    /**
     * Logs at ERROR.
     *
     * @param msg the message, any object
     */
    public void error(Object msg) {
        if (isEnabledFor(Level.ERROR)) {
            dispatch(Level.ERROR, LogOptions.NONE, msg, NO_ARGS);
        }
    }

    /**
     * Logs at ERROR.
     *
     * @param msg asked for the message only when the level is enabled
     */
    public void error(Supplier<?> msg) {
        if (isEnabledFor(Level.ERROR)) {
            dispatch(Level.ERROR, LogOptions.NONE, msg.get(), NO_ARGS);
        }
    }

    /**
     * Logs at ERROR.
     *
     * @param msg the message
     * @param arg its argument
     */
    public void error(String msg, Object arg) {
        if (isEnabledFor(Level.ERROR)) {
            dispatch(Level.ERROR, LogOptions.NONE, msg, new Object[] {arg});
        }
    }

    /**
     * Logs at ERROR.
     *
     * @param msg the message
     * @param first its first argument
     * @param second its second argument
     */
    public void error(String msg, Object first, Object second) {
        if (isEnabledFor(Level.ERROR)) {
            dispatch(Level.ERROR, LogOptions.NONE, msg, new Object[] {first, second});
        }
    }

    /**
     * Logs at ERROR.
     *
     * @param msg the message
     * @param args its arguments
     */
    public void error(String msg, Object... args) {
        if (isEnabledFor(Level.ERROR)) {
            dispatch(Level.ERROR, LogOptions.NONE, msg, own(args));
        }
    }

    /**
     * Logs at CRITICAL.
     *
     * @param msg the message, any object
     */
    public void critical(Object msg) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.NONE, msg, NO_ARGS);
        }
    }

    /**
     * Logs at CRITICAL.
     *
     * @param msg asked for the message only when the level is enabled
     */
    public void critical(Supplier<?> msg) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.NONE, msg.get(), NO_ARGS);
        }
    }

    /**
     * Logs at CRITICAL.
     *
     * @param msg the message
     * @param arg its argument
     */
    public void critical(String msg, Object arg) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.NONE, msg, new Object[] {arg});
        }
    }

    /**
     * Logs at CRITICAL.
     *
     * @param msg the message
     * @param first its first argument
     * @param second its second argument
     */
    public void critical(String msg, Object first, Object second) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.NONE, msg, new Object[] {first, second});
        }
    }

    /**
     * Logs at CRITICAL.
     *
     * @param msg the message
     * @param args its arguments
     */
    public void critical(String msg, Object... args) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.NONE, msg, own(args));
        }
    }
}
