// SPDX-License-Identifier: Apache-2.0
package logging.parity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Compares CPython's tests with those that are compiled here: {@code scripts/parity [LIST]}. */
public final class Main {

    private Main() {}

    /**
     * Prints what is missing, what is left out and why, and at last the count.
     *
     * @param args the top folder of the project, then the list
     * @throws IOException if one of them cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path top = Path.of(args[0]);
        if (!compare(Row.read(Path.of(args[1])), PortedTests.in(modules(top)), System.out)) {
            System.exit(1);
        }
    }

    /** The compiled tests of every module. */
    static List<Path> modules(Path top) throws IOException {
        try (Stream<Path> modules = Files.list(top)) {
            return modules.map(module -> module.resolve("target/test-classes"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    /** Prints the comparison; true if nothing is missing. */
    static boolean compare(List<Row> rows, PortedTests tests, PrintStream out) {
        List<Row> wanted = rows.stream().filter(Row::wanted).toList();
        List<Row> missing = wanted.stream().filter(row -> !tests.has(row)).toList();
        rows.stream()
                .filter(row -> !row.wanted())
                .forEach(row -> out.println("not ported: " + row.type() + "." + row.test() + ": " + row.words()));
        missing.stream().map(Row::type).distinct().forEach(type -> {
            out.println("missing in " + type + ":");
            missing.stream()
                    .filter(row -> row.type().equals(type))
                    .forEach(row -> out.println("  " + row.test() + " (" + row.words() + ")"));
        });
        out.println("ported " + (wanted.size() - missing.size()) + " of " + wanted.size());
        return missing.isEmpty();
    }
}
