// SPDX-License-Identifier: Apache-2.0
package logging.bench.measure;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import logging.bench.subject.Names;
import logging.bench.subject.Subject;

/** W10: 100,000 loggers. A JVM of its own. */
public final class Population {

    private static final int LOGGERS = 100_000;
    /** So many names are looked up in turn; a real application does not touch all its loggers again and again. */
    private static final int SOUGHT = 1024;

    // all loggers stay reachable, as a static field of an application keeps them
    private final Object[] kept = new Object[LOGGERS];
    private final String[] names = new String[LOGGERS];
    private final Names tree;

    private Population(Names tree) {
        this.tree = tree;
    }

    /**
     * Prints what finding costs, what a logger occupies, what a change of the root's level takes.
     *
     * @param args the subject's id
     */
    public static void main(String[] args) {
        new Population(Names.of(Subject.of(args[0]))).run();
        System.exit(0);
    }

    private void run() {
        for (int i = 0; i < LOGGERS; i++) {
            names[i] = "com.acme.module" + i / 1000 + ".part" + i / 100 + ".Class" + i;
            // hash code and identity are the application's
            kept[i] = names[i].hashCode();
        }
        Arrays.fill(kept, null);
        long before = occupied();
        for (int i = 0; i < LOGGERS; i++) {
            kept[i] = tree.find().apply(names[i]);
        }
        print("bytes of a logger", (occupied() - before) / (double) LOGGERS);
        print("find a logger, ns", find());
        print("setLevel on the root, ms", level());
    }

    private double find() {
        String[] sought = new String[SOUGHT];
        for (int i = 0; i < SOUGHT; i++) {
            sought[i] = names[i * (LOGGERS / SOUGHT)];
        }
        double best = Double.MAX_VALUE;
        int found = 0;
        for (int round = 0; round < 40; round++) {
            int times = 200;
            long start = System.nanoTime();
            for (int t = 0; t < times; t++) {
                for (String name : sought) {
                    found += tree.find().apply(name) == kept[0] ? 1 : 0;
                }
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) (times * SOUGHT));
        }
        if (found == 0) {
            throw new IllegalStateException("a logger was not found again");
        }
        return best;
    }

    private double level() {
        double[] millis = new double[41];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            tree.rootLevel().accept(i % 2 == 0);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    /** Bytes in use once the collector has nothing more to take. */
    private static long occupied() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    private static void print(String what, double value) {
        System.out.println("W10 100,000 loggers: " + what + "\t" + value);
    }
}
