// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;
import logging.handlers.file.rotation.EitherTrigger;
import logging.handlers.file.rotation.SizeTrigger;
import logging.handlers.file.rotation.TimeTrigger;
import logging.handlers.file.sink.Rotation;

/**
 * Writes to a file and rolls it before it reaches a size: {@code app.log} becomes {@code app.log.1}, what was
 * {@code app.log.1} becomes {@code app.log.2} and so on, and the last one is deleted.
 *
 * <p>The size counts encoded bytes; an empty file is never rolled, whatever the length of the first record.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.RotatingFileHandler}.
 */
public class RotatingFileHandler extends BaseRotatingHandler {

    private final Limits limits;
    // guarded by: volatile, written by whoever rolls; whether old files made room for one that could not be moved
    // there, so
    // that a rollover which fails again and again costs no old file each time
    private volatile boolean hasRoom;

    /**
     * Opens a file to append to it, in UTF-8.
     *
     * @param filename relative to the default system's directory
     * @param maxBytes the size that is not to be reached; 0 never rolls
     * @param backupCount how many old files are kept; with 0 the file just grows
     */
    public RotatingFileHandler(Path filename, long maxBytes, int backupCount) {
        this(filename, "a", maxBytes, backupCount, null, false, null);
    }

    /**
     * Opens a file, unless that is delayed.
     *
     * @param filename relative to the default system's directory
     * @param mode as for {@link FileHandler}; {@code a} if there is a maximal size
     * @param maxBytes the size that is not to be reached; 0 never rolls
     * @param backupCount how many old files are kept; with 0 the file just grows
     * @param encoding as for {@link FileHandler}
     * @param delay whether the first record opens the file
     * @param errors as for {@link FileHandler}
     */
    public RotatingFileHandler(
            Path filename, String mode, long maxBytes, int backupCount, String encoding, boolean delay, String errors) {
        this(
                FileSettings.of(filename, mode, encoding, delay, errors),
                new Limits(maxBytes, backupCount, false, null),
                RollSettings.PLAIN);
        openFirst();
    }

    RotatingFileHandler(FileSettings settings, Limits limits, RollSettings rolls) {
        super(limits.maxBytes() > 0 ? settings.withMode("a") : settings, limits.trigger(), rolls);
        this.limits = limits;
    }

    /**
     * When to roll and how many to keep.
     *
     * @param time null for size alone
     */
    record Limits(long maxBytes, int backupCount, boolean countCharacters, TimeTrigger time) {

        Rotation trigger() {
            SizeTrigger size = new SizeTrigger(maxBytes);
            return time == null ? size : new EitherTrigger(size, time);
        }
    }

    @Override
    final void beforeOpening(Path path) throws IOException {
        if (limits.time() != null) {
            limits.time().startWith(path, system());
        }
    }

    @Override
    final long moment(LogRecord record) {
        return limits.time() == null ? super.moment(record) : system().clock().epochNanos();
    }

    @Override
    public boolean shouldRollover(LogRecord record) {
        return isDueFor(record);
    }

    @Override
    public void doRollover() throws IOException {
        exclusively(() -> {
            withClosedFile(this::moveAll);
            skipRollover();
        });
        tidyUp();
    }

    private void moveAll() throws IOException {
        if (limits.backupCount() > 0) {
            List<Path> files = oldFiles();
            Path newest = files.get(files.size() - 1);
            if (!hasRoom || archive().has(newest)) {
                archive().change(() -> shift(files));
                hasRoom = true;
            }
            rotate(baseFilename(), newest);
            hasRoom = false;
        }
    }

    /** Moves every old file one number up and the last one away. */
    private void shift(List<Path> oldestFirst) throws IOException {
        for (int i = 0; i < oldestFirst.size() - 1; i++) {
            archive().move(oldestFirst.get(i + 1), oldestFirst.get(i));
        }
        archive().delete(oldestFirst.get(oldestFirst.size() - 1));
    }

    @Override
    final List<Path> oldFiles() {
        List<Path> files = new ArrayList<>();
        for (int i = limits.backupCount(); i > 0; i--) {
            files.add(rolledPath(Integer.toString(i)));
        }
        return files;
    }

    @Override
    final OptionalLong rolloverDue() {
        return limits.time() == null
                ? OptionalLong.empty()
                : OptionalLong.of(limits.time().rolloverAt());
    }

    @Override
    final void skipRollover() {
        if (limits.time() != null) {
            limits.time().startAfter(system().clock().epochNanos());
        }
    }

    @Override
    int count(TextBuffer text, int length) {
        return limits.countCharacters() ? characters(text) : length;
    }

    private static int characters(TextBuffer text) {
        byte[] bytes = text.array();
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    /** {@return the size that is not to be reached; bytes, 0 for any} */
    public final long maxBytes() {
        return limits.maxBytes();
    }

    /** {@return how many old files are kept; 0 for none} */
    public final int backupCount() {
        return limits.backupCount();
    }
}
