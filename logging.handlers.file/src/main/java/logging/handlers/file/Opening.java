// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import logging.handlers.file.sink.Locking;
import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.OpenFiles;
import logging.handlers.file.sink.RealPath;
import logging.handlers.file.sink.Share;

/**
 * How the file of one handler is opened, emptied, opened again and closed.
 *
 * <p>Thread-safe.
 */
final class Opening {

    static {
        // a handler may outlive its bundle, and then what closes it could no longer be loaded
        Objects.requireNonNull(Locking.class);
    }

    private final FileSettings settings;
    private final Share share;
    private final ReentrantLock lock = new ReentrantLock();
    // guarded by: written under lock; null until the file is opened, when the system is known
    private volatile Path path;
    // guarded by: lock; whether the file was opened before, so that its mode is used up
    private boolean opened;
    // guarded by: lock; what prepare made and abort may delete; null for nothing
    private Created created;

    /** A file that was not there, at the end of its links, and the file itself or the uppermost directory that was not. */
    private record Created(Path file, Path uppermost) {}

    Opening(FileSettings settings, Share share) {
        this.settings = settings;
        this.share = share;
    }

    /** Where the file is, or would be in a directory if it was not opened yet. */
    Path path(Path directory) {
        Path known = path;
        return known != null
                ? known
                : directory.resolve(settings.filename()).toAbsolutePath().normalize();
    }

    /** Opens the file for the first time, unless that is delayed. */
    void prepare(FileHandler handler) throws IOException {
        lock.lock();
        try {
            Path target = handler.baseFilename();
            handler.beforeOpening(target);
            if (!settings.delay()) {
                Path place = RealPath.of(target);
                Path absent = uppermostAbsent(place);
                open(target, true, false);
                created = absent == null ? null : new Created(place, absent);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Empties the file if the mode says so. */
    void commit() {
        LogFile file = share.file();
        if (file != null && settings.fileMode() == FileMode.WRITE) {
            empty(file);
        }
    }

    private static Path uppermostAbsent(Path target) {
        Path absent = null;
        for (Path each = target; each != null && Files.notExists(each); each = each.getParent()) {
            absent = each;
        }
        return absent;
    }

    /** Deletes the file if {@link #prepare} made it and it is empty, and then the directories that it made. */
    void abort() throws IOException {
        lock.lock();
        try {
            if (created != null && Files.size(created.file()) == 0) {
                for (Path each = created.file(); each.startsWith(created.uppermost()); each = each.getParent()) {
                    Files.deleteIfExists(each);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The file for a record; null when a closed handler of mode {@code w} writes nothing more, as in Python. Takes no lock
     * while the file is open, for who closes it waits, with the lock, for who rolls it.
     */
    LogFile forRecord(FileHandler handler) throws IOException {
        LogFile known = share.file();
        return known != null ? known : openFor(handler);
    }

    private LogFile openFor(FileHandler handler) throws IOException {
        lock.lock();
        try {
            LogFile open = share.file();
            if (open != null) {
                return open;
            }
            handler.checkNotRetired();
            boolean writes = settings.fileMode() == FileMode.WRITE;
            if (writes && handler.isClosed()) {
                return null;
            }
            open(handler.baseFilename(), false, writes && !opened);
            if (handler.isClosed()) {
                // a late record of a handler that left a configuration: what it has opened must be closed with the rest
                handler.system().handlers().remember(handler);
            }
            return share.file();
        } finally {
            lock.unlock();
        }
    }

    private void open(Path target, boolean now, boolean emptied) throws IOException {
        path = target;
        if (!opened && settings.fileMode() == FileMode.CREATE) {
            settings.opener().createNew(target);
        }
        OpenFiles.OF_THIS_PROCESS.open(target, settings.opener(), share, now, emptied);
        opened = true;
    }

    private static void empty(LogFile file) {
        try {
            file.truncate();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Closes the file after an opening that is under way, which a record of a retired handler must not outlast. */
    void close(Duration deadline) {
        boolean locked = Locking.within(lock, deadline.toNanos());
        try {
            OpenFiles.OF_THIS_PROCESS.close(share, deadline);
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
    }
}
