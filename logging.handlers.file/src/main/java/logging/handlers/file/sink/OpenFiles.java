// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * The files that are open for logging, so that two handlers on one file share it: records do not mix, one rollover is
 * seen by both, and a new configuration takes the file over from the old one.
 *
 * <p>Thread-safe.
 */
public final class OpenFiles {

    /**
     * The files of this process. The one static of this bundle that changes: a disk's files are one set per process
     * as well, and handlers made by hand must meet those of a configuration. It is empty when all handlers are closed.
     */
    public static final OpenFiles OF_THIS_PROCESS = new OpenFiles(System::nanoTime);

    private final ConcurrentMap<Path, LogFile> files = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    OpenFiles(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Opens a file for a share.
     *
     * @param path an absolute path
     * @param opener used if nobody has the file yet
     * @param share not open
     * @param openNow false to leave the opening to the first record
     * @throws IOException if it cannot be opened
     */
    public void open(Path path, FileOpener opener, Share share, boolean openNow) throws IOException {
        Path key = key(path);
        while (true) {
            LogFile file = files.computeIfAbsent(key, real -> new LogFile(path, opener, nanoTime));
            if (joined(file, key, share, openNow)) {
                return;
            }
        }
    }

    private boolean joined(LogFile file, Path key, Share share, boolean openNow) throws IOException {
        try {
            return file.join(share, openNow);
        } finally {
            if (file.isDead()) {
                files.remove(key, file);
            }
        }
    }

    /**
     * Ends a share; the last one closes the file.
     *
     * @param share open or not
     * @param deadline how long to wait for a call under way
     */
    public void close(Share share, Duration deadline) {
        LogFile file = share.file();
        if (file != null && file.leave(share, deadline.toNanos())) {
            files.values().remove(file);
        }
    }

    /** {@return how many files are open; a count} */
    public int size() {
        return files.size();
    }

    /** The name under which different paths to one file meet. */
    private static Path key(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path parent = path.getParent();
        return parent != null && Files.exists(parent)
                ? parent.toRealPath().resolve(path.getFileName())
                : path.normalize();
    }
}
