// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import logging.bench.Workload;
import logging.bench.subject.Subject;

/** What is promised of figures that are no ratio to the best peer: latencies, loggers, threads, CPython. */
final class SingleTargets {

    private static final String OURS = "ours";
    private static final String LATENCY = "W5 caller's latency at 20,000/s, ";
    private static final String LOGGERS = "W10 100,000 loggers: ";
    private static final String LARGE = "W10 1,000 loggers, 100 handlers: ";
    private static final double NO_FLOOR = Double.MAX_VALUE;

    private final Results results;
    private final Figures figures;

    SingleTargets(Results results, Figures figures) {
        this.results = results;
        this.figures = figures;
    }

    Stream<Target> all() {
        return Stream.of(
                target("W5 caller's latency at 20,000/s", figure(LATENCY + "p50, ns", 300, 1000), synchronous()),
                target(
                        "W10 100,000 loggers",
                        figure(LOGGERS + "find a logger, ns", 35, 50),
                        figure(LOGGERS + "bytes of a logger", 160, 160),
                        figure(LOGGERS + "setLevel on the root, ms", 0.5, 3.3)),
                target(
                        "W10 configuration",
                        figure(LARGE + "again, ms", 30, 60),
                        difference(),
                        new Check("one level, 100 handlers x 1 handler", manyHandlers(), 1.25, NO_FLOOR)),
                target(
                        "CPython",
                        python("w1", Workload.W1),
                        python("w2a", Workload.W2A),
                        python("w2b", Workload.W2B),
                        python("w3", Workload.W3),
                        python("w4", Workload.W4),
                        python("w7", Workload.W7)),
                target(
                        "virtual threads",
                        new Check("4 platform threads x 10,000 virtual", virtual(), 1 / 0.9, 1 / 0.9)));
    }

    private static Target target(String name, Check... checks) {
        return new Target(name, List.copyOf(Arrays.asList(checks)));
    }

    private Check figure(String name, double goal, double floor) {
        return new Check(name.substring(name.lastIndexOf(": ") + 1).strip(), figures.median(name, OURS), goal, floor);
    }

    private Check synchronous() {
        return new Check(
                "p99 x a synchronous write's", over(LATENCY + "p99, ns", OURS, "ours, synchronous"), 1, NO_FLOOR);
    }

    private OptionalDouble over(String figure, String subject, String other) {
        OptionalDouble mine = figures.median(figure, subject);
        OptionalDouble others = figures.median(figure, other);
        return mine.isEmpty() || others.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(mine.getAsDouble() / others.getAsDouble());
    }

    private Check difference() {
        OptionalDouble few = figures.median(LARGE + "again, ms", OURS);
        OptionalDouble many = figures.median(LARGE + "again while 100,000 loggers exist, ms", OURS);
        OptionalDouble more = few.isEmpty() || many.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(many.getAsDouble() - few.getAsDouble());
        return new Check("more while 100,000 loggers exist, ms", more, 10, NO_FLOOR);
    }

    private OptionalDouble manyHandlers() {
        OptionalDouble many = figures.median(LARGE + "a level changed with 100 handlers, us", OURS);
        OptionalDouble one = figures.median(LARGE + "a level changed with 1 handler, us", OURS);
        return many.isEmpty() || one.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(many.getAsDouble() / one.getAsDouble());
    }

    /** Ours over CPython's, for smaller is better here. */
    private Check python(String call, Workload workload) {
        OptionalDouble python = figures.median("cpython, ns: " + call, "cpython");
        OptionalDouble ours = results.median(workload, Subject.OURS, Measurement::elapsed);
        OptionalDouble share = python.isEmpty() || ours.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(ours.getAsDouble() / python.getAsDouble());
        return new Check(call + " x cpython", share, 1 / 12.0, 1 / 8.0);
    }

    private OptionalDouble virtual() {
        OptionalDouble ratio = figures.median("virtual over platform", OURS);
        return ratio.isEmpty() ? ratio : OptionalDouble.of(1 / ratio.getAsDouble());
    }
}
