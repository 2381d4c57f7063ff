// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How long updates of a level took until the level was in force. Used by one thread. */
final class LevelTimes {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final List<Long> nanos = new ArrayList<>();
    // guarded by: one thread
    private int never;

    void measure(Action.Work update, BooleanSupplier inForce) throws Exception {
        long start = System.nanoTime();
        update.run();
        while (!inForce.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                never++;
                return;
            }
            Thread.onSpinWait();
        }
        nanos.add(System.nanoTime() - start);
    }

    int count() {
        return nanos.size() + never;
    }

    /** How many were not in force after two seconds. */
    int never() {
        return never;
    }

    double medianMillis() {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2) / 1e6;
    }
}
