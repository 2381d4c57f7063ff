// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W5a: what bursts that fit into the queue cost their caller; the consumer catches up in between. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Burst {

    private static final int SIZE = 2000;

    /** The rest between two bursts. */
    @State(Scope.Benchmark)
    public static class Rest {
        /** Ten times what the slowest consumer needs for a burst. */
        @Setup(Level.Iteration)
        public void rest() {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
            while (System.nanoTime() - end < 0) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
    }

    /** One burst. */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void burst(Opened opened, Work work, Rest rest) {
        for (int i = 0; i < SIZE; i++) {
            opened.caller.info(Work.USER, work.next());
        }
    }
}
