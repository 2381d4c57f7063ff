// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import logging.api.Level;
import logging.api.Logger;
import logging.api.LoggingSystem;
import org.awaitility.Awaitility;

/** Threads that log numbered records all the time, as many as they are allowed to. */
final class Writers {

    private static final int ALL = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Thread> threads = new ArrayList<>();
    private final List<List<Sent>> sent = new ArrayList<>();
    private final Semaphore permits = new Semaphore(0);
    /** Each record takes one; who takes all knows that nobody logs. */
    private final Semaphore quiet = new Semaphore(ALL, true);
    // guarded by: volatile, set once
    private volatile boolean stopped;
    // guarded by: volatile; what a call has thrown into the application
    private volatile Throwable thrown;

    Writers(LoggingSystem system, Epochs epochs, SplittableRandom dice, int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            SplittableRandom own = dice.split();
            List<Sent> mine = new ArrayList<>();
            sent.add(mine);
            Thread thread = new Thread(() -> run(system.getLogger("w." + number), number, epochs, own, mine));
            thread.start();
            threads.add(thread);
        }
    }

    private void run(Logger logger, int thread, Epochs epochs, SplittableRandom dice, List<Sent> mine) {
        for (int n = 1; ; n++) {
            permits.acquireUninterruptibly();
            if (stopped) {
                return;
            }
            quiet.acquireUninterruptibly();
            try {
                boolean must = dice.nextInt(8) > 0;
                String text = Lines.text(thread, n, dice.nextInt(60), dice.nextInt(20) == 0);
                int began = epochs.ended();
                int level = !must ? Level.DEBUG : dice.nextInt(20) == 0 ? Level.ERROR : Level.WARNING;
                logger.log(level, text);
                mine.add(new Sent(thread, n, must, began, epochs.begun()));
            } catch (RuntimeException | Error error) {
                thrown = error;
            } finally {
                quiet.release();
            }
        }
    }

    /** Lets the threads log so many records more. */
    void allow(int records) {
        permits.release(records);
    }

    /** Waits until the threads have logged all they may. */
    void drain() throws InterruptedException {
        Awaitility.await("the threads that log")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(PATIENCE)
                .until(() -> permits.availablePermits() == 0);
        pause();
        resume();
    }

    private String stacks() {
        StringBuilder text = new StringBuilder();
        threads.forEach(each -> text.append(List.of(each.getStackTrace())).append('\n'));
        return text.toString();
    }

    /** Keeps the threads from logging. */
    void pause() throws InterruptedException {
        if (!quiet.tryAcquire(ALL, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("a call of the logger does not end: " + stacks());
        }
    }

    void resume() {
        quiet.release(ALL);
    }

    /** What was logged, by thread; ends the threads. */
    List<List<Sent>> end() throws InterruptedException {
        drain();
        stop();
        for (Thread thread : threads) {
            thread.join();
        }
        if (thrown != null) {
            throw new AssertionError("thrown into the application", thrown);
        }
        return sent;
    }

    void stop() {
        stopped = true;
        permits.release(threads.size());
    }
}
