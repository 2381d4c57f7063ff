// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.ConfigurationException;
import logging.api.config.Draft;
import logging.api.config.HandlerFactory;
import logging.api.config.PlainData;
import logging.api.config.Problem;
import logging.api.handlers.QueueHandler;
import logging.core.plan.Plan;
import logging.core.plan.PlanReader;
import logging.core.plan.Problems;
import logging.core.plan.Readings;

/**
 * Puts configurations into effect, one after the other: read, make, prepare — any problem up to here leaves the running
 * system untouched — then commit, swap, and close what is gone.
 *
 * <p>Thread-safe. No lock of ours that logging could need is held while handlers are made, opened or closed.
 */
public final class Applier {

    /** How long a handler that leaves may take. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    /** How long handlers may take to write out what they keep before new ones take effect. */
    private static final Duration FLUSH = Duration.ofSeconds(1);

    private final LoggingSystem system;
    private final Families families;
    private final History history;
    private final ReentrantLock one = new ReentrantLock();
    // guarded by: one
    private final Readings states = new Readings();
    // guarded by: one
    private final Settled settled;
    // guarded by: volatile, set once
    private volatile boolean closed;

    /**
     * An applier.
     *
     * @param system the system to configure
     * @param families what can be named
     * @param history what was applied before
     */
    public Applier(LoggingSystem system, Families families, History history) {
        this.system = system;
        this.families = families;
        this.history = history;
        this.settled = new Settled(system);
    }

    /**
     * Python's dictConfig, and fileConfig, whose text was read into a mapping.
     *
     * @param document the mapping
     * @param problems what was found while the mapping was read from something else
     * @return the warnings
     * @throws ConfigurationException if refused
     */
    public List<Problem> transition(Map<String, ?> document, Problems problems) {
        return locked(() -> {
            Draft draft = new Draft(null, PlainData.copy(document), Map.of(), List.of());
            problems.toldBy(Masks.told(draft));
            Plan plan = read(document, false, problems);
            if (plan.incremental()) {
                refuseIfFailed(problems);
                increment(plan);
            } else {
                replace(plan, problems);
            }
            List<Problem> warnings = problems.list();
            history.applied(draft, warnings);
            return warnings;
        });
    }

    /**
     * A state.
     *
     * @param draft the document and where its parts come from
     * @return the warnings
     * @throws ConfigurationException if refused
     */
    public List<Problem> state(Draft draft) {
        Objects.requireNonNull(draft.source(), "source");
        return locked(() -> {
            Problems problems = new Problems(Masks.told(draft));
            Plan plan = read(draft.document(), true, problems);
            if (isStrict(draft.document())) {
                problems.strictly();
            }
            problems.adopt(draft.problems());
            become(draft.source(), plan, problems);
            List<Problem> warnings = problems.list();
            history.applied(draft, warnings);
            return warnings;
        });
    }

    /**
     * Every problem of a document, found without effect.
     *
     * @param document the mapping
     * @return may be empty
     */
    public List<Problem> check(Map<String, ?> document) {
        return locked(() -> {
            Problems problems = new Problems();
            Plan plan = read(document, false, problems);
            if (!plan.incremental()) {
                new Assembly(plan, system, families, false, problems).abort();
            }
            return problems.list();
        });
    }

    static boolean isStrict(Map<String, ?> document) {
        Object strict = document.get("strict");
        return !(Boolean.FALSE.equals(strict) || "false".equals(strict));
    }

    private <T> T locked(java.util.function.Supplier<T> work) {
        one.lock();
        try {
            if (closed) {
                throw new IllegalStateException("logging.core was stopped");
            }
            return work.get();
        } catch (ConfigurationException refused) {
            history.refused(refused.problems());
            throw refused;
        } finally {
            one.unlock();
        }
    }

    private Plan read(Map<String, ?> document, boolean state, Problems problems) {
        Set<String> running =
                state ? services() : new HashSet<>(system.handlers().names());
        return PlanReader.read(document, state ? states : null, families::external, system.levels(), running, problems);
    }

    /** The slots that no document made. */
    private Set<String> services() {
        Set<String> names = new HashSet<>();
        system.slots().all().stream().filter(Applier::isService).forEach(slot -> names.add(slot.name()));
        return names;
    }

    /** Whether a handler that is a service of its own fills a slot, now or when it is back. */
    static boolean isService(Slot slot) {
        return slot.name() != null && slot.spec().isEmpty();
    }

    private static void refuseIfFailed(Problems problems) {
        if (problems.failed()) {
            throw new ConfigurationException(problems.list());
        }
    }

    private Assembly assemble(Plan plan, boolean keep, Problems problems) {
        Assembly assembly = new Assembly(plan, system, families, keep, problems);
        if (!problems.failed()) {
            assembly.prepare();
        }
        if (problems.failed()) {
            assembly.abort();
            throw new ConfigurationException(problems.list());
        }
        return assembly;
    }

    private void increment(Plan plan) {
        plan.handlers().forEach((name, handler) -> {
            if (handler.level() != null) {
                system.handlers().byName(name).setLevel(handler.level());
            }
        });
        system.change(() -> new Loggers(system, null, null).increment(plan));
        system.endBoot();
    }

    /** Everything new; what was there is closed, also handlers that were added by hand, as in Python. */
    private void replace(Plan plan, Problems problems) {
        List<Handler> before = system.handlers().all().stream()
                .filter(handler -> !isService(handler.slot()))
                .toList();
        List<Slot> slotsBefore =
                system.slots().all().stream().filter(slot -> !isService(slot)).toList();
        Assembly assembly = assemble(plan, false, problems);
        endQueues(before);
        slotsBefore.forEach(system.slots()::remove);
        slotsBefore.forEach(Entrance::shut);
        // what old handlers keep goes out before a new one empties the file it is meant for
        new Farewell(system, FLUSH).flush(before);
        assembly.commit();
        Loggers loggers = new Loggers(system, assembly::slot, assembly.parts()::filter);
        system.change(() -> loggers.transition(plan));
        system.endBoot();
        close(before, slotsBefore);
    }

    /**
     * Ends the listeners of queues that are going to leave: what they have is delivered, and who still logs to one delivers
     * himself. So no record that goes a new way overtakes one that went the old way. A queue that a program empties is left
     * to it.
     */
    private void endQueues(List<Handler> leaving) {
        List<Handler> queues = leaving.stream()
                .filter(handler -> handler instanceof QueueHandler queue
                        && queue.listener() != null
                        && queue.listener().isRunning())
                .toList();
        if (!new Farewell(system, DEADLINE).each(queues, Handler::close)) {
            system.errors().count();
        }
    }

    /** Closes what left; a slot that a logger still points at keeps its handler, which opens again when needed. */
    private void close(List<Handler> handlers, Collection<Slot> slots) {
        Set<Slot> idle = new HashSet<>(slots);
        if (!idle.isEmpty()) {
            idle.removeAll(system.attachedSlots());
        }
        new Farewell(system, DEADLINE).close(handlers, idle);
        idle.forEach(Slot::discard);
        idle.forEach(system.slots()::settle);
    }

    /** Only what differs is touched. */
    private void become(String source, Plan plan, Problems problems) {
        Owned owned = history.owned(source, system);
        Assembly assembly = assemble(plan, true, problems);
        assembly.commit();
        List<Slot> gone = new ArrayList<>(owned.slots());
        gone.removeAll(assembly.all());
        endQueues(gone.stream().map(Slot::handler).filter(Objects::nonNull).toList());
        Bridge.replace(gone, system, families);
        Loggers loggers = new Loggers(system, assembly::slot, assembly.parts()::filter);
        system.change(() -> loggers.state(plan, owned, settled));
        system.endBoot();
        gone.forEach(system.slots()::remove);
        gone.forEach(Entrance::shut);
        close(gone.stream().map(Slot::handler).filter(Objects::nonNull).toList(), gone);
    }

    // ---- families that come and go

    /**
     * A family came: its slots that wait get handlers, those of an older edition of it get new ones.
     *
     * @param names what it offers
     */
    public void arrived(Set<String> names) {
        if (closed) {
            return;
        }
        locked(() -> {
            Farewell farewell = Farewell.of(system);
            for (Slot slot : system.slots().all()) {
                var factory = families.forClass(Spec.className(slot.spec()));
                if (factory != null && names.contains(Families.fullName(factory, Spec.className(slot.spec())))) {
                    renew(slot, factory, farewell);
                }
            }
            return null;
        });
    }

    private void renew(Slot slot, HandlerFactory factory, Farewell farewell) {
        Handler now = slot.handler();
        if (now != null && now.getClass().getClassLoader() == factory.getClass().getClassLoader()) {
            return;
        }
        Problems problems = new Problems(history.told(slot.name()));
        Handler next = new HandlerMaker(system, families, problems).make(Spec.plan(slot.name(), slot.spec()), factory);
        try {
            if (next != null && !problems.failed()) {
                next.prepare();
                next.commit();
                next.setName(slot.name());
                int own = next.level();
                if (Spec.wantsLevel(slot.spec())) {
                    slot.setLevel(own);
                }
                slot.setSpec(Spec.warned(Spec.made(slot.spec(), own), problems.since(0)));
                Entrance entrance = new Entrance(system, slot, next, families);
                farewell.change(slot, () -> entrance.enter(true, false, true));
                history.renewed(slot.name(), List.of(), problems.list());
                return;
            }
        } catch (Exception | LinkageError error) {
            problems.error("handlers." + slot.name(), Spec.reason(error));
        }
        if (next != null) {
            next.abort();
        }
        history.renewed(slot.name(), problems.list(), List.of());
    }

    /**
     * A family left: its slots hold their records from now on; does not wait for a configuration that is being applied.
     *
     * @param names what it offered
     */
    public void left(Set<String> names, ClassLoader loader) {
        if (closed) {
            return;
        }
        List<Slot> leaving = system.slots().all().stream()
                .filter(slot -> isLeaving(slot, slot.handler(), names, loader))
                .toList();
        Farewell.of(system).changeEach(leaving, slot -> {
            Handler handler = slot.handler();
            // a successor may be there already
            if (isLeaving(slot, handler, names, loader)) {
                slot.vacate(handler, DEADLINE);
            }
        });
    }

    private boolean isLeaving(Slot slot, Handler handler, Set<String> names, ClassLoader loader) {
        boolean offered = names.stream().anyMatch(name -> isSame(name, Spec.className(slot.spec())));
        boolean made = handler != null && (offered || handler.getClass().getClassLoader() == loader);
        return made && !isService(slot) && !isServed(slot, handler);
    }

    /** Whether a family that is still here has made a handler, as far as its classes tell. */
    private boolean isServed(Slot slot, Handler handler) {
        var factory = families.forClass(Spec.className(slot.spec()));
        return factory != null
                && factory.getClass().getClassLoader() == handler.getClass().getClassLoader();
    }

    /**
     * Ends this applier: waits for what is under way, since whoever comes after it works on the same system. The running
     * configuration stays as it is.
     */
    public void close() {
        boolean interrupted = Thread.interrupted();
        boolean locked = false;
        try {
            locked = one.tryLock(2 * DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException flag) {
            interrupted = true;
        }
        closed = true;
        if (locked) {
            one.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isSame(String dotted, String className) {
        return dotted.equals(className) || dotted.endsWith("." + className);
    }
}
