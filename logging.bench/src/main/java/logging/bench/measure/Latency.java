// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import logging.bench.subject.Caller;
import logging.bench.subject.Count;
import logging.bench.subject.Output;
import logging.bench.subject.Place;
import logging.bench.subject.Subject;

/** W5, latency: what a call costs its thread when there are steadily 20,000 a second. A JVM of its own. */
public final class Latency {

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1) / 20_000;

    private Latency() {}

    /**
     * Prints the percentiles in nanoseconds, the clock's own share included.
     *
     * @param args the subject's id, the output's name, and how many calls are measured
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        Output output = Output.valueOf(args[1]);
        int calls = Integer.parseInt(args[2]);
        Scratch scratch = Scratch.make();
        Place place = new Place(output, new Count(), scratch.folder().resolve("bench.log"), new Sink(), 0);
        Work work = new Work();
        try (Caller caller = Subject.of(args[0]).open(place)) {
            measure(caller, work, calls);
            long[] nanos = measure(caller, work, calls);
            Arrays.sort(nanos);
            print("p50", nanos[calls / 2]);
            print("p99", nanos[(int) (calls * 0.99)]);
        } finally {
            scratch.delete();
        }
        System.exit(0);
    }

    private static long[] measure(Caller caller, Work work, int calls) {
        long[] nanos = new long[calls];
        long next = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            next += PERIOD;
            while (System.nanoTime() - next < 0) {
                Thread.onSpinWait();
            }
            long before = System.nanoTime();
            caller.info(Work.USER, work.next());
            nanos[i] = System.nanoTime() - before;
        }
        return nanos;
    }

    private static void print(String percentile, long nanos) {
        System.out.println("W5 caller's latency at 20,000/s, " + percentile + ", ns\t" + nanos);
    }
}
