// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Faults of a file system: full, read-only, a directory or permission that goes away. */
final class DiskFaults {

    private static final String PLAIN = "logging.FileHandler";
    private static final String WATCHED = "logging.handlers.WatchedFileHandler";
    private static final String ROTATING = "logging.handlers.RotatingFileHandler";

    private DiskFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault("disk full and back", place -> full(place, PLAIN)),
                new Fault("disk full, small hold", place -> full(place, PLAIN, "holdBytes=20000")),
                new Fault(
                        "disk full, packing",
                        place -> full(place, ROTATING, "maxBytes=100000", "backupCount=500", "compress=gzip")),
                new Fault("read-only and back", DiskFaults::readOnly),
                new Fault("directory moved away", DiskFaults::directoryGone),
                new Fault("directory deleted", DiskFaults::directoryDeleted),
                new Fault("permission lost", DiskFaults::immutable));
    }

    private static Figures full(Place place, String type, String... keys) throws Exception {
        Child child = place.child().handler(type, keys).threads(4, 100);
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
    private static Figures readOnly(Place place) throws Exception {
        Child child = place.child().handler(WATCHED);
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

    private static Figures directoryGone(Place place) throws Exception {
        Child child = place.child().handler(WATCHED).start().run(300);
        Files.move(child.logs(), place.directory().resolve("gone"));
        child.run(500);
        Files.createDirectory(child.logs());
        return Figures.of(child, child.run(1500).stop());
    }

    /** The handler makes its directory again, if it made it before. */
    private static Figures directoryDeleted(Place place) throws Exception {
        Child child = place.child().handler(WATCHED, "createDirs=true").start().run(300);
        for (int i = 0; i < 5; i++) {
            deleteDirectory(child, "a.log.kept" + i);
            child.run(200);
        }
        if (!Files.exists(child.logs().resolve("a.log"))) {
            throw new AssertionError("the handler did not make its directory again");
        }
        return Figures.of(child, child.stop());
    }

    /** The handler may make the file anew before the directory goes, so that takes some tries. */
    private static void deleteDirectory(Child child, String keptName) throws IOException {
        for (int tries = 0; Files.exists(child.logs()) && tries < 1000; tries++) {
            child.delete(keptName + "." + tries);
            Fault.deleteIfEmpty(child.logs());
        }
    }

    /** The file is moved away and none can be made in its place for a while; root is refused as well. */
    private static Figures immutable(Place place) throws Exception {
        Child child = place.child().handler(WATCHED);
        Files.createDirectories(child.logs());
        String logs = child.logs().toString();
        Fault.need("chattr", "+i", logs);
        Fault.need("chattr", "-i", logs);
        child.start().run(300);
        Files.createDirectory(place.directory().resolve("gone"));
        try {
            lock(child.logs(), place.directory().resolve("gone").resolve("a.log"));
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
