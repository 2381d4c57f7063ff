// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

    static final String HEADER = String.format(
            "%-22s %9s %9s %8s %6s %8s %6s %7s %9s",
            "fault", "logged", "written", "dropped", "lost", "doubled", "torn", "thrown", "block ms");

    /** No call may take longer than a waiting one does, which goes on after a second, and a slow machine's pauses. */
    private static final long LONGEST_BLOCK = 2000;

    /** Reads the files of a child that has ended. */
    static Figures of(Child child, Map<String, String> seen) throws IOException {
        return of(List.of(child), List.of(seen));
    }

    /** Reads the files of children that shared a directory; each line is told from others' by its thread. */
    static Figures of(List<Child> children, List<Map<String, String>> seen) throws IOException {
        if (seen.stream().anyMatch(one -> "false".equals(one.get("closes")))) {
            throw new AssertionError("accepted is not written + dropped + failed + held");
        }
        Found found = Found.in(children.get(0).directory());
        long dropped = sum(seen, "dropped");
        long logged = 0;
        long written = 0;
        long missing = 0;
        long longest = 0;
        for (Child child : children) {
            ByteBuffer acks = ByteBuffer.wrap(Files.readAllBytes(child.acks()));
            for (int thread = 0; thread < child.threads(); thread++) {
                Set<Long> numbers = found.of(child.firstThread() + thread);
                long returned = acks.getLong(Writer.RETURNED + Writer.ACK * thread);
                logged += returned;
                written += numbers.size();
                missing += returned - numbers.stream().filter(n -> n < returned).count();
                longest = Math.max(longest, acks.getLong(Writer.LONGEST + Writer.ACK * thread));
            }
        }
        return new Figures(
                logged,
                written,
                dropped,
                Math.max(0, missing - dropped),
                found.doubled(),
                found.torn(),
                sum(seen, "thrown"),
                longest / 1_000_000);
    }

    private static long sum(List<Map<String, String>> seen, String key) {
        return seen.stream()
                .mapToLong(one -> Long.parseLong(one.getOrDefault(key, "0")))
                .sum();
    }

    boolean isGood() {
        return lost == 0 && doubled == 0 && torn == 0 && thrown == 0 && longest <= LONGEST_BLOCK;
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
