// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import logging.api.config.ConfigurationException;
import logging.api.config.Draft;
import logging.api.config.Problem;
import logging.config.cm.source.Pid;

/**
 * Decides when a change takes effect: levels and the whole document at once, before {@code Configuration.update}
 * returns; other factory configurations when they have settled, so that several that belong together take effect as one;
 * what is changed within a coordination at its end.
 *
 * <p>A change that takes effect at once goes past those that still wait: they stay as they are in effect. Should it be
 * refused while others wait, it waits, too, for it may need them; the whole is judged at the end of the window.
 *
 * <p>Thread-safe. No lock is held while a configuration is read or applied.
 */
final class Changes {

    /** Longer than handlers that leave may take, so that an update returns after it has taken effect. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Live live;
    private final Reporter reporter;
    private final Runnable startup;
    private final Rounds rounds = new Rounds(this::round, PATIENCE);
    private final Settling settling;

    private final Queue<Runnable> rollbacks = new ConcurrentLinkedQueue<>();
    // guarded by: this; whether something has changed that is no configuration
    private boolean anew;
    // guarded by: this; changed, to take effect in the next round
    private Set<String> urgent = new HashSet<>();
    // guarded by: this; changed, waiting for the end of the window
    private final Set<String> waiting = new HashSet<>();
    // guarded by: this; changed within coordinations that have not ended, or have failed
    private final Set<String> withheld = new HashSet<>();
    // guarded by: one round at a time
    private boolean begun;
    // guarded by: volatile
    private volatile boolean closed;

    /**
     * No changes yet.
     *
     * @param startup applies the first configuration, and says so where it cannot
     * @param timer ends the window
     * @param window when changes have settled
     */
    Changes(Live live, Reporter reporter, Runnable startup, Timer timer, Settling.Window window) {
        this.live = live;
        this.reporter = reporter;
        this.startup = startup;
        this.settling = new Settling(timer, window, this::settled);
    }

    /** Applies what is there; returns when it is in effect. */
    void begin() {
        rounds.run();
    }

    /** Ends everything: what still waits is left to the next start. */
    void close() {
        closed = true;
    }

    /** A configuration was changed or deleted, in no coordination. */
    void changed(Pid pid) {
        if (takesEffectAtOnce(pid)) {
            synchronized (this) {
                waiting.remove(pid.name());
                withheld.remove(pid.name());
                urgent.add(pid.name());
            }
            rounds.run();
        } else {
            synchronized (this) {
                withheld.remove(pid.name());
                waiting.add(pid.name());
            }
            settling.touch();
        }
    }

    private boolean takesEffectAtOnce(Pid pid) {
        return switch (pid.kind()) {
            case DOCUMENT, LEVELS -> true;
            case LOGGER -> isLevelChange(pid);
            case FORMATTER, FILTER, HANDLER -> false;
        };
    }

    private boolean isLevelChange(Pid pid) {
        try {
            return live.isLevelChange(pid.name());
        } catch (IOException error) {
            // the application that follows reports it
            return true;
        }
    }

    /** Something that all configurations depend on has changed. */
    void everything() {
        settling.touch();
    }

    /** A configuration was changed within a coordination. */
    synchronized void withhold(Pid pid) {
        waiting.remove(pid.name());
        urgent.remove(pid.name());
        withheld.add(pid.name());
    }

    /** A coordination has ended; what was changed within it takes effect as one. */
    void release(Collection<String> pids) {
        synchronized (this) {
            withheld.removeAll(pids);
            urgent.addAll(pids);
            anew = true;
        }
        rounds.run();
    }

    /** A coordination has failed: what was changed within it stays as it is in effect until it is changed again. */
    void discard(String coordination, Collection<String> pids) {
        reporter.discarded(coordination, pids);
    }

    /**
     * Goes back to what was in effect before; what is changed afterwards takes effect over it.
     *
     * @param draft an earlier one
     * @return the warnings
     * @throws ConfigurationException if refused
     * @throws IllegalStateException if it has to wait for a round that the caller is part of
     */
    List<Problem> restore(Draft draft) {
        CompletableFuture<List<Problem>> rollback = CompletableFuture.supplyAsync(() -> goBack(draft), rollbacks::add);
        rounds.run();
        if (closed && !rollback.isDone()) {
            throw new IllegalStateException("logging.config.cm was stopped");
        }
        if (!rollback.isDone()) {
            throw new IllegalStateException("another configuration is being applied; the rollback follows it");
        }
        try {
            return rollback.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void settled() {
        synchronized (this) {
            urgent.addAll(waiting);
            waiting.clear();
            anew = true;
        }
        rounds.run();
    }

    private void round() {
        boolean interrupted = Thread.interrupted();
        try {
            if (closed) {
                return;
            }
            if (begun) {
                goBack();
                apply();
            } else {
                begun = true;
                startup.run();
            }
        } catch (RuntimeException | LinkageError error) {
            // once closed, whoever comes after reads everything anew
            if (!closed) {
                reporter.failed(error);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What has changed before takes no effect any more; if it is refused, it does. */
    private List<Problem> goBack(Draft draft) {
        Set<String> before;
        synchronized (this) {
            before = new HashSet<>(urgent);
            before.addAll(waiting);
            urgent.clear();
            waiting.clear();
        }
        try {
            List<Problem> warnings = live.restore(draft);
            reporter.applied(warnings);
            return warnings;
        } catch (RuntimeException refused) {
            synchronized (this) {
                waiting.addAll(before);
            }
            settling.touch();
            reporter.notRolledBack(refused);
            throw refused;
        }
    }

    private void goBack() {
        for (Runnable rollback = rollbacks.poll(); rollback != null; rollback = rollbacks.poll()) {
            rollback.run();
        }
    }

    private void apply() {
        Set<String> now;
        Set<String> out;
        boolean others;
        synchronized (this) {
            if (urgent.isEmpty() && !anew) {
                return;
            }
            anew = false;
            now = urgent;
            urgent = new HashSet<>();
            others = !waiting.isEmpty();
            out = new HashSet<>(waiting);
            out.addAll(withheld);
        }
        try {
            reporter.applied(live.apply(now, out));
        } catch (ConfigurationException refused) {
            if (!joins(now, others)) {
                reporter.refused(refused);
            }
        }
    }

    /** Whether changes that were refused join others that were waiting, or have come since. */
    private boolean joins(Set<String> refused, boolean others) {
        synchronized (this) {
            if (!others && waiting.isEmpty()) {
                return false;
            }
            waiting.addAll(refused);
        }
        settling.touch();
        return true;
    }
}
