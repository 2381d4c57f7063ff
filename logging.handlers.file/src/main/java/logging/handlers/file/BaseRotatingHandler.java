// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;
import logging.handlers.file.rotation.Archive;
import logging.handlers.file.rotation.Pausing;
import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.Outcome;
import logging.handlers.file.sink.Rotation;

/**
 * A file handler that moves its file aside now and then and goes on with a new one.
 *
 * <p>While a rollover runs, other threads that log to the file wait, without a lock being held; after a second they go
 * on and their records are held. A rollover that fails is reported and tried again a second later; the record that
 * caused it is written all the same.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.BaseRotatingHandler}.
 */
public abstract class BaseRotatingHandler extends FileHandler {

    /** What is done to the files while nobody writes. */
    @FunctionalInterface
    protected interface Rollover {
        /**
         * Moves files.
         *
         * @throws IOException if it cannot be done
         */
        void run() throws IOException;
    }

    private final Pausing rotation;
    private final RollSettings rolls;
    private final Archive archive;
    /** Under it old files change their names while this handler has no file. */
    private final Lock closedNames = new ReentrantLock();
    // guarded by: volatile
    private volatile Namer namer;
    // guarded by: volatile
    private volatile Rotator rotator;
    private final QuietRollover quiet;
    // guarded by: the handler's lock, under which subclasses emit; length of the record that is being emitted
    private int inHand = -1;

    /**
     * A handler that decides by {@link #shouldRollover}.
     *
     * @param filename relative to the default system's directory
     * @param mode as for {@link FileHandler}
     * @param encoding as for {@link FileHandler}
     * @param delay whether the first record opens the file
     * @param errors as for {@link FileHandler}
     */
    protected BaseRotatingHandler(Path filename, String mode, String encoding, boolean delay, String errors) {
        this(FileSettings.of(filename, mode, encoding, delay, errors), Rotation.NEVER, RollSettings.PLAIN);
        openFirst();
    }

    BaseRotatingHandler(FileSettings settings, Rotation trigger, RollSettings rolls) {
        this(settings, new Pausing(trigger), rolls);
    }

    private BaseRotatingHandler(FileSettings settings, Pausing rotation, RollSettings rolls) {
        super(settings, rotation);
        this.rotation = rotation;
        this.rolls = rolls;
        this.archive = new Archive(this::oldFiles, this::namesLock, rolls.gzip(), rolls.retention());
        this.quiet = new QuietRollover(this, rolls.whenQuiet());
        this.namer = rolls.namer() == null ? null : name -> rolls.namer().get().name(name);
        this.rotator = rolls.rotator() == null
                ? null
                : (source, target) -> rolls.rotator().get().rotate(source, target);
    }

    // ---- what subclasses decide ----

    /**
     * Whether the file is to be rolled before a record; asked by subclasses outside this bundle only.
     *
     * @param record the record
     * @return true to roll
     */
    public abstract boolean shouldRollover(LogRecord record);

    /**
     * Rolls the file now.
     *
     * @throws IOException if it cannot be done; the file stays in use
     */
    public abstract void doRollover() throws IOException;

    /**
     * The name that the namer chooses.
     *
     * @param defaultName absolute path
     * @return the default name if there is no namer
     */
    protected String namer(String defaultName) {
        Namer chosen = namer;
        return chosen == null ? defaultName : chosen.name(defaultName);
    }

    /**
     * Has the rotator move a file, or renames it if there is no rotator.
     *
     * @param source the file; nothing happens if it is missing
     * @param destination where it belongs; what is there is replaced
     * @throws IOException if it cannot be done
     */
    protected void rotator(Path source, Path destination) throws IOException {
        Rotator chosen = rotator;
        if (chosen != null) {
            chosen.rotate(source, destination);
        } else if (Files.exists(source)) {
            rename(source, destination);
        }
    }

    private static void rename(Path source, Path destination) throws IOException {
        try {
            Files.move(source, destination, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException missing) {
            // another program may have moved it since it was there
            if (Files.exists(source)) {
                throw missing;
            }
        }
    }

    /**
     * The name of a rolled file; Python's {@code rotation_filename}.
     *
     * @param defaultName absolute path
     * @return absolute path
     */
    public String rotationFilename(String defaultName) {
        return namer(defaultName);
    }

    /**
     * Puts a closed file under another name.
     *
     * @param source the file
     * @param destination where it belongs
     * @throws IOException if it cannot be done
     */
    public void rotate(Path source, Path destination) throws IOException {
        rotator(source, destination);
    }

    /**
     * Sets what names rolled files.
     *
     * @param namer null for none
     */
    public final void setNamer(Namer namer) {
        this.namer = namer;
    }

    /** {@return what names rolled files; null for none} */
    public final Namer namer() {
        return namer;
    }

    /**
     * Sets what moves a file that was closed.
     *
     * @param rotator null to rename it
     */
    public final void setRotator(Rotator rotator) {
        this.rotator = rotator;
    }

    /** {@return what moves a file that was closed; null if it is renamed} */
    public final Rotator rotator() {
        return rotator;
    }

    // ---- the way of a rollover ----

    /**
     * Closes the file, does something while nobody writes, and opens it again, unless that is delayed.
     *
     * @param moving moves the closed file
     * @throws IOException what it throws, or that the file cannot be closed or opened
     */
    protected final void withClosedFile(Rollover moving) throws IOException {
        exclusively(() -> {
            LogFile file = share().file();
            if (file != null) {
                file.closeStream();
            }
            moving.run();
            if (file != null && !delay()) {
                file.openStream();
            }
        });
    }

    /** Goes on with the file that is at the path, if another program has moved the open one. */
    final void reopenIfMoved() {
        LogFile file = share().file();
        if (file != null) {
            file.closeIfMoved();
        }
    }

    /** Whether names may differ from the default ones. */
    final boolean renames() {
        return namer != null || !isConcurrent();
    }

    /** The path of a default name. */
    final Path rolledPath(String ending) {
        return baseFilename().resolveSibling(rotationFilename(baseFilename() + "." + ending));
    }

    /** Runs something while nobody writes to the file. */
    final void exclusively(Rollover action) throws IOException {
        LogFile file = openForEmit();
        if (file == null) {
            action.run();
        } else {
            file.exclusively(action::run);
        }
    }

    @Override
    final Outcome roll(LogRecord record, int weight, Supplier<Outcome> write) {
        Outcome[] outcome = {Outcome.GONE};
        try {
            exclusively(() -> {
                if (isDue(weight, moment(record))) {
                    rollOrReport(record);
                    outcome[0] = write.get();
                }
            });
            quiet.watch();
        } catch (IOException error) {
            failed(record, error);
        }
        return outcome[0];
    }

    private void rollOrReport(LogRecord record) {
        try {
            doRollover();
        } catch (IOException | RuntimeException | Error error) {
            // an Error, too: a rotator whose bundle was refreshed, say; the record is written all the same
            failed(record, error);
        }
    }

    final boolean isDue(int weight, long now) {
        LogFile file = share().file();
        return file != null && file.isDue(share(), weight, now);
    }

    private void failed(LogRecord record, Throwable error) {
        rotation.failed(moment(record));
        handleError(record, error);
    }

    @Override
    final int weigh(LogRecord record, TextBuffer text, int length) {
        if (isConcurrent()) {
            return count(text, length);
        }
        inHand = count(text, length);
        try {
            if (shouldRollover(record)) {
                doRollover();
            }
        } catch (IOException | RuntimeException | Error error) {
            failed(record, error);
        } finally {
            inHand = -1;
        }
        return -1;
    }

    /** What a text counts against a limit. */
    int count(TextBuffer text, int length) {
        return length;
    }

    /** Whether the built-in rule rolls the file before a record, which is formatted for it unless it is in hand. */
    final boolean isDueFor(LogRecord record) {
        int weight = inHand;
        if (weight < 0) {
            TextBuffer text = new TextBuffer();
            text.append(format(record)).append(terminator());
            weight = count(text, text.length());
        }
        try {
            LogFile file = openForEmit();
            return file != null && file.isDue(share(), weight, moment(record));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    // ---- old files ----

    /** The old files, oldest first, without the ending of their packed form. */
    List<Path> oldFiles() throws IOException {
        return List.of();
    }

    /** The old files, packed and pruned. */
    final Archive archive() {
        return archive;
    }

    private Lock namesLock() {
        LogFile file = share().file();
        return file == null ? closedNames : file.names();
    }

    /** Deletes and packs what a rollover left to be; a failure is told, the rollover itself has succeeded. */
    final void tidyUp() {
        try {
            archive.prune(system().clock().epochNanos());
            archive.pack(work -> background().run(system(), work), this::tell);
        } catch (IOException | RuntimeException | Error error) {
            tell(error);
        }
    }

    /** Says in the log what went wrong beside the way of a record. */
    final void tell(Throwable error) {
        system().getLogger(FileHandlers.LOGGER).warning("old files of %s: %s", baseFilename(), error);
    }

    // ---- without a record ----

    /** {@inheritDoc} Rolls a file that is not empty, if a rollover at the start is wanted. */
    @Override
    public void commit() {
        super.commit();
        LogFile file = share().file();
        try {
            if (rolls.atStart() && file != null && file.size() > 0) {
                doRollover();
            }
        } catch (IOException | RuntimeException | Error error) {
            tell(error);
        }
        if (rolls.gzip() && file != null) {
            tidyUp();
        }
        quiet.watch();
    }

    /** When time alone is a reason to roll. */
    OptionalLong rolloverDue() {
        return OptionalLong.empty();
    }

    /** Puts a rollover off, since there is nothing to roll. */
    void skipRollover() {}

    @Override
    public void close() {
        quiet.stop();
        archive.stop();
        super.close();
    }
}
