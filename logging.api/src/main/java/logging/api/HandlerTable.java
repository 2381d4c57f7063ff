// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The handlers of one system: by name, and in the order in which they became known.
 *
 * <p>Handlers are held until they are closed. Thread-safe. Python: {@code logging._handlers} and
 * {@code logging._handlerList}.
 */
public final class HandlerTable {

    private final LoggingSystem system;
    // guarded by: this
    private final Map<String, Handler> names = new LinkedHashMap<>();
    // guarded by: this
    private final Set<Handler> known = new LinkedHashSet<>();

    HandlerTable(LoggingSystem system) {
        this.system = system;
    }

    /**
     * Keeps a handler for {@link #shutdown}, and before it those that it hands records on to.
     *
     * @param handler attached to something of this system
     */
    public synchronized void remember(Handler handler) {
        if (known.add(handler)) {
            handler.adopt(system);
            handler.targets().forEach(this::remember);
            // behind its targets, even if one of them leads back to it
            known.remove(handler);
            known.add(handler);
        }
    }

    synchronized void forget(Handler handler) {
        known.remove(handler);
        names.remove(handler.name(), handler);
    }

    synchronized void rename(Handler handler, String name) {
        names.remove(handler.name(), handler);
        handler.keepName(name);
        if (name != null && !name.isEmpty()) {
            remember(handler);
            names.put(name, handler);
        }
    }

    /**
     * The handler of a name; {@code getHandlerByName}.
     *
     * @param name a name
     * @return null if there is none
     */
    public synchronized Handler byName(String name) {
        return names.get(name);
    }

    /**
     * All names; {@code getHandlerNames}.
     *
     * @return a sorted set of the caller's own
     */
    public synchronized Set<String> names() {
        return new TreeSet<>(names.keySet());
    }

    /**
     * All handlers in the order in which they became known, but each behind those it hands records on to now: a slot that
     * it points at may have got a newer handler.
     *
     * @return a list of the caller's own
     */
    public List<Handler> all() {
        Set<Handler> now;
        synchronized (this) {
            now = new LinkedHashSet<>(known);
        }
        Set<Handler> ordered = new LinkedHashSet<>();
        Set<Handler> seen = new HashSet<>();
        now.forEach(handler -> addBehindTargets(handler, now, seen, ordered));
        return new ArrayList<>(ordered);
    }

    private void addBehindTargets(Handler handler, Set<Handler> from, Set<Handler> seen, Set<Handler> ordered) {
        if (from.contains(handler) && seen.add(handler)) {
            targets(handler).forEach(target -> addBehindTargets(target, from, seen, ordered));
            ordered.add(handler);
        }
    }

    private List<Handler> targets(Handler handler) {
        try {
            return handler.targets();
        } catch (RuntimeException | LinkageError hostile) {
            // that of a bundle that is gone, say; it must not keep others from being closed
            system.errors().count();
            return List.of();
        }
    }

    /**
     * Flushes and closes handlers in reverse order; {@code logging.shutdown}.
     *
     * <p>Errors of closed or failing outputs are passed over; others are thrown if {@code raiseExceptions} is set.
     *
     * @param handlers in the order in which they were made
     */
    public void shutdown(List<Handler> handlers) {
        for (int i = handlers.size() - 1; i >= 0; i--) {
            try {
                end(handlers.get(i));
            } catch (UncheckedIOException | IllegalStateException closedOutput) {
                system.errors().count();
            } catch (RuntimeException error) {
                system.errors().count();
                if (system.raiseExceptions()) {
                    throw error;
                }
            }
        }
    }

    /**
     * Flushes handlers in reverse order as {@link #shutdown} does, but closes none; what they throw is counted.
     *
     * @param handlers in the order in which they were made
     */
    public void flush(List<Handler> handlers) {
        for (int i = handlers.size() - 1; i >= 0; i--) {
            Handler handler = handlers.get(i);
            try {
                if (handler.flushesOnShutdown()) {
                    handler.flush();
                }
            } catch (RuntimeException | LinkageError error) {
                system.errors().count();
            }
        }
    }

    private static void end(Handler handler) {
        boolean acquired = false;
        try {
            handler.acquire();
            acquired = true;
            if (handler.flushesOnShutdown()) {
                handler.flush();
            }
            handler.close();
        } finally {
            release(handler, acquired);
        }
    }

    private static void release(Handler handler, boolean acquired) {
        try {
            handler.release();
        } catch (IllegalMonitorStateException neverAcquired) {
            if (acquired) {
                throw neverAcquired;
            }
        }
    }
}
