// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.bench.measure.Verify;
import logging.bench.report.Measurement;
import logging.bench.report.Results;
import logging.bench.report.Tables;
import logging.bench.report.Target;
import logging.bench.report.Targets;
import logging.bench.subject.Output;
import logging.bench.subject.Subject;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Verifies the subjects, measures them round by round, and prints tables and verdicts. A complete run also writes the
 * report of the documentation.
 */
public final class Main {

    private final Arguments arguments;
    private final Results results = new Results();
    private final Map<Subject, Set<Output>> verified = new EnumMap<>(Subject.class);
    private final Map<Subject, Set<Output>> broken = new EnumMap<>(Subject.class);

    private Main(Arguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Runs it.
     *
     * @param args workloads, {@code --quick}, {@code --rounds N}, {@code --subjects a,b}
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments;
        try {
            arguments = Arguments.of(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Main main = new Main(arguments);
        main.verify();
        for (int round = 1; round <= arguments.rounds(); round++) {
            main.measure(round);
        }
        main.report();
    }

    private List<Subject> subjects(Workload workload) {
        return workload.subjects().stream()
                .filter(arguments.subjects()::contains)
                .toList();
    }

    /** What does not write the lines is not measured. */
    private void verify() throws IOException, InterruptedException {
        for (Workload workload : arguments.workloads()) {
            for (Subject subject : subjects(workload)) {
                verify(subject, workload.output());
            }
        }
    }

    private void verify(Subject subject, Output output) throws IOException, InterruptedException {
        if (!verified.computeIfAbsent(subject, key -> EnumSet.noneOf(Output.class))
                .add(output)) {
            return;
        }
        String answer = Fork.run(Verify.class, subject, List.of(output.name()));
        if (!answer.equals("ok")) {
            System.err.println("not verified: " + subject.id() + " " + output + ": " + answer);
            broken.computeIfAbsent(subject, key -> EnumSet.noneOf(Output.class)).add(output);
        }
    }

    private boolean isBroken(Subject subject, Output output) {
        return broken.getOrDefault(subject, Set.of()).contains(output);
    }

    private void measure(int round) {
        Runs runs = new Runs(arguments.quick());
        for (Workload workload : arguments.workloads()) {
            for (Subject subject : subjects(workload)) {
                if (!isBroken(subject, workload.output())) {
                    measure(runs, workload, subject, round);
                }
            }
        }
    }

    private void measure(Runs runs, Workload workload, Subject subject, int round) {
        try {
            Measurement measurement = runs.run(workload, subject, round);
            results.add(measurement);
            System.err.printf(
                    "round %d %-8s %-13s %,12.1f ns %,12.1f CPU ns %,8.0f B%n",
                    round, workload.id(), subject.id(), measurement.elapsed(), measurement.cpu(), measurement.bytes());
        } catch (RunnerException failed) {
            System.err.println("failed: " + workload.id() + " " + subject.id() + ": " + failed.getMessage());
        }
    }

    private void report() throws IOException {
        StringBuilder text = new StringBuilder(8192);
        text.append(Machine.describe(System.getProperty("bench.commit", "unknown")))
                .append("; ");
        text.append(arguments.rounds()).append(arguments.rounds() == 1 ? " round" : " rounds, medians");
        text.append(arguments.quick() ? " (--quick: to see that it works, not to compare)" : "")
                .append("\n\n");
        Tables tables = new Tables(results);
        for (Workload workload : arguments.workloads()) {
            text.append(tables.of(workload));
        }
        text.append("### Verdicts\n\n");
        for (Target target : new Targets(results).all()) {
            text.append("- ").append(target).append('\n');
        }
        System.out.print(text);
        if (arguments.isComplete()) {
            write(text);
        }
    }

    private static void write(CharSequence text) throws IOException {
        Path report = Path.of(System.getProperty("bench.report", "performance.md"));
        Files.writeString(report, "# Performance\n\nWritten by `scripts/bench`.\n\n" + text);
    }
}
