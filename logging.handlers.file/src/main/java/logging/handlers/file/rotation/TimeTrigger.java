// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import logging.api.LoggingSystem;
import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.Rotation;

/**
 * Rolls at the times of a timetable; a device or pipe never.
 *
 * <p>Thread-safe.
 */
public final class TimeTrigger implements Rotation {

    private static final long NANOS = 1_000_000_000L;

    private final Timetable table;
    // guarded by: written under the file's lock or with its gate shut, read anywhere; seconds since 1970
    private volatile long rolloverAt = Long.MAX_VALUE;
    // guarded by: the file's lock; the latest time seen, to notice a clock that was set back
    private long latest = Long.MIN_VALUE;

    // guarded by: volatile
    private volatile Supplier<ZoneId> zone = ZoneId::systemDefault;

    /**
     * A trigger that waits for {@link #startWith}.
     *
     * @param table when to roll
     */
    public TimeTrigger(Timetable table) {
        this.table = table;
    }

    /**
     * Begins with the first rollover after a file was last written, or after now if there is none.
     *
     * @param file the file that is rolled
     * @param system has the clock and the zone
     * @throws IOException if the file cannot be looked at
     */
    public void startWith(Path file, LoggingSystem system) throws IOException {
        zone = system::zone;
        startAt(table.next(lastWritten(file, system), system.zone()));
    }

    /** Now if there is no file, which another handler may roll at this moment. */
    private static long lastWritten(Path file, LoggingSystem system) throws IOException {
        try {
            return Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
        } catch (NoSuchFileException absent) {
            return Math.floorDiv(system.clock().epochNanos(), NANOS);
        }
    }

    /**
     * Goes on with the first rollover after a time.
     *
     * @param now nanoseconds since 1970
     */
    public void startAfter(long now) {
        startAt(table.next(Math.floorDiv(now, NANOS), zone.get()));
    }

    @Override
    public boolean isDue(LogFile file, int weight, long now) {
        long seconds = Math.floorDiv(now, NANOS);
        if (seconds < latest - table.period().seconds()) {
            // the clock was set back by more than a unit: do not wait until it has caught up
            rolloverAt = Math.min(rolloverAt, table.next(seconds, zone.get()));
        }
        latest = seconds;
        if (seconds < rolloverAt) {
            return false;
        }
        if (!file.isRegular()) {
            rolloverAt = table.next(seconds, zone.get());
            return false;
        }
        return true;
    }

    @Override
    public boolean needsOpenFile() {
        return false;
    }

    /** {@return when the next rollover is due; seconds since 1970} */
    public long rolloverAt() {
        return rolloverAt;
    }

    /**
     * Sets the next rollover.
     *
     * @param seconds since 1970
     */
    public void startAt(long seconds) {
        rolloverAt = seconds;
    }
}
