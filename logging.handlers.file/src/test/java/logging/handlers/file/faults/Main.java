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

    private final List<String> wanted = new ArrayList<>();
    private int threads;
    private int times = 1;
    private boolean list;

    private Figures sum = Figures.NONE;
    private int skipped;
    private int broken;

    private Main() {}

    /**
     * Runs all faults, or those whose names contain one of the arguments.
     *
     * @param args where the shim is ({@code -} for none), {@code --threads N}, {@code --times N}, {@code --list}, parts
     *     of names
     * @throws Exception if it cannot work at all
     */
    public static void main(String[] args) throws Exception {
        Main main = new Main();
        main.read(Arrays.asList(args).subList(1, args.length));
        List<Fault> faults = faults(args[0].equals("-") ? null : Path.of(args[0]));
        if (!main.wanted.isEmpty()) {
            faults.removeIf(fault -> main.wanted.stream().noneMatch(fault.name()::contains));
        }
        if (main.list) {
            faults.forEach(fault -> System.out.println(fault.name()));
        } else {
            System.exit(main.run(faults) ? 0 : 1);
        }
    }

    private static List<Fault> faults(Path library) {
        List<Fault> faults = new ArrayList<>(new ShimFaults(library).all());
        faults.addAll(DiskFaults.all());
        faults.addAll(FileFaults.all());
        faults.addAll(ProcessFaults.all());
        faults.addAll(ClockFaults.all());
        return faults;
    }

    private void read(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--list" -> list = true;
                case "--threads" -> threads = number(args, ++i);
                case "--times" -> times = number(args, ++i);
                default -> wanted.add(args.get(i));
            }
        }
    }

    private static int number(List<String> args, int index) {
        String text = index < args.size() ? args.get(index) : "nothing";
        if (!text.matches("[1-9][0-9]{0,3}")) {
            System.err.println(args.get(index - 1) + ": expected a number from 1 on, was " + text);
            System.exit(2);
        }
        return Integer.parseInt(text);
    }

    private boolean run(List<Fault> faults) throws IOException {
        if (faults.isEmpty()) {
            System.err.println("no fault has a name with " + wanted + "; --list shows them");
            return false;
        }
        System.out.println(Figures.HEADER);
        for (Fault fault : faults) {
            run(fault);
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

    private void run(Fault fault) throws IOException {
        try {
            Figures figures = Figures.NONE;
            for (int i = 0; i < times; i++) {
                figures = figures.plus(once(fault));
            }
            System.out.println(figures.row(fault.name()) + (figures.isGood() ? "" : "  <-- not as promised"));
            sum = sum.plus(figures);
        } catch (Fault.Unavailable why) {
            System.out.printf("%-22s SKIPPED: %s%n", fault.name(), why.getMessage());
            skipped++;
        } catch (Exception | AssertionError error) {
            System.out.printf("%-22s BROKEN: %s%n", fault.name(), error);
            broken++;
        }
    }

    private Figures once(Fault fault) throws Exception {
        Path directory = Files.createTempDirectory("faults");
        try {
            return fault.body().run(new Place(directory, threads));
        } finally {
            delete(directory);
        }
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
