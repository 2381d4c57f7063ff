// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;

/**
 * Has handlers leave, or hand over to others, on threads of its own, so that an output that hangs delays who waits for it by
 * the deadline and no longer. What does not end in time is left to itself, and said to be. Thread-safe.
 */
public final class Farewell {

    /** How long a change is waited for when time is up: one after one that hangs may be quick. */
    private static final long LEAST = TimeUnit.MILLISECONDS.toNanos(500);

    private final LoggingSystem system;
    private final long end;

    Farewell(LoggingSystem system, Duration within) {
        this.system = system;
        this.end = System.nanoTime() + within.toNanos();
    }

    /**
     * One for handlers that have {@link Applier#DEADLINE} to leave: it waits a little longer, since such a handler tells its
     * trouble itself if it can.
     *
     * @param system the system in which they are
     */
    public static Farewell of(LoggingSystem system) {
        return new Farewell(system, Applier.DEADLINE.plusSeconds(1));
    }

    /**
     * Closes handlers, in reverse order, those that hang last.
     *
     * @param handlers what left
     * @param idle slots that no logger points at any more: calls under way in them are waited for
     */
    void close(List<Handler> handlers, Set<Slot> idle) {
        if (!handlers.isEmpty() && !inTime(() -> closeAll(handlers, idle))) {
            system.errors().count();
            system.getLogger("logging.core")
                    .error(
                            "handlers that left did not close in time and were abandoned with %d records, one of %s",
                            unfinished(handlers), handlers);
        }
    }

    /** Records that handlers have in their hands; once their slots are discarded, they count as dropped. */
    private static long unfinished(Collection<Handler> handlers) {
        return handlers.stream()
                .map(handler -> handler.slot().status())
                .mapToLong(books -> books.accepted() - books.written() - books.dropped() - books.failed())
                .sum();
    }

    /**
     * Has handlers that are going to leave write out what they keep, in reverse order; what they do not write in time
     * they write when they are closed.
     *
     * @param handlers that are still in use
     */
    void flush(List<Handler> handlers) {
        if (!handlers.isEmpty() && !inTime(() -> system.handlers().flush(handlers))) {
            system.errors().count();
        }
    }

    /**
     * Closes handlers in reverse order, each on a thread of its own, so that one that hangs takes no more than half of what
     * time is left from the others. What does not end is said on standard error, for to log it might hang, too. Nobody waits
     * for the handlers from then on: what they have in their hands counts as dropped.
     *
     * @param handlers all that there are
     */
    void closeEach(List<Handler> handlers) {
        Map<Handler, CountDownLatch> open = new LinkedHashMap<>();
        for (int i = handlers.size() - 1; i >= 0; i--) {
            Handler handler = handlers.get(i);
            CountDownLatch done = start(() -> closeOne(handler));
            if (!await(done, end - left() / 2)) {
                open.put(handler, done);
            }
        }
        open.values().removeIf(done -> await(done, end));
        if (!open.isEmpty()) {
            String who = "abandoned, for they did not close in time: " + open.keySet() + ", with "
                    + unfinished(open.keySet()) + " records";
            system.errors().report("logging.core", null, new TimeoutException(who));
        }
        handlers.forEach(handler -> handler.slot().discard());
    }

    private void closeOne(Handler handler) {
        try {
            system.handlers().shutdown(List.of(handler));
        } catch (RuntimeException | LinkageError error) {
            system.errors().report(handler, null, error);
        }
    }

    private long left() {
        return Math.max(0, end - System.nanoTime());
    }

    /** Runs something on a thread of its own; false if time runs out before it ends. */
    public boolean inTime(Runnable work) {
        return await(start(work), end);
    }

    /** Does something with each on a thread of its own; false if time runs out before all have ended. */
    <T> boolean each(Collection<T> leaving, Consumer<T> work) {
        List<CountDownLatch> started =
                leaving.stream().map(one -> start(() -> work.accept(one))).toList();
        return started.stream().allMatch(done -> await(done, end));
    }

    /**
     * Changes who is in a slot. A change that does not end in time goes on by itself; until then the slot holds records, or
     * has them written by the handler that is there.
     *
     * @param slot whose handler may have to write out what it keeps, or gets what the slot holds
     * @param how the change; what it throws in time is thrown here
     */
    public void change(Slot slot, Runnable how) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        CountDownLatch done = start(() -> complete(outcome, how));
        if (await(done, Math.max(end, System.nanoTime() + LEAST))) {
            rethrow(outcome);
        } else {
            late(List.of(slot));
            outcome.exceptionally(this::report);
        }
    }

    private static void complete(CompletableFuture<Void> outcome, Runnable how) {
        try {
            how.run();
            outcome.complete(null);
        } catch (RuntimeException | Error error) {
            outcome.completeExceptionally(error);
        }
    }

    private static void rethrow(CompletableFuture<Void> outcome) {
        try {
            outcome.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException error) {
                throw error;
            }
            throw (Error) wrapped.getCause();
        }
    }

    private Void report(Throwable error) {
        system.errors().report("logging.core", null, error);
        return null;
    }

    /** Changes slots side by side, as {@link #change} does one. */
    public void changeEach(List<Slot> slots, Consumer<Slot> how) {
        if (!each(slots, how)) {
            late(slots);
        }
    }

    /** Said on standard error: loggers still lead to the handlers that hang. */
    private void late(List<Slot> slots) {
        String who = slots.stream().map(Slot::name).collect(Collectors.joining(", "));
        String what = "left to itself, for it did not hand over in time: what was in " + who;
        system.errors().report("logging.core", null, new TimeoutException(what));
    }

    private CountDownLatch start(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = new Thread(() -> run(work, done), "logging-farewell");
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        return done;
    }

    private void run(Runnable work, CountDownLatch done) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError error) {
            system.errors().count();
            system.getLogger("logging.core").error("a handler that left could not be closed", error);
        } finally {
            done.countDown();
        }
    }

    private void closeAll(List<Handler> handlers, Set<Slot> idle) {
        Set<Slot> stuck = new HashSet<>();
        for (Slot slot : idle) {
            if (!slot.quiesce(Duration.ofNanos(Math.max(1, (end - System.nanoTime()) / 2)))) {
                stuck.add(slot);
            }
        }
        List<Handler> ordered = new ArrayList<>();
        handlers.stream().filter(handler -> stuck.contains(handler.slot())).forEach(ordered::add);
        handlers.stream().filter(handler -> !stuck.contains(handler.slot())).forEach(ordered::add);
        for (int i = ordered.size() - 1; i >= 0; i--) {
            closeOne(ordered.get(i));
        }
    }

    /** Waits whether or not the thread is interrupted; the flag is kept. */
    private static boolean await(CountDownLatch done, long until) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.await(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException flag) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
