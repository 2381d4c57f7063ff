// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.handlers.WhenFull;
import logging.handlers.net.DeliveryOptions;
import logging.handlers.net.DeliveryStatus;
import logging.handlers.net.NetworkHandler;

/** A thread that logs numbered records, about one each millisecond, into a handler whose peer is in trouble. */
final class Load implements AutoCloseable {

    /** What the figures put before a record that says it was sent before. */
    static final String RESENT = "resent ";

    /** Milliseconds that a call may be kept. */
    static final long BLOCK = 100;

    /** How many records one write takes. */
    static final long WRITE = 128;

    private static final Pattern NUMBER = Pattern.compile("record (\\d+)\\.");

    private static final long TICK = 1_000_000;

    private final LoggingSystem system = LoggingSystem.create();
    private final NetworkHandler handler;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread = new Thread(this::log, "load");
    private final AtomicInteger logged = new AtomicInteger();
    private final AtomicInteger thrown = new AtomicInteger();
    // guarded by: volatile, written by the thread alone
    private volatile long longest;

    /** Begins to log. */
    Load(NetworkHandler handler) {
        this(handler, DeliveryOptions.DEFAULT.queueSize());
    }

    /** Begins to log into a queue of so many records. */
    Load(NetworkHandler handler, int queue) {
        this.handler = handler;
        handler.setDelivery(handler.delivery()
                .withQueue(queue, 8L << 20)
                .withWhenFull(WhenFull.BLOCK_WITH_TIMEOUT, Duration.ofMillis(BLOCK))
                .withRetry(Duration.ofMillis(50), Duration.ofMillis(200), 2)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5)));
        system.setRaiseExceptions(false);
        thread.start();
    }

    private void log() {
        Logger log = system.getLogger("faults");
        log.addHandler(handler);
        while (running.get()) {
            long before = System.nanoTime();
            try {
                log.error("record %d.", logged.get());
            } catch (RuntimeException | Error error) {
                thrown.incrementAndGet();
            }
            longest = Math.max(longest, System.nanoTime() - before);
            logged.incrementAndGet();
            LockSupport.parkNanos(TICK);
        }
    }

    /** Lets it log until so many more records are logged. */
    void more(int records) throws Exception {
        int until = logged.get() + records;
        until("records logged", () -> logged.get() >= until);
    }

    /** Waits for something, up to half a minute. */
    static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 30 s: " + what);
            }
            LockSupport.parkNanos(TICK);
        }
    }

    /** Stops logging, lets the handler deliver, closes it, and counts once the peer has what it can have. */
    Figures settle(Supplier<List<String>> arrived) throws Exception {
        stop();
        until("an empty outbox", () -> handler.pending() == 0);
        return close(arrived);
    }

    /** Stops logging and closes the handler, whatever waits. */
    Figures close(Supplier<List<String>> arrived) {
        stop();
        handler.close();
        DeliveryStatus status = handler.status();
        // a peer may still be reading: until all is there, or nothing more has come for half a second
        long patience = System.nanoTime() + Duration.ofMillis(500).toNanos();
        List<String> now = arrived.get();
        while (Figures.of(this, status, now).lost() > 0 && System.nanoTime() < patience) {
            LockSupport.parkNanos(20 * TICK);
            List<String> next = arrived.get();
            if (next.size() > now.size()) {
                patience = System.nanoTime() + Duration.ofMillis(500).toNanos();
            }
            now = next;
        }
        return Figures.of(this, status, now);
    }

    private void stop() {
        running.set(false);
        while (thread.isAlive()) {
            LockSupport.parkNanos(TICK);
        }
    }

    /** The number of a record that arrived whole; null for anything else. */
    static Integer number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() && number.end() == text.length() ? Integer.valueOf(number.group(1)) : null;
    }

    NetworkHandler handler() {
        return handler;
    }

    long logged() {
        return logged.get();
    }

    long thrown() {
        return thrown.get();
    }

    long longestMillis() {
        return longest / TICK;
    }

    @Override
    public void close() {
        stop();
        handler.close();
    }
}
