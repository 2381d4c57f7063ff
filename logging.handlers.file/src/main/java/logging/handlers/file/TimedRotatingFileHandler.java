// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import logging.api.LogRecord;
import logging.handlers.file.rotation.DatedFiles;
import logging.handlers.file.rotation.Period;
import logging.handlers.file.rotation.TimeTrigger;
import logging.handlers.file.rotation.Timetable;
import logging.handlers.file.sink.Outcome;

/**
 * Writes to a file and rolls it at certain times: {@code app.log} becomes {@code app.log.2026-11-23}, named after the
 * start of its interval.
 *
 * <p>A file is rolled by the first record after the time. The first time follows from the modification time of a file
 * that exists. If the name of the old file is taken already, it is not overwritten: the file goes on until the next
 * time.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.TimedRotatingFileHandler}.
 */
public class TimedRotatingFileHandler extends BaseRotatingHandler {

    private static final long NANOS = 1_000_000_000L;

    private final Timetable table;
    private final TimeTrigger trigger;
    private final int backupCount;
    // guarded by: volatile
    private volatile String suffix;
    // guarded by: volatile
    private volatile Pattern extMatch;

    /**
     * Opens a file to append to it, in UTF-8, with days of local time.
     *
     * @param filename relative to the default system's directory
     * @param when {@code S M H D midnight} or {@code W0} (Monday) to {@code W6}, in any case
     * @param interval how many of these units lie between two rollovers, at least 1
     * @param backupCount how many old files are kept; 0 for all
     */
    public TimedRotatingFileHandler(Path filename, String when, int interval, int backupCount) {
        this(filename, when, interval, backupCount, null, false, false, null, null);
    }

    /**
     * Opens a file to append to it, unless that is delayed.
     *
     * @param filename relative to the default system's directory
     * @param when {@code S M H D midnight} or {@code W0} (Monday) to {@code W6}, in any case
     * @param interval how many of these units lie between two rollovers, at least 1
     * @param backupCount how many old files are kept; 0 for all
     * @param encoding as for {@link FileHandler}
     * @param delay whether the first record opens the file
     * @param utc whether days and names are those of UTC
     * @param atTime time of day of a rollover at midnight or weekly, null for the end of the day
     * @param errors as for {@link FileHandler}
     * @throws IllegalArgumentException with Python's text for an unknown unit
     */
    public TimedRotatingFileHandler(
            Path filename,
            String when,
            int interval,
            int backupCount,
            String encoding,
            boolean delay,
            boolean utc,
            LocalTime atTime,
            String errors) {
        this(
                FileSettings.of(filename, "a", encoding, delay, errors),
                new Timetable(Period.of(when), interval, utc, atTime),
                backupCount,
                RollSettings.PLAIN);
        openFirst();
    }

    TimedRotatingFileHandler(FileSettings settings, Timetable table, int backupCount, RollSettings rolls) {
        this(settings, table, backupCount, new TimeTrigger(table), rolls);
    }

    private TimedRotatingFileHandler(
            FileSettings settings, Timetable table, int backupCount, TimeTrigger trigger, RollSettings rolls) {
        super(settings.withMode("a"), trigger, rolls);
        this.table = table;
        this.trigger = trigger;
        this.backupCount = backupCount;
        this.suffix = table.period().suffix();
        this.extMatch = table.period().suffixPattern();
    }

    @Override
    final void beforeOpening(Path path) throws IOException {
        trigger.startWith(path, system());
    }

    @Override
    final long moment(LogRecord record) {
        return system().clock().epochNanos();
    }

    @Override
    final void touch(LogRecord record) throws IOException {
        roll(record, 0, () -> Outcome.TAKEN);
        super.touch(record);
    }

    // ---- what may be overridden ----

    /**
     * The rollover that follows a time.
     *
     * @param currentTime seconds since 1970
     * @return seconds since 1970
     */
    public long computeRollover(long currentTime) {
        return table.next(currentTime, system().zone());
    }

    /**
     * The old files that are too many.
     *
     * @return all but the newest, as their names sort; empty if there are fewer than are kept
     * @throws IOException if the directory cannot be read
     */
    public List<Path> getFilesToDelete() throws IOException {
        List<Path> all = oldFiles();
        return all.subList(0, Math.max(0, all.size() - backupCount));
    }

    @Override
    final List<Path> oldFiles() throws IOException {
        DatedFiles files = new DatedFiles(baseFilename(), extMatch, this::rotationFilename, renames());
        return files.all(archive()::unpacked);
    }

    @Override
    final OptionalLong rolloverDue() {
        return OptionalLong.of(trigger.rolloverAt());
    }

    @Override
    final void skipRollover() {
        trigger.startAt(computeRollover(Math.floorDiv(system().clock().epochNanos(), NANOS)));
    }

    @Override
    public boolean shouldRollover(LogRecord record) {
        return isDueFor(record);
    }

    @Override
    public void doRollover() throws IOException {
        exclusively(() -> {
            long now = Math.floorDiv(system().clock().epochNanos(), NANOS);
            Path target = rolledPath(table.name(suffix, trigger.rolloverAt(), now, system().zone()));
            if (archive().has(target)) {
                reopenIfMoved();
            } else {
                withClosedFile(() -> moveTo(target));
            }
            trigger.startAt(computeRollover(now));
        });
        tidyUp();
    }

    private void moveTo(Path target) throws IOException {
        rotate(baseFilename(), target);
        if (backupCount > 0) {
            List<Path> tooMany = getFilesToDelete();
            archive().change(() -> {
                for (Path old : tooMany) {
                    archive().delete(old);
                }
            });
        }
    }

    // ---- attributes ----

    /** {@return the unit; in upper case} */
    public final String when() {
        return table.period().when();
    }

    /** {@return the time between two rollovers; seconds} */
    public final long interval() {
        return table.interval();
    }

    /** {@return what the names of old files end in; a strftime pattern} */
    public final String suffix() {
        return suffix;
    }

    /** {@return what finds that suffix in a file name} */
    public final Pattern extMatch() {
        return extMatch;
    }

    /**
     * Names old files in another way; their names must sort by age.
     *
     * @param suffix a strftime pattern
     * @param extMatch finds its text in a file name
     */
    public final void setSuffix(String suffix, Pattern extMatch) {
        this.suffix = Objects.requireNonNull(suffix, "suffix");
        this.extMatch = Objects.requireNonNull(extMatch, "extMatch");
    }

    /** {@return the day of a weekly rollover, 0 for Monday; -1 if it is not weekly} */
    public final int dayOfWeek() {
        DayOfWeek day = table.period().day();
        return day == null ? -1 : day.getValue() - 1;
    }

    /** {@return when the next rollover is due; seconds since 1970} */
    public final long rolloverAt() {
        return trigger.rolloverAt();
    }

    /** {@return how many old files are kept; 0 for all} */
    public final int backupCount() {
        return backupCount;
    }

    /** {@return whether days and names are those of UTC; false for local time} */
    public final boolean utc() {
        return table.utc();
    }

    /** {@return the time of day of a rollover at midnight or weekly; null for the end of the day} */
    public final LocalTime atTime() {
        return table.atTime();
    }
}
