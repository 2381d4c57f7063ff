// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.sink;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where a path leads, also if nothing is there yet: two paths by which one file would be created lead to the same place.
 *
 * <p>Stateless.
 */
public final class RealPath {

    /** As many links are followed as Linux follows. */
    private static final int LINKS = 40;

    private RealPath() {}

    /**
     * Follows links, also those that lead to nothing.
     *
     * @param path an absolute path
     * @return an absolute path without links in it
     * @throws IOException if it cannot be followed
     */
    public static Path of(Path path) throws IOException {
        return of(path, LINKS);
    }

    private static Path of(Path path, int links) throws IOException {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException absent) {
            Path parent = path.getParent();
            if (parent == null) {
                return path;
            }
            if (!Files.isSymbolicLink(path)) {
                return of(parent, links).resolve(path.getFileName()).normalize();
            }
            if (links == 0) {
                throw new FileSystemLoopException(path.toString());
            }
            return of(parent.resolve(Files.readSymbolicLink(path)), links - 1);
        }
    }
}
