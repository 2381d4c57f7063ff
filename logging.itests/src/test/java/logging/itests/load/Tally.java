// SPDX-License-Identifier: Apache-2.0
package logging.itests.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * What files hold of a load, compared with what was logged. Immutable.
 *
 * @param lines numbered records found
 * @param lost numbers that are in no file
 * @param doubled numbers found again
 * @param disordered numbers found behind a higher one of the same thread
 * @param examples the first few of all these, for the eye
 */
public record Tally(long lines, long lost, long doubled, long disordered, List<String> examples) {
    private static final String MARK = "load ";

    /** What can be wrong with a number. */
    public enum Fault {
        LOST,
        DOUBLED,
        DISORDERED
    }

    /** Is told each number that something is wrong with. */
    public interface Observer {
        void found(Fault fault, int thread, long number);
    }

    /** Reads files one after the other, oldest first; a file that is not there is empty. */
    public static Tally of(List<Long> perThread, Path... files) throws IOException {
        return of(perThread, (fault, thread, number) -> {}, files);
    }

    /** As {@link #of(List, Path...)}, telling each fault. */
    public static Tally of(List<Long> perThread, Observer observer, Path... files) throws IOException {
        Count count = new Count(perThread, observer);
        for (Path file : files) {
            if (Files.exists(file)) {
                count.read(file);
            }
        }
        return count.result();
    }

    /** Whether every number is there once, in order. */
    public boolean isExact() {
        return lost == 0 && doubled == 0 && disordered == 0;
    }

    @Override
    public String toString() {
        return "%d lines, lost %d, doubled %d, out of order %d%s"
                .formatted(lines, lost, doubled, disordered, examples.isEmpty() ? "" : " " + examples);
    }

    /** Confined to the thread that counts. */
    private static final class Count {
        private static final int EXAMPLES = 8;

        private final List<Long> perThread;
        private final Observer observer;
        private final List<BitSet> seen = new ArrayList<>();
        private final long[] highest;
        private final List<String> examples = new ArrayList<>();
        private long lines;
        private long doubled;
        private long disordered;

        Count(List<Long> perThread, Observer observer) {
            this.perThread = perThread;
            this.observer = observer;
            this.highest = new long[perThread.size()];
            perThread.forEach(last -> seen.add(new BitSet(last.intValue() + 1)));
        }

        void read(Path file) throws IOException {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    int mark = line.indexOf(MARK);
                    if (mark >= 0) {
                        take(line.substring(mark + MARK.length()).split(" ", 2));
                    }
                }
            }
        }

        private void take(String[] words) {
            int thread = Integer.parseInt(words[0]);
            int number = Integer.parseInt(words[1]);
            lines++;
            if (seen.get(thread).get(number)) {
                doubled++;
                example(Fault.DOUBLED, thread, number);
            } else if (number < highest[thread]) {
                disordered++;
                example(Fault.DISORDERED, thread, number);
            }
            seen.get(thread).set(number);
            highest[thread] = Math.max(highest[thread], number);
        }

        Tally result() {
            long lost = 0;
            for (int thread = 0; thread < perThread.size(); thread++) {
                int last = perThread.get(thread).intValue();
                BitSet numbers = seen.get(thread);
                for (int gap = numbers.nextClearBit(1); gap <= last; gap = numbers.nextClearBit(gap + 1)) {
                    lost++;
                    example(Fault.LOST, thread, gap);
                }
            }
            return new Tally(lines, lost, doubled, disordered, List.copyOf(examples));
        }

        private void example(Fault fault, int thread, int number) {
            observer.found(fault, thread, number);
            if (examples.size() < EXAMPLES) {
                examples.add(fault.name().toLowerCase(Locale.ROOT) + " " + thread + ":" + number);
            }
        }
    }
}
