// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The static door to the default {@link LoggingSystem}: {@code Logging.getLogger("a.b")} and Python's module-level
 * functions.
 *
 * <p>The functions that log, such as {@link #info}, call {@link #basicConfig()} first, as in Python; not while records wait in
 * the boot buffer of an OSGi framework, which is every bundle's. Bundles log through {@link #getLogger(String)}. Thread-safe. Python: the functions of the module {@code logging}.
 */
public final class Logging {

    /** The one static field behind which everything is an instance. */
    private static final LoggingSystem SYSTEM = LoggingSystem.create(Platform.options());

    private Logging() {}

    /** {@return the default system; always the same one} */
    public static LoggingSystem system() {
        return SYSTEM;
    }

    /** {@return the root logger; never null} */
    public static Logger getLogger() {
        return SYSTEM.root();
    }

    /**
     * The logger of a name, always the same one.
     *
     * @param name null, empty or {@code root} for the root
     * @return a logger
     */
    public static Logger getLogger(String name) {
        return SYSTEM.getLogger(name);
    }

    /**
     * The logger of a class.
     *
     * @param type names the logger
     * @return a logger
     */
    public static Logger getLogger(Class<?> type) {
        return SYSTEM.getLogger(type.getName());
    }

    /**
     * Logs on the root logger.
     *
     * @param level the level
     * @param msg the message
     * @param args its arguments
     */
    public static void log(int level, Object msg, Object... args) {
        configured().log(level, msg, args);
    }

    /**
     * Logs at DEBUG on the root logger.
     *
     * @param msg the message
     * @param args its arguments
     */
    public static void debug(Object msg, Object... args) {
        configured().log(Level.DEBUG, msg, args);
    }

    /**
     * Logs an exception at DEBUG on the root logger.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public static void debug(String msg, Throwable exception) {
        configured().debug(msg, exception);
    }

    /**
     * Logs at INFO on the root logger.
     *
     * @param msg the message
     * @param args its arguments
     */
    public static void info(Object msg, Object... args) {
        configured().log(Level.INFO, msg, args);
    }

    /**
     * Logs an exception at INFO on the root logger.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public static void info(String msg, Throwable exception) {
        configured().info(msg, exception);
    }

    /**
     * Logs at WARNING on the root logger.
     *
     * @param msg the message
     * @param args its arguments
     */
    public static void warning(Object msg, Object... args) {
        configured().log(Level.WARNING, msg, args);
    }

    /**
     * Logs an exception at WARNING on the root logger.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public static void warning(String msg, Throwable exception) {
        configured().warning(msg, exception);
    }

    /**
     * Logs at ERROR on the root logger.
     *
     * @param msg the message
     * @param args its arguments
     */
    public static void error(Object msg, Object... args) {
        configured().log(Level.ERROR, msg, args);
    }

    /**
     * Logs an exception at ERROR on the root logger.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public static void error(String msg, Throwable exception) {
        configured().error(msg, exception);
    }

    /**
     * Logs at CRITICAL on the root logger.
     *
     * @param msg the message
     * @param args its arguments
     */
    public static void critical(Object msg, Object... args) {
        configured().log(Level.CRITICAL, msg, args);
    }

    /**
     * Logs an exception at CRITICAL on the root logger.
     *
     * @param msg the message
     * @param exception printed after it, may be null
     */
    public static void critical(String msg, Throwable exception) {
        configured().critical(msg, exception);
    }

    /**
     * Logs an exception at ERROR on the root logger.
     *
     * @param exception printed
     * @param msg the message
     * @param args its arguments
     */
    public static void exception(Throwable exception, String msg, Object... args) {
        configured().exception(exception, msg, args);
    }

    private static Logger configured() {
        return BasicConfig.implied(SYSTEM);
    }

    /** Gives the root a handler on standard error with {@link Formatter#BASIC_FORMAT}, unless it has handlers. */
    public static void basicConfig() {
        SYSTEM.basicConfig();
    }

    /** Switches everything at CRITICAL or below off everywhere. */
    public static void disable() {
        disable(Level.CRITICAL);
    }

    /**
     * Switches everything at a level or below off everywhere.
     *
     * @param level {@code NOTSET} for on again
     */
    public static void disable(int level) {
        SYSTEM.disable(level);
    }

    /**
     * Switches everything at a level or below off everywhere.
     *
     * @param level a known name
     * @throws IllegalArgumentException for an unknown one
     */
    public static void disable(String level) {
        SYSTEM.disable(level);
    }

    /**
     * Names a level.
     *
     * @param level the number
     * @param name the name
     */
    public static void addLevelName(int level, String name) {
        SYSTEM.levels().addLevelName(level, name);
    }

    /**
     * Python's {@code getLevelName}.
     *
     * @param level a number or name
     * @return a name or number
     */
    public static Object getLevelName(Object level) {
        return SYSTEM.levels().getLevelName(level);
    }

    /** {@return the numbers of all level names; a map of the caller's own} */
    public static Map<String, Integer> getLevelNamesMapping() {
        return SYSTEM.levels().getLevelNamesMapping();
    }

    /**
     * A record from attributes.
     *
     * @param attributes by Python's names
     * @return a record
     */
    public static LogRecord makeLogRecord(Map<String, ?> attributes) {
        return SYSTEM.records().makeLogRecord(attributes);
    }

    /**
     * The handler of a name.
     *
     * @param name a name
     * @return null if there is none
     */
    public static Handler getHandlerByName(String name) {
        return SYSTEM.handlers().byName(name);
    }

    /** {@return the names of all handlers that have one; a sorted set of the caller's own} */
    public static Set<String> getHandlerNames() {
        return SYSTEM.handlers().names();
    }

    /**
     * Sets what makes new loggers; Python's {@code setLoggerClass}. Existing loggers stay.
     *
     * @param factory such as {@code MyLogger::new}
     */
    public static void setLoggerFactory(LoggerFactory factory) {
        SYSTEM.setLoggerFactory(factory);
    }

    /** {@return what makes new loggers; Python's {@code getLoggerClass}} */
    public static LoggerFactory getLoggerFactory() {
        return SYSTEM.loggerFactory();
    }

    /**
     * Sets what makes records.
     *
     * @param factory null for the plain way
     */
    public static void setLogRecordFactory(LogRecordFactory factory) {
        SYSTEM.records().setFactory(factory);
    }

    /** {@return what makes records, to be called by another factory; never null} */
    public static LogRecordFactory getLogRecordFactory() {
        return SYSTEM.records().factory();
    }

    /**
     * Sets whether failures of handlers are reported; Python's {@code raiseExceptions}.
     *
     * @param report true, as at first, to report
     */
    public static void setRaiseExceptions(boolean report) {
        SYSTEM.setRaiseExceptions(report);
    }

    /**
     * Sets the handler of records that find no other; Python's {@code lastResort}.
     *
     * @param handler null for none
     */
    public static void setLastResort(Handler handler) {
        SYSTEM.setLastResort(handler);
    }

    /** Flushes and closes all handlers in reverse order. */
    public static void shutdown() {
        SYSTEM.shutdown();
    }

    /**
     * Flushes and closes handlers in reverse order.
     *
     * @param handlers in the order in which they were made
     */
    public static void shutdown(List<Handler> handlers) {
        SYSTEM.handlers().shutdown(handlers);
    }

    /**
     * As {@link #shutdown(List)}.
     *
     * @param handlers in the order in which they were made
     */
    public static void shutdown(Handler... handlers) {
        shutdown(Arrays.asList(handlers));
    }
}
