// SPDX-License-Identifier: Apache-2.0
package logging.core.report;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import logging.api.LoggingSystem;

/** Levels for a time: an overlay that no configuration knows of and that ends by itself. Thread-safe. */
public final class TemporaryLevels {

    private final LoggingSystem system;
    private final ScheduledExecutorService timer;
    private final Map<String, ScheduledFuture<?>> ends = new ConcurrentHashMap<>();

    /**
     * An overlay.
     *
     * @param system whose loggers
     * @param timer ends them
     */
    public TemporaryLevels(LoggingSystem system, ScheduledExecutorService timer) {
        this.system = system;
        this.timer = timer;
    }

    /**
     * Sets a level for a time; an earlier one of the same logger is replaced.
     *
     * @param logger the logger's name
     * @param level the level in force
     * @param time how long, null for no end
     */
    public void set(String logger, int level, Duration time) {
        forget(logger);
        system.getLogger(logger).setTemporaryLevel(level);
        if (time != null) {
            ends.put(logger, timer.schedule(() -> end(logger), time.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    /**
     * Ends a temporary level.
     *
     * @param logger the logger's name
     */
    public void end(String logger) {
        forget(logger);
        system.getLogger(logger).setTemporaryLevel(null);
    }

    private void forget(String logger) {
        ScheduledFuture<?> pending = ends.remove(logger);
        if (pending != null) {
            pending.cancel(false);
        }
    }

    /** Ends all that have an end, since nobody will be there to do it. */
    public void close() {
        ends.keySet().forEach(this::end);
    }
}
