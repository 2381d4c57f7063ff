// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import logging.itests.torture.port.Subject;

/** A thousand updates a second for three seconds by four threads, then one more that must win. Used by one thread. */
final class Storm {
    private static final int THREADS = 4;
    private static final int UPDATES_EACH = 750;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Subject subject;
    private final Wishes wishes;
    private final Random random;
    // guarded by: one thread
    private double seconds;
    // guarded by: one thread
    private double convergedMillis = Double.POSITIVE_INFINITY;

    Storm(Subject subject, Wishes wishes, Random random) {
        this.subject = subject;
        this.wishes = wishes;
        this.random = random;
    }

    void blow() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                List<Map<String, Object>> documents = documents();
                work.add(() -> update(documents));
            }
            long start = System.nanoTime();
            for (Future<Void> each : threads.invokeAll(work)) {
                each.get();
            }
            seconds = (System.nanoTime() - start) / 1e9;
        } finally {
            threads.shutdown();
        }
        converge();
    }

    private List<Map<String, Object>> documents() {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            wishes.probe(false);
            wishes.level(random);
            documents.add(wishes.document());
        }
        return documents;
    }

    private Void update(List<Map<String, Object>> documents) throws Exception {
        long due = System.nanoTime();
        for (int i = 0; i < UPDATES_EACH; i++) {
            subject.update(wishes.pid(), documents.get(i % documents.size()));
            due += PAUSE;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
        return null;
    }

    private void converge() throws Exception {
        wishes.probe(true);
        long start = System.nanoTime();
        subject.update(wishes.pid(), wishes.document());
        while (!subject.probeTakesDebug()) {
            if (System.nanoTime() - start > PATIENCE) {
                return;
            }
            Thread.onSpinWait();
        }
        convergedMillis = (System.nanoTime() - start) / 1e6;
    }

    /** Milliseconds after the storm until the last update was in force; infinite if it never was. */
    double convergedMillis() {
        return convergedMillis;
    }

    @Override
    public String toString() {
        return "%,d updates in %.1f s, the last one in force after %.1f ms"
                .formatted(THREADS * UPDATES_EACH, seconds, convergedMillis);
    }
}
