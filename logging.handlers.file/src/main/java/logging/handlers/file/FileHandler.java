// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import logging.api.BatchEmitter;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.text.BufferPool;
import logging.api.text.TextBuffer;
import logging.handlers.file.encoding.Encoder;
import logging.handlers.file.sink.Batch;
import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.Outcome;
import logging.handlers.file.sink.Recovery;
import logging.handlers.file.sink.Rotation;
import logging.handlers.file.sink.Share;

/**
 * Writes each record and a terminator to a file, with one call of the operating system for each, or for several that are
 * ready together in a queue or in waiting threads.
 *
 * <p>A record is formatted outside any lock; one lock of the file covers the write. All handlers of this process on one
 * file share it. While the file cannot be written, records are held (8 MiB unless set otherwise), tried again by later
 * calls and written in order; what finds no room is counted as {@linkplain #dropped() dropped}. A thread's interrupt
 * status neither loses a record nor closes the file.
 *
 * <p>Thread-safe. Subclasses are called by one thread at a time. Python: {@code logging.FileHandler}.
 */
public class FileHandler extends Handler implements BatchEmitter {

    private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(5);

    private final BufferPool buffers = new BufferPool();
    private final FileSettings settings;
    private final Encoder encoder;
    private final Share share;
    private final boolean concurrent = FileHandlers.isOurs(getClass());
    private final Opening opening;
    // guarded by: volatile
    private volatile Duration closeWithin = CLOSE_DEADLINE;
    // guarded by: volatile
    private volatile String terminator = "\n";

    /**
     * Opens a file to append to it, in UTF-8.
     *
     * @param filename relative to the default system's directory
     * @throws UncheckedIOException if it cannot be opened
     */
    public FileHandler(String filename) {
        this(Path.of(filename));
    }

    /**
     * As {@link #FileHandler(String)}.
     *
     * @param filename relative to the default system's directory
     */
    public FileHandler(Path filename) {
        this(filename, "a", null, false, null);
    }

    /**
     * Opens a file, unless that is delayed.
     *
     * @param filename relative to the default system's directory
     * @param mode {@code a} to append, {@code w} to empty it first, {@code x} to refuse one that exists
     * @param encoding a charset by its Python or Java name, null for UTF-8
     * @param delay whether the first record opens the file
     * @param errors what becomes of characters the encoding lacks: {@code strict}, {@code ignore}, {@code replace},
     *     {@code backslashreplace}, {@code xmlcharrefreplace}, {@code namereplace} or {@code surrogateescape}; null
     *     for {@code backslashreplace}
     * @throws UncheckedIOException if it cannot be opened
     * @throws IllegalArgumentException if mode, encoding or errors is unknown
     */
    public FileHandler(Path filename, String mode, String encoding, boolean delay, String errors) {
        this(FileSettings.of(filename, mode, encoding, delay, errors), Rotation.NEVER);
        openFirst();
    }

    /** A handler that opens nothing before {@link #prepare} or its first record. */
    FileHandler(FileSettings settings, Rotation rotation) {
        this.settings = settings;
        this.encoder = settings.encoder();
        this.share = new Share(settings.policy(), encoder.mark(), encoder.lineEnd(), rotation, settings.alarm(this));
        this.opening = new Opening(settings, share);
    }

    /** What a public constructor does last. */
    final void openFirst() {
        try {
            opening.prepare(this);
            opening.commit();
        } catch (IOException | RuntimeException error) {
            opening.close(closeWithin);
            throw error instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) error;
        }
    }

    // ---- the way of a record ----

    @Override
    protected boolean isConcurrent() {
        return concurrent;
    }

    @Override
    protected void emit(LogRecord record) throws IOException {
        TextBuffer text = buffers.acquire();
        try {
            formatOn(record, text);
            boolean ready = encoder.passes(text);
            byte[] bytes = ready ? text.array() : encoder.encode(text.toString());
            int length = ready ? text.length() : bytes.length;
            int weight = weigh(record, text, length);
            LogFile file = share.file();
            Outcome outcome = file == null
                    ? Outcome.GONE
                    : file.append(share, bytes, length, weight, record.levelno(), moment(record));
            if (outcome != Outcome.TAKEN) {
                settle(record, bytes, length, weight, outcome);
            }
        } finally {
            buffers.release(text);
        }
    }

    /** {@inheritDoc} What needs neither a rollover nor an encoding is written by one call of the operating system. */
    @Override
    public int emitBatch(LogRecord[] records, int count) {
        if (!concurrent) {
            return 0;
        }
        TextBuffer text = buffers.acquire();
        int done = 0;
        try {
            Gathering gathering = new Gathering(effectiveFormatter(), terminator, encoder, text);
            Batch batch = new Batch(share, count);
            while (done < count && gathering.fill(batch, records, done, count)) {
                LogFile file = share.file();
                LogRecord last = records[done + batch.count() - 1];
                Outcome outcome = file == null ? Outcome.GONE : append(file, batch, text, last);
                if (outcome == Outcome.GONE || outcome == Outcome.DUE) {
                    break;
                }
                done += batch.count();
                tell(last, outcome, file);
            }
        } catch (RuntimeException | Error unexpected) {
            // thrown again, and told of, when the next record comes alone; this one's batch was not taken
            return done;
        } finally {
            buffers.release(text);
        }
        return done;
    }

    private Outcome append(LogFile file, Batch batch, TextBuffer text, LogRecord last) {
        int weight = weigh(last, text, text.length());
        // characters count for the record that is to come, and bytes for those before it
        boolean mixed = weight != text.length() && batch.count() > 1;
        return mixed ? Outcome.GONE : file.append(batch, text.array(), weight, moment(last));
    }

    private void formatOn(LogRecord record, TextBuffer text) throws IOException {
        try {
            if (concurrent) {
                effectiveFormatter().formatTo(record, text);
            } else {
                text.append(format(record));
            }
            text.append(terminator);
        } catch (RuntimeException | Error unformattable) {
            touch(record);
            throw unformattable;
        }
    }

    /** What Python does with the file before it finds out that a record cannot be formatted: it opens it. */
    void touch(LogRecord record) throws IOException {
        LogFile file = openForEmit();
        if (file != null) {
            file.open();
        }
    }

    /** Does what the file asks for until the record is taken. */
    private void settle(LogRecord record, byte[] bytes, int length, int weight, Outcome first) throws IOException {
        Outcome outcome = first;
        LogFile file = share.file();
        while (outcome == Outcome.GONE || outcome == Outcome.DUE) {
            file = openForEmit();
            if (file == null) {
                share.dropped(1);
                return;
            }
            boolean due = outcome == Outcome.DUE;
            outcome = due
                    ? roll(record, weight, () -> append(record, bytes, length, -1))
                    : append(record, bytes, length, weight);
        }
        tell(record, outcome, file);
    }

    /** Says that the file cannot be written, or can again. */
    private void tell(LogRecord record, Outcome outcome, LogFile file) {
        if (outcome == Outcome.FAULT && file != null) {
            handleError(record, file.faultError());
        } else if (outcome == Outcome.RECOVERED && file != null) {
            tell(file.lastRecovery());
        }
    }

    private Outcome append(LogRecord record, byte[] bytes, int length, int weight) {
        LogFile file = share.file();
        return file == null
                ? Outcome.GONE
                : file.append(share, bytes, length, weight, record.levelno(), moment(record));
    }

    /** The time that a rotation compares with, in nanoseconds since 1970. */
    long moment(LogRecord record) {
        return record.epochNanos();
    }

    /** What a record counts for the rotation; negative if the file is not to be rolled for it. */
    int weigh(LogRecord record, TextBuffer text, int length) {
        return length;
    }

    /**
     * Rolls the file if that is due for a record, and writes the record before anybody else can; {@code GONE} if it was
     * not due any more. Reports what goes wrong and does not throw.
     */
    Outcome roll(LogRecord record, int weight, Supplier<Outcome> write) {
        return write.get();
    }

    /** Says that records were dropped: in the log, which works again. */
    private void tell(Recovery recovery) {
        system().getLogger(FileHandlers.LOGGER)
                .warning(
                        "%s could not be written for %d ms, %d records were dropped: %s",
                        baseFilename(), recovery.millis(), recovery.dropped(), recovery.error());
    }

    // ---- opening and closing ----

    /** {@inheritDoc} Opens the file, unless that is delayed; empties nothing. */
    @Override
    public void prepare() throws IOException {
        opening.prepare(this);
    }

    /** Looks at the file before it is opened, or when that is put off. */
    void beforeOpening(Path path) throws IOException {}

    /** {@inheritDoc} Empties the file in mode {@code w}. */
    @Override
    public void commit() {
        opening.commit();
    }

    /** {@inheritDoc} Deletes the file and the directories that {@link #prepare} made. */
    @Override
    public void abort() {
        close();
        try {
            opening.abort();
        } catch (IOException notOurs) {
            system().getLogger(FileHandlers.LOGGER).debug("%s is left behind: %s", baseFilename(), notOurs);
        }
    }

    /** The open file; null when a closed handler of mode {@code w} writes nothing more, as in Python. */
    final LogFile openForEmit() throws IOException {
        return opening.forRecord(this);
    }

    final void checkNotRetired() {
        if (isRetired()) {
            throw retiredSignal();
        }
    }

    @Override
    public void flush() {
        LogFile file = share.file();
        try {
            if (file != null) {
                file.flush();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** {@inheritDoc} A later record opens the file again, unless the mode is {@code w}. */
    @Override
    public void close() {
        opening.close(closeWithin);
        super.close();
    }

    @Override
    public void retire(Duration deadline) {
        closeWithin = deadline;
        super.retire(deadline);
    }

    /** Where what is due without a record runs. */
    final Background background() {
        return settings.background();
    }

    /** This handler's share in its file. */
    final Share share() {
        return share;
    }

    // ---- attributes ----

    @Override
    public long pending() {
        return share.pending();
    }

    @Override
    public long dropped() {
        return share.dropped();
    }

    /** {@return where the file is; Python's {@code baseFilename}; an absolute path} */
    public final Path baseFilename() {
        return opening.path(system().directory());
    }

    /** {@return how the file is opened the first time; as it was given} */
    public final String mode() {
        return settings.mode();
    }

    /** {@return the encoding; as it was given, {@code utf-8} if it was not} */
    public final String encoding() {
        return encoder.encoding();
    }

    /** {@return the error mode; as it was given, null if it was not} */
    public final String errors() {
        return encoder.errors();
    }

    /** {@return whether the first record opens the file; as it was given} */
    public final boolean delay() {
        return settings.delay();
    }

    /** {@return whether the file is open now; Python's {@code stream is not None}; false before a delayed opening} */
    public final boolean isOpen() {
        LogFile file = share.file();
        return file != null && file.isOpen();
    }

    /** {@return what ends each record; a newline at first} */
    public final String terminator() {
        return terminator;
    }

    /**
     * Sets what ends each record.
     *
     * @param terminator may be empty
     */
    public final void setTerminator(String terminator) {
        this.terminator = Objects.requireNonNull(terminator, "terminator");
    }

    /** {@inheritDoc} The one there is here is {@code terminator}. */
    @Override
    public boolean setAttribute(String attribute, Object value) {
        if ("terminator".equals(attribute)) {
            setTerminator(String.valueOf(value));
            return true;
        }
        return super.setAttribute(attribute, value);
    }

    @Override
    protected String describe() {
        return " " + baseFilename();
    }
}
