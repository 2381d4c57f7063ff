// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/** Packs a file beside itself. Stateless. */
final class Gzip {

    /** A temporary file that nobody has written to for so long was left behind by a crash. */
    private static final long STALE = TimeUnit.MINUTES.toMillis(1);

    private Gzip() {}

    /** Where the packed form of a file is. */
    static Path packed(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
    }

    /**
     * Packs a file into a temporary one that is on the disk for sure when this returns, with the same modification
     * time and, where there are such, the same permissions.
     *
     * @param in the file's bytes
     * @param file the file
     * @param stopped asked now and then whether to give up
     * @return the temporary file; null if it was given up, or if another one packs this file
     */
    static Path pack(InputStream in, Path file, BooleanSupplier stopped) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".gz.tmp");
        if (!claim(temporary)) {
            return null;
        }
        boolean whole = false;
        try (FileOutputStream disk = new FileOutputStream(temporary.toFile());
                GZIPOutputStream out = new GZIPOutputStream(disk, 64 * 1024)) {
            if (copy(in, out, stopped)) {
                out.finish();
                disk.getFD().sync();
                whole = true;
            }
        } finally {
            if (!whole) {
                Files.deleteIfExists(temporary);
            }
        }
        return whole ? temporary : null;
    }

    private static boolean claim(Path temporary) throws IOException {
        try {
            Files.createFile(temporary);
            return true;
        } catch (FileAlreadyExistsException other) {
            long age = System.currentTimeMillis() - temporary.toFile().lastModified();
            return age > STALE && Files.deleteIfExists(temporary) && claim(temporary);
        }
    }

    private static boolean copy(InputStream in, GZIPOutputStream out, BooleanSupplier stopped) throws IOException {
        byte[] chunk = new byte[64 * 1024];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            out.write(chunk, 0, n);
        }
        return true;
    }

    /** Gives a packed file what the plain one has: modification time and permissions. */
    static void copyAttributes(Path from, Path to) throws IOException {
        if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }
}
