// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * One complete logging system: hierarchy, level names, handlers, switches. {@link Logging} is the door to the default
 * one; tests and embedders make others, with their own clock, standard streams, time zone and directory.
 *
 * <p>Thread-safe. Python: the module state of {@code logging}.
 */
public final class LoggingSystem {

    private final LevelNames levels = new LevelNames();
    private final HandlerTable handlers = new HandlerTable(this);
    private final ErrorReports errors = new ErrorReports(this);
    private final Hierarchy hierarchy = new Hierarchy(this);
    private final Records records = new Records(this);
    private final Formatter defaultFormatter = new Formatter();
    private final Extensions extensions = new Extensions(this);
    private final Map<String, Object> memory = new ConcurrentHashMap<>();
    private final SlotTable slots = new SlotTable();
    private final SystemOptions options;
    private final Boot boot;
    private final long startNanos;

    // guarded by: volatile
    private volatile Switches switches = Switches.DEFAULT;
    // guarded by: volatile
    private volatile LoggerFactory loggerFactory = Logger::new;
    // guarded by: volatile; null for none
    private volatile Handler lastResort;
    // guarded by: volatile; whether the one warning about a missing handler was printed
    private volatile boolean saidNoHandler;

    LoggingSystem(SystemOptions options) {
        this(options, System::nanoTime);
    }

    /** A system whose boot buffer counts its time by a ticker. */
    LoggingSystem(SystemOptions options, LongSupplier ticker) {
        this.options = options;
        this.startNanos = options.clock().epochNanos();
        this.boot = new Boot(this, options.boots(), options.bootLevel(), ticker);
        hierarchy.start();
        lastResort = new LastResort(this);
    }

    /**
     * Makes an isolated system with Python's rules.
     *
     * @return a new system
     */
    public static LoggingSystem create() {
        return create(SystemOptions.DEFAULT);
    }

    /**
     * Makes an isolated system.
     *
     * @param options clock, streams, zone and directory
     * @return a new system
     */
    public static LoggingSystem create(SystemOptions options) {
        return new LoggingSystem(options);
    }

    // ---- loggers

    /**
     * The logger of a name, always the same one.
     *
     * @param name null, empty or {@code root} for the root
     * @return a logger
     */
    public Logger getLogger(String name) {
        return hierarchy.get(name);
    }

    /** {@return the root logger; never null} */
    public Logger root() {
        return hierarchy.root();
    }

    /**
     * The logger of a name if it exists already.
     *
     * @param name as for {@link #getLogger}
     * @return null if it does not
     */
    public Logger findLogger(String name) {
        return hierarchy.find(name);
    }

    /** {@return all loggers but the root; a collection of the caller's own} */
    public Collection<Logger> loggers() {
        return hierarchy.all();
    }

    /** {@return the slots that loggers point at, without those of handlers that nobody uses; a set of the caller's own} */
    public Set<Slot> attachedSlots() {
        return hierarchy.attached();
    }

    /** {@return names that have loggers below them but are none themselves; a sorted set of the caller's own} */
    public Set<String> placeholders() {
        return hierarchy.placeholderNames();
    }

    /**
     * Runs changes of many loggers and makes them effective together.
     *
     * @param changes sets levels, handlers, flags
     */
    public void change(Runnable changes) {
        hierarchy.batch(changes);
    }

    /** {@return how often a setting of some logger was set; a count, the same as long as all of them stay as they are} */
    public long changes() {
        return hierarchy.changes();
    }

    /**
     * Sets what makes new loggers; existing ones stay.
     *
     * @param factory not null
     */
    public void setLoggerFactory(LoggerFactory factory) {
        loggerFactory = java.util.Objects.requireNonNull(factory, "factory");
    }

    /** {@return what makes new loggers; never null} */
    public LoggerFactory loggerFactory() {
        return loggerFactory;
    }

    /**
     * Switches everything at a level or below off everywhere.
     *
     * @param level {@code NOTSET} for on again
     */
    public void disable(int level) {
        hierarchy.setDisable(level);
    }

    /**
     * Switches everything at a level or below off everywhere.
     *
     * @param level a known name
     * @throws IllegalArgumentException for an unknown one
     */
    public void disable(String level) {
        disable(levels.check(level));
    }

    /** {@return the level up to which everything is off; 0 at first} */
    public int disable() {
        return hierarchy.disable();
    }

    /** {@return what makes records} */
    public Records records() {
        return records;
    }

    // ---- records that find no handler

    void unhandled(LogRecord record) {
        Handler last = lastResort;
        if (last != null) {
            if (record.levelno() >= last.level()) {
                handleLast(last, record);
            }
        } else if (raiseExceptions() && !saidNoHandler) {
            saidNoHandler = true;
            err().println("No handlers could be found for logger \"" + record.name() + "\"");
        }
    }

    /** Prints a record that must not go to its handler again. */
    void lastWords(LogRecord record) {
        Handler last = lastResort;
        if (last != null && record.levelno() >= last.level() && !last.lock().isHeldByCurrentThread()) {
            handleLast(last, record);
        }
    }

    /** Neither a caller nor the books of a slot may suffer from a last resort that throws. */
    private void handleLast(Handler last, LogRecord record) {
        try {
            last.handle(record);
        } catch (Throwable hostile) {
            errors.lastWords(hostile);
        }
    }

    /** {@return the handler of records that find no other; null for none} */
    public Handler lastResort() {
        return lastResort;
    }

    /**
     * Sets the handler of records that find no other.
     *
     * @param handler null for none
     */
    public void setLastResort(Handler handler) {
        lastResort = handler;
    }

    // ---- switches

    /** {@return whether failures of handlers are reported; true at first} */
    public boolean raiseExceptions() {
        return switches.raiseExceptions();
    }

    /**
     * Sets whether failures of handlers are reported.
     *
     * @param report true to report
     */
    public void setRaiseExceptions(boolean report) {
        switches = switches.withRaiseExceptions(report);
    }

    /** {@return what records collect; never null} */
    public Switches switches() {
        return switches;
    }

    /**
     * Sets what records collect.
     *
     * @param switches not null
     */
    public void setSwitches(Switches switches) {
        this.switches = java.util.Objects.requireNonNull(switches, "switches");
    }

    boolean capturesCaller() {
        return switches.callers();
    }

    boolean logsThreads() {
        return switches.threads();
    }

    boolean logsProcesses() {
        return switches.processes();
    }

    String processName() {
        return switches.processNames() ? options.processName() : null;
    }

    // ---- parts

    /** {@return level names; never null} */
    public LevelNames levels() {
        return levels;
    }

    /** {@return the handlers by name and in order; never null} */
    public HandlerTable handlers() {
        return handlers;
    }

    /** {@return the named slots; never null} */
    public SlotTable slots() {
        return slots;
    }

    /** {@return what extensions remember across their own restart; a concurrent map; JDK types only belong here} */
    public Map<String, Object> memory() {
        return memory;
    }

    /** {@return reports of failures; never null} */
    public ErrorReports errors() {
        return errors;
    }

    /** {@return the clock records are stamped by; never null} */
    public Clock clock() {
        return options.clock();
    }

    /** {@return standard output as it is now; never null} */
    public PrintStream out() {
        return CapturedStream.behind(options.out().get());
    }

    /** {@return standard error as it is now; never null} */
    public PrintStream err() {
        return CapturedStream.behind(options.err().get());
    }

    /** {@return the zone of printed times; never null} */
    public ZoneId zone() {
        return options.zone().get();
    }

    /** {@return what relative file names are resolved against; never null} */
    public Path directory() {
        return options.directory();
    }

    /** {@return the formatter of handlers that have none; prints the message alone} */
    public Formatter defaultFormatter() {
        return defaultFormatter;
    }

    long startNanos() {
        return startNanos;
    }

    Long pid() {
        return SystemOptions.PID;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    Boot boot() {
        return boot;
    }

    /** Ends the boot buffer: the first configuration is in effect. Nothing happens later on. */
    public void endBoot() {
        boot.end();
    }

    /** {@return records in the boot buffer; 0 after it ended} */
    public long bootHeld() {
        return boot.held();
    }

    /** {@return records that the boot buffer had no room for; a count} */
    public long bootDropped() {
        return boot.dropped();
    }

    // ---- extensions

    /**
     * Makes an implementation known to this system, such as the configurator of {@code logging.core}.
     *
     * @param type the interface it is found by
     * @param implementation not null
     * @param <T> the interface
     */
    public <T> void install(Class<T> type, T implementation) {
        extensions.install(type, implementation);
    }

    /**
     * Forgets an implementation.
     *
     * @param type the interface
     * @param implementation what was installed
     * @param <T> the interface
     */
    public <T> void uninstall(Class<T> type, T implementation) {
        extensions.uninstall(type, implementation);
    }

    /**
     * Finds an implementation; on a class path, what {@link SystemExtension} services bring.
     *
     * @param type the interface
     * @param <T> the interface
     * @return null if there is none
     */
    public <T> T find(Class<T> type) {
        return extensions.find(type, !options.boots());
    }

    /** Gives the root a handler on standard error with {@link Formatter#BASIC_FORMAT}, unless it has handlers. */
    public void basicConfig() {
        BasicConfig.apply(this);
    }

    /** Flushes and closes all handlers in reverse order; logging goes on working. */
    public void shutdown() {
        boot.end();
        handlers.shutdown(handlers.all());
    }
}
