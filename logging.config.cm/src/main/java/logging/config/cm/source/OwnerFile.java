// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import logging.api.config.LoggingConfigurator;

/**
 * A JSON object in a file that only its owner may read. It is replaced whole or not at all.
 *
 * <p>Not thread-safe: one call at a time.
 */
final class OwnerFile {

    private final Path path;
    private final LoggingConfigurator json;

    /**
     * A file.
     *
     * @param path may not exist yet
     * @param json writes and reads it
     */
    OwnerFile(Path path, LoggingConfigurator json) {
        this.path = path;
        this.json = json;
    }

    /** Replaces the file; if that fails, the old one stays. */
    void write(Map<String, ?> object) throws IOException {
        Path fresh = Files.createTempFile(path.getParent(), "fresh", ".tmp", ownerOnly());
        try {
            try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
                out.write(json.toJson(object).getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Empty if there is no file. */
    Map<String, Object> read() throws IOException {
        return Files.exists(path) ? json.parseJson(Files.readString(path)) : Map.of();
    }

    /** What a damaged file lacks is an {@link IllegalArgumentException}. */
    <T> T checked(Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(path + ": expected a " + type.getSimpleName() + Stored.typeOf(value));
    }
}
