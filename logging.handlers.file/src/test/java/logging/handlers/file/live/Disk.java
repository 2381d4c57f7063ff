// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The directory in which a sequence plays. Stateless but for the path. */
record Disk(Path root) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** The files by their one name. */
    static final List<String> BASES = List.of("d1/a.log", "d1/b.log", "d2/c.log", "d1/new/e.log");

    /** Makes directories, and other ways to them. */
    static Disk make(Path root) throws IOException {
        Files.createDirectories(root.resolve("d1"));
        Files.createDirectories(root.resolve("d2"));
        Files.createSymbolicLink(root.resolve("alias"), Path.of("d1"));
        Files.createSymbolicLink(root.resolve("c.link"), Path.of("d2/c.log"));
        Files.createDirectory(root.resolve("isdir"));
        return new Disk(root);
    }

    /** Other spellings of a file; the last ones only for those that do not roll it. */
    static List<String> spellings(String base) {
        return switch (base) {
            case "d1/a.log" -> List.of(base, "d1/../d1/a.log", "alias/a.log");
            case "d1/b.log" -> List.of(base, "alias/b.log");
            case "d2/c.log" -> List.of(base, "d1/../d2/c.log", "c.link");
            default -> List.of(base, "alias/new/e.log");
        };
    }

    /** All files that once had a name. */
    List<Path> filesOf(String base) throws IOException {
        String prefix = root.resolve(base).toString();
        return all().stream().filter(file -> file.toString().startsWith(prefix)).toList();
    }

    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException moving) {
            return all();
        }
    }

    /** What is there, to be compared; only the files themselves if old ones may be packed meanwhile. */
    Map<String, String> picture(boolean oldOnes) throws IOException {
        Map<String, String> picture = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                if (oldOnes || BASES.contains(root.relativize(file).toString()) || Files.isDirectory(file)) {
                    picture.put(root.relativize(file).toString(), describe(file));
                }
            }
        } catch (UncheckedIOException moving) {
            return picture(oldOnes);
        }
        return picture;
    }

    private static String describe(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.isRegularFile()
                ? now.fileKey() + " " + now.size() + " " + now.lastModifiedTime() + " "
                        + Arrays.hashCode(Files.readAllBytes(file))
                : String.valueOf(now.fileKey());
    }

    /** What this process has open here; empty where the system does not tell. */
    List<String> open() throws IOException {
        List<String> open = new ArrayList<>();
        if (!Files.isDirectory(DESCRIPTORS)) {
            return open;
        }
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            for (Path each : descriptors.toList()) {
                String target = target(each);
                if (target.startsWith(root + "/")) {
                    open.add(target);
                }
            }
        }
        open.sort(null);
        return open;
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }
}
