// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timer whose time passes when a test says so, on the test's thread. */
final class ManualTimer implements Timer {

    private record Task(long due, Runnable work) {}

    private final List<Task> tasks = new ArrayList<>();
    // guarded by: this
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable work) {
        tasks.add(new Task(now + delay.toNanos(), work));
    }

    /** Lets time pass and does what falls due, in order. */
    void pass(Duration time) {
        long end = nanos() + time.toNanos();
        for (Task next = next(end); next != null; next = next(end)) {
            next.work.run();
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Task next(long end) {
        Task next = tasks.stream()
                .filter(task -> task.due <= end)
                .min(Comparator.comparingLong(Task::due))
                .orElse(null);
        if (next != null) {
            tasks.remove(next);
            now = Math.max(now, next.due);
        }
        return next;
    }
}
