// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time of the process per operation: callers, consumers, collector. What the compiler takes is left out, for it comes to
 * an end, while the others go on.
 */
public final class CpuProfiler implements InternalProfiler {

    /** The name of the result. */
    public static final String LABEL = "cpu";

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    // owned by the thread that runs the iterations
    private long before;

    private long used() {
        return system.getProcessCpuTime() - CompilerThreads.cpuNanos();
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = used();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long operations = result.getMetadata().getAllOps();
        double each = operations == 0 ? Double.NaN : (double) (used() - before) / operations;
        return List.of(new ScalarResult(LABEL, each, "ns/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "CPU time of the process per operation, without the compiler's";
    }
}
