// SPDX-License-Identifier: Apache-2.0
package logging.bench;

import java.util.Collection;
import java.util.stream.Stream;
import logging.bench.measure.CpuProfiler;
import logging.bench.report.Measurement;
import logging.bench.subject.Subject;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** One subject, one workload, one fork of JMH. */
final class Runs {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** Between two bursts, the rest included. */
    private static final double BURST = 0.055;

    private final double seconds;

    /** Runs whose iterations take so long together, for each unit of effort. */
    Runs(double seconds) {
        this.seconds = seconds;
    }

    Measurement run(Workload workload, Subject subject, int round) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + workload.benchmark().replace(".", "\\.") + "$")
                .param("subject", subject.id())
                .param("output", workload.output().name())
                .threads(workload.threads())
                .forks(1)
                .timeout(TimeValue.seconds(30))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                // in this order the second does not count what the first allocates
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(jvmArgs(subject));
        iterations(options, workload.isBurst(), seconds * workload.effort());
        Collection<RunResult> results = new Runner(options.build()).run();
        RunResult result = results.iterator().next();
        Statistics times = result.getPrimaryResult().getStatistics();
        return new Measurement(
                workload,
                subject,
                round,
                workload.isBurst() ? times.getPercentile(50) : times.getMin(),
                secondary(result, CpuProfiler.LABEL).getMin(),
                secondary(result, ALLOCATED).getMean());
    }

    private static String[] jvmArgs(Subject subject) {
        return Stream.concat(Fork.JVM.stream(), subject.jvmArgs().stream()).toArray(String[]::new);
    }

    /** Three fifths of the time are for the compiler. */
    private static void iterations(ChainedOptionsBuilder options, boolean burst, double seconds) {
        if (burst) {
            double bursts = seconds / BURST;
            options.warmupIterations((int) (bursts * 3 / 5)).measurementIterations((int) (bursts * 2 / 5));
        } else {
            options.warmupIterations(2).warmupTime(milliseconds(seconds * 3 / 10));
            options.measurementIterations(5).measurementTime(milliseconds(seconds * 2 / 25));
        }
    }

    private static TimeValue milliseconds(double seconds) {
        return TimeValue.milliseconds(Math.round(seconds * 1000));
    }

    @SuppressWarnings("rawtypes") // JMH hands its results out raw
    private static Statistics secondary(RunResult result, String label) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(label))
                .map(entry -> entry.getValue().getStatistics())
                .findFirst()
                .orElseThrow();
    }
}
