// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.nio.file.Path;
import logging.handlers.file.sink.LogFile;
import logging.handlers.file.sink.Rotation;

/**
 * Writes to a file that another program such as logrotate moves or deletes: before each record, or each batch that is
 * ready in a queue, it looks whether the file is still there and else goes on with the one that is, creating it if need be.
 *
 * <p>A file cut in place needs no notice: every write goes to the end as it is then. Where the system does not tell
 * files apart (Windows) it is a plain {@link FileHandler}.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.WatchedFileHandler}.
 */
public class WatchedFileHandler extends FileHandler {

    /**
     * Opens a file to append to it, in UTF-8.
     *
     * @param filename relative to the default system's directory
     */
    public WatchedFileHandler(Path filename) {
        this(filename, "a", null, false, null);
    }

    /**
     * Opens a file, unless that is delayed.
     *
     * @param filename relative to the default system's directory
     * @param mode as for {@link FileHandler}; a file that is opened anew is appended to
     * @param encoding as for {@link FileHandler}
     * @param delay whether the first record opens the file
     * @param errors as for {@link FileHandler}
     */
    public WatchedFileHandler(Path filename, String mode, String encoding, boolean delay, String errors) {
        this(FileSettings.of(filename, mode, encoding, delay, errors));
        openFirst();
    }

    WatchedFileHandler(FileSettings settings) {
        super(settings.withPolicy(settings.policy().withLookEvery(0)), Rotation.NEVER);
    }

    /** Looks whether the file is still there; if not, the next record opens what is. */
    public void reopenIfNeeded() {
        LogFile file = share().file();
        if (file != null) {
            file.closeIfMoved();
        }
    }
}
