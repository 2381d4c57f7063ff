// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the faults and prints a line for each; behind {@code scripts/faults}. */
public final class Main {

    private Main() {}

    /**
     * Runs all faults, or those whose names contain one of the arguments.
     *
     * @param args where the shim is ({@code -} for none), then parts of names
     * @throws Exception if it cannot work at all
     */
    public static void main(String[] args) throws Exception {
        List<String> wanted = Arrays.asList(args).subList(1, args.length);
        Path library = args[0].equals("-") ? null : Path.of(args[0]);
        List<Fault> faults = new ArrayList<>(new ShimFaults(library).all());
        faults.addAll(DiskFaults.all());
        faults.addAll(FileFaults.all());
        faults.addAll(ProcessFaults.all());
        faults.addAll(ClockFaults.all());
        faults.removeIf(fault -> !wanted.isEmpty() && wanted.stream().noneMatch(fault.name()::contains));
        System.exit(run(faults) ? 0 : 1);
    }

    private static boolean run(List<Fault> faults) throws IOException {
        System.out.println(Figures.HEADER);
        Figures sum = new Figures(0, 0, 0, 0, 0, 0, 0, 0);
        int skipped = 0;
        int broken = 0;
        for (Fault fault : faults) {
            Path directory = Files.createTempDirectory("faults");
            try {
                Figures figures = fault.body().run(directory);
                System.out.println(figures.row(fault.name()) + (figures.isGood() ? "" : "  <-- not as promised"));
                sum = sum.plus(figures);
            } catch (Fault.Unavailable why) {
                System.out.printf("%-22s SKIPPED: %s%n", fault.name(), why.getMessage());
                skipped++;
            } catch (Exception | AssertionError error) {
                System.out.printf("%-22s BROKEN: %s%n", fault.name(), error);
                broken++;
            } finally {
                delete(directory);
            }
        }
        System.out.printf(
                "%d faults, %d skipped, %d broken: %d logged, %d written, %d dropped and counted, %d lost, %d doubled,"
                        + " %d torn, %d thrown, longest block %d ms%n",
                faults.size(),
                skipped,
                broken,
                sum.logged(),
                sum.written(),
                sum.dropped(),
                sum.lost(),
                sum.doubled(),
                sum.torn(),
                sum.thrown(),
                sum.longest());
        return sum.isGood() && broken == 0;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Main::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
