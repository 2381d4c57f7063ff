// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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

    // guarded by: itself; each with where its path led when it was opened
    private final Map<LogFile, Path> files = new LinkedHashMap<>();
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
     * @param emptied whether the file is emptied before anybody can write to it through this share
     * @throws IOException if it cannot be opened or emptied
     */
    public void open(Path path, FileOpener opener, Share share, boolean openNow, boolean emptied) throws IOException {
        while (true) {
            LogFile file = find(path, opener);
            if (joined(file, share, openNow, emptied)) {
                return;
            }
        }
    }

    /** The file that is open under this path, or else under another one that leads to the same place now, or a new one. */
    private LogFile find(Path path, FileOpener opener) throws IOException {
        Path place = RealPath.of(path);
        synchronized (files) {
            for (LogFile each : files.keySet()) {
                if (each.path().equals(path)) {
                    return each;
                }
            }
            for (Map.Entry<LogFile, Path> each : files.entrySet()) {
                if (each.getValue().equals(place)
                        && RealPath.of(each.getKey().path()).equals(place)) {
                    return each.getKey();
                }
            }
            LogFile file = new LogFile(path, opener, nanoTime);
            files.put(file, place);
            return file;
        }
    }

    private boolean joined(LogFile file, Share share, boolean openNow, boolean emptied) throws IOException {
        try {
            return file.join(share, openNow, emptied);
        } finally {
            if (file.isDead()) {
                remove(file);
            }
        }
    }

    private void remove(LogFile file) {
        synchronized (files) {
            files.remove(file);
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
            remove(file);
        }
    }

    /** {@return how many files are open; a count} */
    public int size() {
        synchronized (files) {
            return files.size();
        }
    }
}
