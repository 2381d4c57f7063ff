// SPDX-License-Identifier: Apache-2.0
package logging.itests.load;

import java.util.Collection;
import java.util.List;

/**
 * What a {@link Load} has logged. Immutable.
 *
 * @param perThread the last number of each thread
 * @param times how long the calls took
 * @param thrown what calls threw into the threads; empty if nothing did
 */
public record Logged(List<Long> perThread, CallTimes times, List<Throwable> thrown) {
    static Logged of(Collection<Worker> workers) {
        CallTimes times = new CallTimes();
        workers.forEach(worker -> times.addAll(worker.times()));
        return new Logged(
                workers.stream().map(Worker::logged).toList(),
                times,
                workers.stream()
                        .map(Worker::thrown)
                        .filter(thrown -> thrown != null)
                        .toList());
    }

    /** How many records all threads logged. */
    public long total() {
        return perThread.stream().mapToLong(Long::longValue).sum();
    }
}
