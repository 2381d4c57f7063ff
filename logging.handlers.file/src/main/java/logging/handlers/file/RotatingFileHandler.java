// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import logging.api.LogRecord;
import logging.api.text.TextBuffer;
import logging.handlers.file.rotation.SizeTrigger;

/**
 * Writes to a file and rolls it before it reaches a size: {@code app.log} becomes {@code app.log.1}, what was
 * {@code app.log.1} becomes {@code app.log.2} and so on, and the last one is deleted.
 *
 * <p>The size counts encoded bytes; an empty file is never rolled, whatever the length of the first record.
 *
 * <p>Thread-safe. Python: {@code logging.handlers.RotatingFileHandler}.
 */
public class RotatingFileHandler extends BaseRotatingHandler {

    private final long maxBytes;
    private final int backupCount;
    private final boolean countCharacters;

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
        this(FileSettings.of(filename, mode, encoding, delay, errors), maxBytes, backupCount, false);
        openFirst();
    }

    RotatingFileHandler(FileSettings settings, long maxBytes, int backupCount, boolean countCharacters) {
        super(maxBytes > 0 ? settings.withMode("a") : settings, new SizeTrigger(maxBytes));
        this.maxBytes = maxBytes;
        this.backupCount = backupCount;
        this.countCharacters = countCharacters;
    }

    @Override
    protected boolean shouldRollover(LogRecord record) {
        return isDueFor(record);
    }

    @Override
    public void doRollover() throws IOException {
        withClosedFile(() -> {
            if (backupCount > 0) {
                shift();
                Path first = rolledPath("1");
                Files.deleteIfExists(first);
                rotate(baseFilename(), first);
            }
        });
    }

    /** Moves every old file one number up; the last one is replaced. */
    private void shift() throws IOException {
        for (int i = backupCount - 1; i > 0; i--) {
            Path source = rolledPath(Integer.toString(i));
            if (Files.exists(source)) {
                Files.move(source, rolledPath(Integer.toString(i + 1)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    int count(TextBuffer text, int length) {
        return countCharacters ? characters(text) : length;
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
        return maxBytes;
    }

    /** {@return how many old files are kept; 0 for none} */
    public final int backupCount() {
        return backupCount;
    }
}
