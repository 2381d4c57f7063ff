// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One call, again and again. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Calls {

    /** W1: below the level, a constant. */
    @Benchmark
    public void disabled(Opened opened) {
        opened.caller.debug();
    }

    /** W1: below the level, with a text and a boxed number. */
    @Benchmark
    public void disabledWithArguments(Opened opened, Work work) {
        opened.caller.debug(Work.USER, work.next());
    }

    /** W2 to W6 and W9, by the output. */
    @Benchmark
    public void enabled(Opened opened, Work work) {
        opened.caller.info(Work.USER, work.next());
    }

    /** W7: with an exception of thirty frames. */
    @Benchmark
    public void failing(Opened opened, Work work) {
        opened.caller.error(Work.USER, work.next(), work.failure);
    }
}
