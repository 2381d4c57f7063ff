// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import logging.bench.Workload;
import logging.bench.subject.Subject;
import logging.bench.subject.Subject.Role;

/** All figures of a run; ratios are made within a round, and their median is what counts. Not thread-safe. */
public final class Results {

    private final List<Measurement> all = new ArrayList<>();

    /** Adds a figure. */
    public void add(Measurement measurement) {
        all.add(measurement);
    }

    /** The subjects of a workload, fastest first. */
    public List<Subject> subjects(Workload workload) {
        return all.stream()
                .filter(m -> m.workload() == workload)
                .map(Measurement::subject)
                .distinct()
                .sorted(Comparator.comparingDouble(
                        subject -> median(workload, subject, Measurement::time).orElseThrow()))
                .toList();
    }

    /** The median over the rounds. */
    public OptionalDouble median(Workload workload, Subject subject, ToDoubleFunction<Measurement> figure) {
        return median(all.stream()
                .filter(m -> m.workload() == workload && m.subject() == subject)
                .mapToDouble(figure)
                .toArray());
    }

    /** The median over the rounds of a subject's time over that of the best of some others in the same round. */
    public OptionalDouble ratio(Workload workload, Subject subject, Predicate<Subject> others) {
        return median(all.stream()
                .filter(m -> m.workload() == workload && m.subject() == subject)
                .flatMap(m -> best(m, others).stream().mapToObj(best -> m.time() / best))
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private OptionalDouble best(Measurement of, Predicate<Subject> others) {
        return all.stream()
                .filter(m -> m.workload() == of.workload() && m.round() == of.round() && others.test(m.subject()))
                .mapToDouble(Measurement::time)
                .min();
    }

    /** Whether a peer's time in the first round is at most so many times the best peer's. */
    public boolean isAmongBest(Workload workload, Subject peer, double times) {
        return all.stream()
                .filter(m -> m.workload() == workload && m.round() == 1 && m.subject() == peer)
                .anyMatch(m -> m.time() <= times * best(m, Results::isPeer).orElse(0));
    }

    /** The slowest round over the fastest. */
    public OptionalDouble spread(Workload workload, Subject subject) {
        var times = all.stream()
                .filter(m -> m.workload() == workload && m.subject() == subject)
                .mapToDouble(Measurement::time)
                .summaryStatistics();
        return times.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(times.getMax() / times.getMin());
    }

    /** Whether a subject is another system. */
    public static boolean isPeer(Subject subject) {
        return subject.role() == Role.PEER;
    }

    static OptionalDouble median(double[] values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        java.util.Arrays.sort(values);
        return OptionalDouble.of((values[(values.length - 1) / 2] + values[values.length / 2]) / 2);
    }
}
