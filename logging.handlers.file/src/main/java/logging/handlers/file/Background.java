// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import logging.api.LoggingSystem;

/**
 * Where this family runs what is due without a record. The threads are those of {@code logging.core}, found in the
 * logging system; where there is none, a daemon of its own that ends when it has nothing to do.
 *
 * <p>Thread-safe.
 */
final class Background implements AutoCloseable {

    private static final long IDLE_SECONDS = 5;

    // guarded by: this; null until it is needed
    private ScheduledThreadPoolExecutor own;
    // guarded by: volatile, set once
    private volatile boolean closed;

    /** Runs a short task once; null if there is no thread for it. */
    Future<?> after(LoggingSystem system, long nanos, Runnable task) {
        if (closed) {
            return null;
        }
        ScheduledExecutorService core = system.find(ScheduledExecutorService.class);
        try {
            return (core != null ? core : own()).schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RuntimeException | Error noThread) {
            // it is stopping, or there is no memory for a thread; records that come see to what is due
            return null;
        }
    }

    /** Runs something that may take long; nothing once this is closed. */
    void run(LoggingSystem system, Runnable work) {
        if (closed) {
            return;
        }
        ThreadFactory installed = system.find(ThreadFactory.class);
        (installed != null ? installed : (ThreadFactory) Background::daemon)
                .newThread(work)
                .start();
    }

    private synchronized ScheduledThreadPoolExecutor own() {
        if (own == null) {
            own = new ScheduledThreadPoolExecutor(1, Background::daemon);
            own.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
            own.allowCoreThreadTimeOut(true);
            own.setRemoveOnCancelPolicy(true);
            own.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }
        return own;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, "logging-files", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (own != null) {
            own.shutdownNow();
            own = null;
        }
    }
}
