// SPDX-License-Identifier: Apache-2.0
package logging.api;

/**
 * What {@link Logger} and {@link LoggerAdapter} have in common: the verbs, any level, exceptions and call options.
 *
 * <p>Only a mistake in the call itself throws: {@code extra} that overwrites a field of the record. Thread-safe.
 */
public abstract class Log extends LevelVerbs {

    Log() {}

    /** The logger that calls end at. */
    abstract Logger end();

    /**
     * Logs at any level.
     *
     * @param level the level
     * @param msg the message
     * @param args its arguments
     */
    public void log(int level, Object msg, Object... args) {
        if (isEnabledFor(level)) {
            dispatch(level, LogOptions.NONE, msg, own(args));
        }
    }

    /**
     * Logs at any level with options.
     *
     * @param level the level
     * @param options exception, extra attributes and the like
     * @param msg the message
     * @param args its arguments
     */
    public void log(int level, LogOptions options, Object msg, Object... args) {
        if (isEnabledFor(level)) {
            dispatch(level, options, msg, own(args));
        }
    }

    /**
     * This log with options for the calls made through it: {@code log.with(extra("order", id)).info("done")}.
     *
     * @param options exception, extra attributes and the like; options of an inner {@code with} are replaced
     * @return a light object, made for one call or a few
     */
    public Log with(LogOptions options) {
        return new LogWithOptions(this, options);
    }

    /**
     * Logs an exception at DEBUG.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public void debug(String msg, Throwable exception) {
        if (isEnabledFor(Level.DEBUG)) {
            dispatch(Level.DEBUG, LogOptions.excInfo(exception), msg, NO_ARGS);
        }
    }

    /**
     * Logs an exception at INFO.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public void info(String msg, Throwable exception) {
        if (isEnabledFor(Level.INFO)) {
            dispatch(Level.INFO, LogOptions.excInfo(exception), msg, NO_ARGS);
        }
    }

    /**
     * Logs an exception at WARNING.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public void warning(String msg, Throwable exception) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.excInfo(exception), msg, NO_ARGS);
        }
    }

    /**
     * Logs an exception at ERROR.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public void error(String msg, Throwable exception) {
        if (isEnabledFor(Level.ERROR)) {
            dispatch(Level.ERROR, LogOptions.excInfo(exception), msg, NO_ARGS);
        }
    }

    /**
     * Logs an exception at CRITICAL.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public void critical(String msg, Throwable exception) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.excInfo(exception), msg, NO_ARGS);
        }
    }

    /**
     * Logs an exception at ERROR; Java has no "exception being handled", so it is passed.
     *
     * @param exception the exception
     * @param msg the message
     * @param args its arguments
     */
    public void exception(Throwable exception, String msg, Object... args) {
        if (isEnabledFor(Level.ERROR)) {
            dispatch(Level.ERROR, LogOptions.excInfo(exception), msg, own(args));
        }
    }

    /**
     * Python's other name for {@link #warning(String, Object...)}.
     *
     * @param msg the message
     * @param args its arguments
     */
    public void warn(String msg, Object... args) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.NONE, msg, own(args));
        }
    }

    /**
     * Python's other name for {@link #critical(String, Object...)}.
     *
     * @param msg the message
     * @param args its arguments
     */
    public void fatal(String msg, Object... args) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.NONE, msg, own(args));
        }
    }

    /**
     * Python's other name for {@link #warning(String, Throwable)}.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public void warn(String msg, Throwable exception) {
        if (isEnabledFor(Level.WARNING)) {
            dispatch(Level.WARNING, LogOptions.excInfo(exception), msg, NO_ARGS);
        }
    }

    /**
     * Python's other name for {@link #critical(String, Throwable)}.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public void fatal(String msg, Throwable exception) {
        if (isEnabledFor(Level.CRITICAL)) {
            dispatch(Level.CRITICAL, LogOptions.excInfo(exception), msg, NO_ARGS);
        }
    }
}
