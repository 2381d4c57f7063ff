// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Opens files of the disk with {@code O_APPEND} as plain streams: a channel would be closed by an interrupt of the
 * thread that logs.
 *
 * @param createDirs whether missing parent directories are made
 * @param permissions of a file that it creates, null for what the process has as default
 */
public record DiskOpener(boolean createDirs, Set<PosixFilePermission> permissions) implements FileOpener {

    /** Creates files with default permissions and no directories. */
    public static final DiskOpener DEFAULT = new DiskOpener(false, null);

    @Override
    public OutputStream open(Path path) throws IOException {
        makeDirs(path);
        if (permissions != null && Files.notExists(path)) {
            try {
                create(path);
            } catch (FileAlreadyExistsException otherWasFaster) {
                return new FileOutputStream(path.toFile(), true);
            }
        }
        return new FileOutputStream(path.toFile(), true);
    }

    /**
     * Creates an empty file that nobody else has made.
     *
     * @param path where
     * @throws FileAlreadyExistsException if there is one
     * @throws IOException if it cannot be created
     */
    public void createNew(Path path) throws IOException {
        makeDirs(path);
        create(path);
    }

    private void makeDirs(Path path) throws IOException {
        Path parent = path.getParent();
        if (createDirs && parent != null && Files.notExists(parent)) {
            Files.createDirectories(parent);
        }
    }

    private void create(Path path) throws IOException {
        if (permissions == null) {
            Files.createFile(path);
        } else {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(permissions));
            // once more, since the process's mask was taken off
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
