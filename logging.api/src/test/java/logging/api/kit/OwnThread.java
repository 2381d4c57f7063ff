// SPDX-License-Identifier: Apache-2.0
package logging.api.kit;

import java.util.concurrent.Executor;

/**
 * Runs every task on a new thread. The common pool has one thread on a small machine, where what has to be concurrent
 * would wait in a row.
 */
public enum OwnThread implements Executor {
    /** Stateless. */
    EACH;

    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        thread.start();
    }
}
