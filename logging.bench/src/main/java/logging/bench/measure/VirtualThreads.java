// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import logging.bench.subject.Caller;
import logging.bench.subject.Count;
import logging.bench.subject.Output;
import logging.bench.subject.Place;
import logging.bench.subject.Subject;

/**
 * 10,000 virtual threads and four of the platform's log the same number of records to one file. A JVM of its own, of
 * Java 21 or newer; this class needs 17 only, so the executor is found by its name.
 */
public final class VirtualThreads {

    private static final int RECORDS = 400_000;
    private static final int MANY = 10_000;
    private static final int FEW = 4;
    private static final int ROUNDS = 5;

    private VirtualThreads() {}

    /**
     * Prints the records a second of both, best of five.
     *
     * @param args the subject's id
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException, InterruptedException {
        Scratch scratch = Scratch.make();
        Place place = new Place(Output.FILE, new Count(), scratch.folder().resolve("bench.log"), new Sink(), 0);
        try (Caller caller = Subject.of(args[0]).open(place)) {
            double few = 0;
            double many = 0;
            for (int round = 0; round < ROUNDS; round++) {
                few = Math.max(few, perSecond(Executors.newFixedThreadPool(FEW), FEW, caller));
                scratch.cut();
                many = Math.max(many, perSecond(virtual(), MANY, caller));
                scratch.cut();
            }
            System.out.println("records a second, 4 platform threads\t" + few);
            System.out.println("records a second, 10,000 virtual threads\t" + many);
            System.out.println("virtual over platform\t" + many / few);
        } finally {
            scratch.delete();
        }
        System.exit(0);
    }

    private static ExecutorService virtual() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static double perSecond(ExecutorService threads, int tasks, Caller caller) throws InterruptedException {
        long start = System.nanoTime();
        for (int t = 0; t < tasks; t++) {
            threads.execute(() -> {
                for (int i = 0; i < RECORDS / tasks; i++) {
                    caller.info(Work.USER, 1000 + i);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the threads do not end");
        }
        return RECORDS * 1e9 / (System.nanoTime() - start);
    }
}
