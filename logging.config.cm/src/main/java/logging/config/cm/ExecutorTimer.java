// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import logging.api.LoggingSystem;

/** A timer on core's thread, or on one of its own where core offers none. Thread-safe. */
final class ExecutorTimer implements Timer, AutoCloseable {

    private final ScheduledExecutorService executor;
    private final boolean own;
    // guarded by: concurrent; what core's thread must not keep when this bundle leaves
    private final Queue<Future<?>> pending = new ConcurrentLinkedQueue<>();

    ExecutorTimer(LoggingSystem system) {
        ScheduledExecutorService shared = system.find(ScheduledExecutorService.class);
        this.own = shared == null;
        this.executor = own ? ownThread() : shared;
    }

    private static ScheduledExecutorService ownThread() {
        return new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "logging-config");
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        });
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void after(Duration delay, Runnable task) {
        try {
            pending.removeIf(Future::isDone);
            pending.add(executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException stopping) {
            // core is being stopped, and this component with it; its next start reads everything anew
            return;
        }
    }

    @Override
    public void close() {
        pending.forEach(task -> task.cancel(false));
        if (own) {
            executor.shutdownNow();
        }
    }
}
