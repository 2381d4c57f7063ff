// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The numbered records that are in log files, packed ones too. Confined to the thread that counts. */
final class Found {

    private final Map<Integer, Set<Long>> numbers = new HashMap<>();
    private long doubled;
    private long torn;

    private Found() {}

    /** Reads all files below a directory whose names begin with that of the log. */
    static Found in(Path directory) throws IOException {
        Found found = new Found();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Found::isLog).toList()) {
                found.read(file);
            }
        }
        return found;
    }

    /** Not what was being packed when the process was killed, nor a packed form beside the file itself. */
    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        boolean copy = name.endsWith(".tmp")
                || name.endsWith(".gz") && Files.exists(file.resolveSibling(name.substring(0, name.length() - 3)));
        return name.startsWith("a.log") && !copy && Files.isRegularFile(file);
    }

    private void read(Path file) throws IOException {
        try (InputStream plain = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            torn += text.isEmpty() || text.endsWith("\n") ? 0 : 1;
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::count);
        }
    }

    private void count(String line) {
        long[] record = Line.parse(line);
        if (record != null) {
            Set<Long> ofThread = numbers.computeIfAbsent((int) record[0], thread -> new HashSet<>());
            doubled += ofThread.add(record[1]) ? 0 : 1;
        } else if (!isOurReport(line)) {
            torn++;
        }
    }

    /** What the handlers say of a fault in the log itself. */
    private static boolean isOurReport(String line) {
        return line.startsWith("old files of /") || line.startsWith("/") && line.contains(" could not be written for ");
    }

    Set<Long> of(int thread) {
        return numbers.getOrDefault(thread, Set.of());
    }

    long doubled() {
        return doubled;
    }

    long torn() {
        return torn;
    }
}
