// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The loggers of one system by name, their parents, and the routes derived from their settings.
 *
 * <p>Thread-safe: looking a logger up takes no lock, changes are serialised. Python: {@code logging.Manager}.
 */
final class Hierarchy {

    private final LoggingSystem system;
    private final ConcurrentHashMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    // guarded by: lock; names between loggers that nobody asked for yet, with the loggers below them
    private final Map<String, List<Logger>> placeholders = new ConcurrentHashMap<>();
    // guarded by: lock; loggers with settings of their own
    private final Set<Logger> owners = new LinkedHashSet<>();
    // guarded by: lock for writing; levels that for a time stand in for the loggers' own
    private final Map<Logger, Integer> temporary = new ConcurrentHashMap<>();
    // guarded by: lock; loggers whose routes are to be derived at the end of the open batch
    private final List<Logger> changed = new ArrayList<>();
    // guarded by: lock
    private long changes;
    // guarded by: lock; how many batches are open, one within the other
    private int batches;

    private final Route off;
    // guarded by: set once by start
    private Logger root;
    // guarded by: volatile, written under lock
    private volatile int disable;

    Hierarchy(LoggingSystem system) {
        this.system = system;
        this.off = new Route(system, Integer.MAX_VALUE);
    }

    /** Makes the root; apart from the constructor because a logger asks its system for the hierarchy. */
    void start() {
        root = new Logger(system, "root");
        change(root, () -> {});
        root.setLevel(Level.WARNING);
    }

    Logger root() {
        return root;
    }

    Logger get(String name) {
        if (name == null || name.isEmpty() || "root".equals(name)) {
            return root;
        }
        Logger known = loggers.get(name);
        return known != null ? known : make(name);
    }

    Logger find(String name) {
        return name == null || name.isEmpty() || "root".equals(name) ? root : loggers.get(name);
    }

    private Logger make(String name) {
        // a program's factory may log, or wait for who does
        Logger made = ofThisName(system.loggerFactory().make(system, name), name);
        lock.lock();
        try {
            Logger known = loggers.get(name);
            if (known != null) {
                // what a factory has set on one that nobody gets
                owners.remove(made);
                return known;
            }
            linkUp(made);
            made.setRoute(routeOf(made));
            loggers.put(name, made);
            takeOver(made, placeholders.remove(name));
            if (made.own() != null) {
                // its factory has set something, when it had no parent yet
                change(made, () -> {});
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    private Logger ofThisName(Logger made, String name) {
        if (made == null || made.system() != system || !made.name().equals(name)) {
            throw new IllegalArgumentException("expected a new logger '" + name + "' of this system, was " + made);
        }
        return made;
    }

    /**
     * Finds the parent, leaving a placeholder for every name in between. As in Python, a dot beside the one that was
     * just looked at is passed over: {@code a..b} lies below {@code a.}, but not below {@code a}.
     */
    private void linkUp(Logger made) {
        String name = made.name();
        Logger parent = root;
        for (int dot = name.lastIndexOf('.'); dot > 0 && parent == root; dot = name.lastIndexOf('.', dot - 2)) {
            String above = name.substring(0, dot);
            Logger ancestor = loggers.get(above);
            if (ancestor != null) {
                parent = ancestor;
            } else {
                placeholders.computeIfAbsent(above, key -> new ArrayList<>(1)).add(made);
            }
        }
        made.setParent(parent);
    }

    /** Puts a logger that was a placeholder between its descendants and what was their parent. */
    private void takeOver(Logger made, List<Logger> below) {
        if (below == null) {
            return;
        }
        String prefix = made.name() + ".";
        for (Logger child : below) {
            Logger parent = child.parent();
            // asked by name: the parent itself may be taken over later in this loop
            if (parent == root || !parent.name().startsWith(prefix)) {
                child.setParent(made);
            }
        }
    }

    // ---- changes and routes

    /** Runs a change of one logger's settings; the routes that depend on it are derived at the end of the batch. */
    void change(Logger logger, Runnable setting) {
        batch(() -> {
            setting.run();
            if (!logger.hasChanged()) {
                logger.setChanged(true);
                changed.add(logger);
            }
            changes++;
        });
    }

    /** Runs many changes and derives the routes that depend on them once, so that no logger sees half of them. */
    void batch(Runnable changes) {
        lock.lock();
        try {
            batches++;
            try {
                changes.run();
            } finally {
                if (--batches == 0) {
                    derive();
                    changed.forEach(logger -> logger.setChanged(false));
                    changed.clear();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Derives what depends on the loggers that have changed: their routes, and those of everything below them. */
    private void derive() {
        boolean moved = false;
        for (Logger logger : changed) {
            moved |= own(logger);
        }
        boolean all = root.hasChanged();
        for (Logger owner : owners) {
            if (all || hasChanged(owner)) {
                fill(owner);
            }
        }
        changed.forEach(this::point);
        if (moved) {
            pointAll();
        }
    }

    /** Whether a logger or anything above it has changed. */
    private boolean hasChanged(Logger logger) {
        for (Logger at = logger; at != null; at = at.parent()) {
            if (at.hasChanged()) {
                return true;
            }
        }
        return false;
    }

    private void pointAll() {
        point(root);
        loggers.values().forEach(this::point);
    }

    /** Gives a logger a route of its own if it has settings, takes it away if not; true when that changed. */
    private boolean own(Logger logger) {
        boolean has = logger.hasSettings();
        if (has == (logger.own() != null)) {
            return false;
        }
        logger.setOwn(has ? new Route(system, Integer.MAX_VALUE) : null);
        if (has) {
            owners.add(logger);
        } else {
            owners.remove(logger);
        }
        return true;
    }

    private void point(Logger logger) {
        Route next = routeOf(logger);
        if (logger.route() != next) {
            logger.setRoute(next);
        }
    }

    private Route routeOf(Logger logger) {
        if (logger.disabled()) {
            return off;
        }
        if (system.boot().isOn()) {
            return system.boot().route();
        }
        return live(logger);
    }

    /** The route of the nearest logger with settings; filters count only for records logged on that logger itself. */
    private static Route live(Logger logger) {
        if (logger.own() != null) {
            return logger.own().filtered();
        }
        Logger at = logger.parent();
        while (at.own() == null) {
            at = at.parent();
        }
        return at.own();
    }

    /** The route of a name as it is without the boot buffer. */
    Route liveRoute(String name) {
        Logger logger = get(name);
        lock.lock();
        try {
            return logger.disabled() ? off : live(logger);
        } finally {
            lock.unlock();
        }
    }

    private void fill(Logger owner) {
        List<Slot> slots = new ArrayList<>();
        for (Logger at = owner; at != null; at = at.propagate() ? at.parent() : null) {
            slots.addAll(at.slots());
        }
        int threshold = Math.max(owner.getEffectiveLevel(), disable == Integer.MAX_VALUE ? disable : disable + 1);
        owner.own().set(threshold, slots.toArray(Slot[]::new), owner.filterList());
    }

    /** Points every logger at its route again, after the boot buffer ended. */
    void rerouteAll() {
        lock.lock();
        try {
            pointAll();
        } finally {
            lock.unlock();
        }
    }

    int disable() {
        return disable;
    }

    long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    void setDisable(int level) {
        change(root, () -> disable = level);
    }

    /** Lets a level stand in for a logger's own; null takes it away. */
    void setTemporary(Logger logger, Integer level) {
        change(logger, () -> {
            if (level == null) {
                temporary.remove(logger);
            } else {
                temporary.put(logger, level);
            }
        });
    }

    /** The level in force on a logger itself: the temporary one, else its own. */
    int levelOf(Logger logger) {
        Integer stand = temporary.isEmpty() ? null : temporaryOf(logger);
        return stand != null ? stand : logger.level();
    }

    Integer temporaryOf(Logger logger) {
        return temporary.get(logger);
    }

    // ---- questions

    Collection<Logger> all() {
        return List.copyOf(loggers.values());
    }

    /** What loggers point at; only those with settings are asked. */
    Set<Slot> attached() {
        lock.lock();
        try {
            Set<Slot> attached = new HashSet<>(root.slots());
            owners.forEach(owner -> attached.addAll(owner.slots()));
            return attached;
        } finally {
            lock.unlock();
        }
    }

    Set<String> placeholderNames() {
        return new TreeSet<>(placeholders.keySet());
    }

    Set<Logger> children(Logger parent) {
        Set<Logger> children = new HashSet<>();
        String prefix = parent == root ? "" : parent.name() + ".";
        for (Logger logger : loggers.values()) {
            String name = logger.name();
            if (logger.parent() == parent && name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0) {
                children.add(logger);
            }
        }
        return children;
    }
}
