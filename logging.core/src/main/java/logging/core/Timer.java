// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The one thread of core: a daemon that sleeps until something is due. Thread-safe. */
final class Timer {

    private Timer() {}

    static ScheduledThreadPoolExecutor start() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "logging-timer");
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timer;
    }
}
