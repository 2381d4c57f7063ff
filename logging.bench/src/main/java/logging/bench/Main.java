// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.bench.measure.Verify;
import logging.bench.report.Figures;
import logging.bench.report.Measurement;
import logging.bench.report.Report;
import logging.bench.report.Results;
import logging.bench.subject.Output;
import logging.bench.subject.Subject;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Verifies the subjects, measures them round by round, and prints tables and verdicts. A complete run also writes the
 * report of the documentation.
 */
public final class Main {

    /** Times the best peer's. */
    private static final double NEAR_THE_BEST = 1.35;

    private final Arguments arguments;
    private final Budget budget;
    private final Results results = new Results();
    private final Figures figures = new Figures();
    private final Probes probes;
    private final Map<Subject, Set<Output>> verified = new EnumMap<>(Subject.class);
    private final Map<Subject, Set<Output>> broken = new EnumMap<>(Subject.class);

    /** What could not be measured, and why. */
    private final Set<String> failures = new LinkedHashSet<>();

    private Main(Arguments arguments) {
        this.arguments = arguments;
        this.budget = new Budget(arguments);
        this.probes = new Probes(figures, arguments, failures);
    }

    /**
     * Runs it.
     *
     * @param args workloads and probes, {@code --quick}, {@code --rounds N}, {@code --minutes M}, {@code --subjects a,b}
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
            main.probe(round);
            // what is interrupted later still leaves a report of the rounds that are complete
            main.report(round);
        }
    }

    private List<Subject> subjects(Workload workload) {
        return workload.subjects().stream()
                .filter(arguments.subjects()::contains)
                .filter(subject -> !isBroken(subject, workload.output()))
                .toList();
    }

    /** After the first round only those who may be the best, or whom a promise names. */
    private List<Subject> subjects(Workload workload, int round) {
        return subjects(workload).stream()
                .filter(subject -> round == 1
                        || subject.role() != Subject.Role.PEER
                        || subject == Subject.PAX
                        || subject == Subject.JUL && workload.output() == Output.NOTHING
                        || results.isAmongBest(workload, subject, NEAR_THE_BEST))
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
        String answer = Fork.run(Verify.class, subject.jvmArgs(), List.of(subject.id(), output.name()));
        if (!answer.equals("ok")) {
            fail("not verified: " + subject.id() + " " + output + ": " + answer);
            broken.computeIfAbsent(subject, key -> EnumSet.noneOf(Output.class)).add(output);
        }
    }

    private boolean isBroken(Subject subject, Output output) {
        return broken.getOrDefault(subject, Set.of()).contains(output);
    }

    private void measure(int round) {
        int forks = 0;
        int units = 0;
        for (Workload workload : arguments.workloads()) {
            forks += subjects(workload, round).size();
            units += subjects(workload, round).size() * workload.effort();
        }
        Runs runs = new Runs(budget.seconds(round, forks, units));
        for (Workload workload : arguments.workloads()) {
            for (Subject subject : subjects(workload, round)) {
                measure(runs, workload, subject, round);
            }
        }
    }

    private void probe(int round) throws InterruptedException {
        for (Probe probe : arguments.probes()) {
            switch (probe) {
                case W5_LATENCY -> probes.latency();
                case W10 -> probes.loggers();
                case VIRTUAL -> probes.virtualThreads();
                case CPYTHON -> {
                    // its figures are far from any limit: one run is enough
                    if (round == 1) {
                        probes.cpython();
                    }
                }
            }
        }
    }

    private void fail(String what) {
        System.err.println(what);
        failures.add(what);
    }

    private void measure(Runs runs, Workload workload, Subject subject, int round) {
        try {
            Measurement measurement = runs.run(workload, subject, round);
            results.add(measurement);
            System.err.printf(
                    "round %d %-8s %-13s %,12.1f ns %,12.1f CPU ns %,8.0f B%n",
                    round, workload.id(), subject.id(), measurement.elapsed(), measurement.cpu(), measurement.bytes());
        } catch (RunnerException failed) {
            fail("failed: " + workload.id() + " " + subject.id() + ": " + failed.getMessage());
        }
    }

    private void report(int rounds) throws IOException {
        Report report = new Report(results, figures, failures);
        String text = report.text(head(rounds), arguments.workloads());
        if (rounds == arguments.rounds()) {
            System.out.print(text);
        }
        if (arguments.isComplete()) {
            Path file = Path.of(System.getProperty("bench.report", "performance.md"));
            Files.writeString(file, "# Performance\n\nWritten by `scripts/bench`.\n\n" + text);
        }
    }

    private String head(int rounds) {
        String commit = System.getProperty("bench.commit", "unknown");
        return Machine.describe(commit)
                + (rounds == 1 ? "; 1 round" : "; " + rounds + " rounds, medians")
                + (arguments.quick() ? " (--quick: to see that it works, not to compare)" : "");
    }
}
