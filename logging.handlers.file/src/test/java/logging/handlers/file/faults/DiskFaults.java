// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Faults of a file system: full, read-only, a directory or permission that goes away. */
final class DiskFaults {

    private static final String WATCHED = "logging.handlers.WatchedFileHandler";

    private DiskFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("disk full and back", directory -> full(directory)),
                new Fault("disk full, small hold", directory -> full(directory, "holdBytes=20000")),
                new Fault("read-only and back", DiskFaults::readOnly),
                new Fault("directory moved away", DiskFaults::directoryGone),
                new Fault("permission lost", DiskFaults::immutable));
    }

    private static Figures full(Path directory, String... keys) throws Exception {
        Child child = new Child(directory).handler("logging.FileHandler", keys).threads(4, 100);
        Files.createDirectories(child.logs());
        Fault.need(
                "mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", child.logs().toString());
        try {
            Path filler = child.logs().resolve("filler");
            Files.write(filler, new byte[32 * 1024 * 1024 - 200_000]);
            child.start().run(1500);
            Files.delete(filler);
            return Figures.of(child, child.run(1500).stop());
        } finally {
            Fault.command("umount", "-l", child.logs().toString());
        }
    }

    /** A read-only file system lies over the directory for a while. */
    private static Figures readOnly(Path directory) throws Exception {
        Child child = new Child(directory).handler(WATCHED);
        String logs = child.logs().toString();
        Files.createDirectories(child.logs());
        child.start().run(300);
        try {
            Fault.need("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", logs);
            child.run(500);
            Fault.command("umount", "-l", logs);
            return Figures.of(child, child.run(1500).stop());
        } finally {
            Fault.command("umount", "-l", logs);
        }
    }

    private static Figures directoryGone(Path directory) throws Exception {
        Child child = new Child(directory).handler(WATCHED).start().run(300);
        Files.move(child.logs(), directory.resolve("gone"));
        child.run(500);
        Files.createDirectory(child.logs());
        return Figures.of(child, child.run(1500).stop());
    }

    /** The file is moved away and none can be made in its place for a while; root is refused as well. */
    private static Figures immutable(Path directory) throws Exception {
        Child child = new Child(directory).handler(WATCHED);
        Files.createDirectories(child.logs());
        String logs = child.logs().toString();
        Fault.need("chattr", "+i", logs);
        Fault.need("chattr", "-i", logs);
        child.start().run(300);
        Files.createDirectory(directory.resolve("gone"));
        try {
            lock(child.logs(), directory.resolve("gone").resolve("a.log"));
            child.run(500);
        } finally {
            Fault.command("chattr", "-i", logs);
        }
        return Figures.of(child, child.run(1500).stop());
    }

    private static void lock(Path logs, Path moved) throws IOException, InterruptedException {
        Files.move(logs.resolve("a.log"), moved);
        Fault.command("chattr", "+i", logs.toString());
    }
}
