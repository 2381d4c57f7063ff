// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of the records of one fault.
 *
 * @param logged calls that returned
 * @param written records that are in a file, whole
 * @param dropped records that the handler counted as dropped
 * @param lost records that are neither
 * @param doubled records that are in the files more than once
 * @param torn lines that are no whole record
 * @param thrown calls that threw
 * @param longest milliseconds that the longest call took
 */
record Figures(long logged, long written, long dropped, long lost, long doubled, long torn, long thrown, long longest) {

    static final String HEADER = String.format(
            "%-22s %9s %9s %8s %6s %8s %6s %7s %9s",
            "fault", "logged", "written", "dropped", "lost", "doubled", "torn", "thrown", "block ms");

    /** Reads the files of a child that has ended. */
    static Figures of(Child child, Map<String, String> seen) throws IOException {
        return of(List.of(child), List.of(seen));
    }

    /** Reads the files of children that shared a directory; each line is told from others' by its thread. */
    static Figures of(List<Child> children, List<Map<String, String>> seen) throws IOException {
        if (seen.stream().anyMatch(one -> "false".equals(one.get("closes")))) {
            throw new AssertionError("accepted is not written + dropped + failed + held");
        }
        Map<Integer, Set<Long>> found = new HashMap<>();
        long[] counts = read(children.get(0).directory(), found);
        long logged = 0;
        long missing = 0;
        long written = 0;
        for (Child child : children) {
            ByteBuffer acks = ByteBuffer.wrap(Files.readAllBytes(child.acks()));
            for (int thread = 0; thread < child.threads(); thread++) {
                Set<Long> numbers = found.getOrDefault(child.firstThread() + thread, Set.of());
                long returned = acks.getLong(8 * thread);
                logged += returned;
                written += numbers.size();
                for (long number = 0; number < returned; number++) {
                    missing += numbers.contains(number) ? 0 : 1;
                }
            }
        }
        long dropped = sum(seen, "dropped");
        long longest = seen.stream()
                .mapToLong(one -> Long.parseLong(one.getOrDefault("longest", "0")))
                .max()
                .orElse(0);
        return new Figures(
                logged,
                written,
                dropped,
                Math.max(0, missing - dropped),
                counts[0],
                counts[1],
                sum(seen, "thrown"),
                longest);
    }

    private static long sum(List<Map<String, String>> seen, String key) {
        return seen.stream()
                .mapToLong(one -> Long.parseLong(one.getOrDefault(key, "0")))
                .sum();
    }

    /** Gives the number of doubled and of torn lines. */
    private static long[] read(Path directory, Map<Integer, Set<Long>> found) throws IOException {
        long[] counts = new long[2];
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Figures::isLog).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                counts[1] += text.isEmpty() || text.endsWith("\n") ? 0 : 1;
                for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n", -1)) {
                    count(line, found, counts);
                }
            }
        }
        return counts;
    }

    private static boolean isLog(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().startsWith("a.log");
    }

    private static void count(String line, Map<Integer, Set<Long>> found, long[] counts) {
        long[] record = Line.parse(line);
        if (record != null) {
            boolean first = found.computeIfAbsent((int) record[0], thread -> new HashSet<>())
                    .add(record[1]);
            counts[0] += first ? 0 : 1;
        } else if (!line.isEmpty() && !line.contains("could not be written for")) {
            counts[1]++;
        }
    }

    boolean isGood() {
        return lost == 0 && doubled == 0 && torn == 0 && thrown == 0;
    }

    Figures plus(Figures other) {
        return new Figures(
                logged + other.logged,
                written + other.written,
                dropped + other.dropped,
                lost + other.lost,
                doubled + other.doubled,
                torn + other.torn,
                thrown + other.thrown,
                Math.max(longest, other.longest));
    }

    String row(String name) {
        return String.format(
                "%-22s %9d %9d %8d %6d %8d %6d %7d %9d",
                name, logged, written, dropped, lost, doubled, torn, thrown, longest);
    }
}
