// SPDX-License-Identifier: Apache-2.0
package logging.api.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock of the application's that is held by a thread which logs, while another thread that logs waits for it: the
 * classic deadlock of a logging system that calls the application under a lock of its own. Thread-safe.
 */
public final class AppLock {
    private static final long PATIENCE = 20;

    private final ReentrantLock lock = new ReentrantLock();
    // guarded by: volatile; one for each time
    private volatile CountDownLatch wanted = new CountDownLatch(1);
    // guarded by: lock
    private boolean taken;

    /** Something for the application's code to do while it holds the lock, called by a thread that logs. */
    public void take() {
        wanted.countDown();
        lock.lock();
        try {
            taken = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * One thread logs while it holds the lock and another one waits for it, and then gives it back.
     *
     * @param waiting logs something that calls {@link #take} somewhere
     * @param holding logs something else
     * @throws java.util.concurrent.TimeoutException if that is a deadlock
     */
    public void logAround(Runnable waiting, Runnable holding) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        wanted = new CountDownLatch(1);
        taken = false;
        CompletableFuture<Void> holder = CompletableFuture.runAsync(
                () -> {
                    lock.lock();
                    try {
                        held.countDown();
                        await(wanted);
                        holding.run();
                    } finally {
                        lock.unlock();
                    }
                },
                OwnThread.EACH);
        await(held);
        CompletableFuture<Void> waiter = CompletableFuture.runAsync(waiting, OwnThread.EACH);
        holder.get(PATIENCE, TimeUnit.SECONDS);
        waiter.get(PATIENCE, TimeUnit.SECONDS);
        lock.lock();
        try {
            if (!taken) {
                throw new AssertionError("the lock was asked for and not taken");
            }
        } finally {
            lock.unlock();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("the lock was not asked for in time");
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
