// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.config.TemporaryLevel;

/**
 * Levels for a time: an overlay that no configuration knows of and that ends by itself. When it ends is kept in the api's
 * memory, so that it outlives a restart of core. Thread-safe.
 */
public final class TemporaryLevels {

    private static final String ENDS = "temporaryLevels";

    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final LoggingSystem system;
    private final ScheduledExecutorService timer;
    // guarded by: this
    private final Map<String, ScheduledFuture<?>> pending = new HashMap<>();

    /**
     * An overlay; what an earlier one has left behind ends in time.
     *
     * @param system whose loggers
     * @param timer ends them
     */
    public TemporaryLevels(LoggingSystem system, ScheduledExecutorService timer) {
        this.system = system;
        this.timer = timer;
        resume();
    }

    private synchronized void resume() {
        ends(system).forEach(this::schedule);
    }

    /**
     * Sets a level for a time; an earlier one of the same logger is replaced.
     *
     * @param logger the logger's name
     * @param level the level in force
     * @param time how long, null for no end, as are more than a hundred years
     */
    public synchronized void set(String logger, int level, Duration time) {
        String name = system.getLogger(logger).name();
        forget(name);
        system.getLogger(name).setTemporaryLevel(level);
        if (time != null && time.compareTo(LONGEST) <= 0) {
            Instant end = Instant.now().plus(time.isNegative() ? Duration.ZERO : time);
            remember(name, end);
            schedule(name, end);
        }
    }

    private void schedule(String name, Instant end) {
        long left = Math.max(0, Duration.between(Instant.now(), end).toMillis());
        pending.put(name, timer.schedule(() -> over(name, end), left, TimeUnit.MILLISECONDS));
    }

    /** The time is over, unless another level was set since. */
    private synchronized void over(String name, Instant end) {
        if (end.equals(ends(system).get(name))) {
            end(name);
        }
    }

    /**
     * Ends a temporary level.
     *
     * @param logger the logger's name
     */
    public synchronized void end(String logger) {
        String name = system.getLogger(logger).name();
        forget(name);
        system.getLogger(name).setTemporaryLevel(null);
    }

    private void forget(String name) {
        remember(name, null);
        ScheduledFuture<?> end = pending.remove(name);
        if (end != null) {
            end.cancel(false);
        }
    }

    private void remember(String name, Instant end) {
        Map<String, Instant> ends = ends(system);
        if (end == null) {
            ends.remove(name);
        } else {
            ends.put(name, end);
        }
        system.memory().put(ENDS, Map.copyOf(ends));
    }

    /**
     * The temporary levels there are.
     *
     * @param system whose loggers
     * @return by the loggers' names
     */
    public static Map<String, TemporaryLevel> of(LoggingSystem system) {
        Map<String, Instant> ends = ends(system);
        Map<String, TemporaryLevel> levels = new HashMap<>();
        system.loggers().forEach(logger -> add(logger, ends, levels));
        add(system.root(), ends, levels);
        return levels;
    }

    private static void add(Logger logger, Map<String, Instant> ends, Map<String, TemporaryLevel> levels) {
        Integer level = logger.temporaryLevel();
        if (level != null) {
            levels.put(logger.name(), new TemporaryLevel(level, ends.get(logger.name())));
        }
    }

    private static Map<String, Instant> ends(LoggingSystem system) {
        Map<String, Instant> ends = new TreeMap<>();
        Map<?, ?> kept = (Map<?, ?>) system.memory().getOrDefault(ENDS, Map.of());
        kept.forEach((name, end) -> ends.put((String) name, (Instant) end));
        return ends;
    }

    /** Ends none: whoever comes after goes on. */
    public synchronized void close() {
        pending.values().forEach(end -> end.cancel(false));
        pending.clear();
    }
}
