// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the faults and prints a line for each; behind {@code scripts/faults-net}. */
public final class Main {

    private Main() {}

    /**
     * Runs all faults, or those whose names contain one of the arguments.
     *
     * @param args parts of names
     * @throws Exception if it cannot work at all
     */
    public static void main(String[] args) throws Exception {
        List<Fault> faults = new ArrayList<>(StreamFaults.all());
        faults.addAll(AnsweredFaults.all());
        faults.addAll(RsyslogFaults.all());
        faults.removeIf(fault -> args.length > 0 && Arrays.stream(args).noneMatch(fault.name()::contains));
        StreamFaults.warmUp();
        System.exit(run(faults) ? 0 : 1);
    }

    private static boolean run(List<Fault> faults) throws IOException {
        System.out.println(Figures.HEADER);
        Figures sum = Figures.NONE;
        int skipped = 0;
        int bad = 0;
        for (Fault fault : faults) {
            Path directory = Files.createTempDirectory("faults");
            try {
                Figures figures = fault.body().run(directory);
                boolean good = figures.isGood(fault.promise());
                bad += good ? 0 : 1;
                System.out.println(figures.row(fault.name()) + (good ? "" : "  <-- not as promised"));
                sum = sum.plus(figures);
            } catch (Fault.Unavailable why) {
                System.out.printf("%-34s SKIPPED: %s%n", fault.name(), why.getMessage());
                skipped++;
            } catch (Exception | AssertionError error) {
                System.out.printf("%-34s BROKEN: %s%n", fault.name(), error);
                bad++;
            } finally {
                delete(directory);
            }
        }
        System.out.printf(
                "%d faults, %d skipped, %d not as promised: %d logged, %d written, %d dropped and counted, %d at risk,"
                        + " %d lost, %d doubled, %d torn, %d thrown, longest block %d ms%n",
                faults.size(),
                skipped,
                bad,
                sum.logged(),
                sum.written(),
                sum.dropped(),
                sum.atRisk(),
                sum.lost(),
                sum.doubled(),
                sum.torn(),
                sum.thrown(),
                sum.longest());
        return bad == 0;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Main::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
