// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import logging.api.Filter;
import logging.api.Formatter;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import logging.api.config.Problem;
import logging.core.plan.HandlerPlan;
import logging.core.plan.Keywords;
import logging.core.plan.Plan;
import logging.core.plan.Problems;

/**
 * A plan turned into objects beside the running system: made, prepared, then committed or aborted as one.
 *
 * <p>Confined to the thread that applies the plan.
 */
final class Assembly {

    private final LoggingSystem system;
    private final Families families;
    private final Problems problems;
    private final boolean keep;
    private final Parts parts;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Made> made = new ArrayList<>();

    /**
     * Makes every object of a plan; nothing is opened yet.
     *
     * @param keep whether running slots, and handlers made from the same spec, are kept: a state; else Python's rules
     *     hold, by which text is no number
     */
    Assembly(Plan plan, LoggingSystem system, Families families, boolean keep, Problems problems) {
        this.system = system;
        this.families = families;
        this.problems = problems;
        this.keep = keep;
        this.parts = new Parts(plan, families, problems, keep ? Options::new : Options::typed);
        Map<String, HandlerPlan> sorted = new TreeMap<>(plan.handlers());
        sorted.forEach((name, handler) -> slots.put(name, slot(handler, keep)));
        Cycles cycles = new Cycles(sorted, families, problems);
        cycles.check();
        HandlerMaker maker = new HandlerMaker(system, families, problems, slots, keep ? Options::new : Options::typed);
        cycles.targetsFirst().forEach(handler -> made.add(make(maker, handler, keep)));
    }

    private Slot slot(HandlerPlan plan, boolean keep) {
        Slot running = keep ? system.slots().get(plan.name()) : null;
        int level = plan.level() == null ? 0 : plan.level();
        return running != null
                ? running
                : new Slot(plan.name(), level, plan.hold().policy());
    }

    private Made make(HandlerMaker maker, HandlerPlan plan, boolean keep) {
        Slot slot = slots.get(plan.name());
        Map<String, Object> spec = Spec.of(plan);
        if (keep && slot.handler() != null && Spec.isSame(slot.spec(), spec)) {
            List<Problem> warnings = Spec.warnings(slot.spec());
            problems.adopt(warnings);
            return new Made(plan, slot, null, Spec.warned(spec, warnings));
        }
        Function<Options, ?> function = Keywords.function(plan.options());
        HandlerFactory factory = function != null ? new Given(function) : families.forClass(plan.className());
        boolean named = !plan.className().isEmpty();
        if (named && factory == null && keep && Spec.mayCome(plan.className(), families.classNames())) {
            problems.warn(plan.path() + ".class", "no family offers " + plan.className() + " yet; records are held");
            return new Made(plan, slot, null, spec);
        }
        int noted = problems.size();
        Handler handler = maker.make(plan, factory);
        return new Made(plan, slot, handler, Spec.warned(spec, problems.since(noted)));
    }

    /** Opens what was made, without effect on what is there; a handler that cannot is a problem of its section. */
    void prepare() {
        for (Made one : made) {
            if (one.handler() != null && !problems.failedBelow(one.plan().path())) {
                prepare(one);
            }
        }
    }

    private void prepare(Made one) {
        try {
            one.handler().prepare();
        } catch (Exception | LinkageError error) {
            String text = "Unable to configure handler '" + one.plan().name() + "': " + Spec.reason(error);
            problems.error(one.plan().path(), text);
        }
    }

    /** Closes what was made and undoes what preparing it did. */
    void abort() {
        for (Made one : made) {
            if (one.handler() != null) {
                one.handler().abort();
            }
        }
    }

    /**
     * Lets new handlers take effect, then puts them into their slots; replaced ones are retired. In a state, listeners
     * are started; Python's dictConfig leaves that to the program.
     */
    void commit() {
        made.stream()
                .filter(one -> one.handler() != null)
                .forEach(one -> one.handler().commit());
        Farewell farewell = Farewell.of(system);
        made.forEach(one -> place(one, farewell));
    }

    private void place(Made one, Farewell farewell) {
        HandlerPlan plan = one.plan();
        Slot slot = one.slot();
        boolean changed = !Spec.isSame(slot.spec(), one.spec());
        boolean keeper = Bridge.keeps(slot, system, families);
        Farewell known = system.slots().get(plan.name()) == slot ? farewell : null;
        setLevel(one, changed ? null : Spec.level(slot.spec()));
        slot.setPolicy(plan.hold().policy());
        slot.setFallback(slots.get(plan.hold().fallback()));
        system.slots().put(slot);
        if (one.handler() != null) {
            dress(plan, one.handler());
            Entrance entrance = new Entrance(system, slot, one.handler(), families);
            change(slot, known, () -> entrance.enter(keeper, true, keep));
            return;
        }
        Handler staying = slot.handler();
        if (staying != null && !changed) {
            dress(plan, staying);
            if (keep) {
                // a transition has not started it, or a program has stopped it
                Entrance.listen(staying);
            }
            return;
        }
        Formatter formatter = formatter(plan);
        List<Filter> filters = filters(plan);
        Map<String, Object> planned = slot.spec();
        change(slot, known, () -> {
            slot.vacate(staying, Applier.DEADLINE);
            // or the handler of a later configuration would wear this
            if (slot.spec() == planned) {
                slot.dressNext(formatter, filters);
            }
        });
    }

    /** Nothing can hang in a slot that nobody knows yet. */
    private static void change(Slot slot, Farewell known, Runnable how) {
        if (known != null) {
            known.change(slot, how);
        } else {
            how.run();
        }
    }

    /**
     * Sets the level that the document gives, else the one that the handler was made with.
     *
     * @param known the level that the handler which may stay was made with; null if none is known
     */
    private static void setLevel(Made one, Integer known) {
        Integer own = one.handler() != null ? (Integer) one.handler().level() : known;
        Integer given = one.plan().level();
        int level = own == null ? 0 : own;
        one.slot().setLevel(given == null ? level : given);
        one.slot().setSpec(Spec.made(one.spec(), own));
    }

    /** Sets what can be changed on a handler that stays: name, formatter and filters. */
    private void dress(HandlerPlan plan, Handler handler) {
        if (system.handlers().byName(plan.name()) != handler) {
            handler.setName(plan.name());
        }
        handler.setFormatter(formatter(plan));
        handler.setFilters(filters(plan));
    }

    private Formatter formatter(HandlerPlan plan) {
        return plan.formatter() == null ? null : parts.formatter(plan.formatter());
    }

    private List<Filter> filters(HandlerPlan plan) {
        return plan.filters().stream().map(parts::filter).toList();
    }

    Parts parts() {
        return parts;
    }

    /** The slot of a name: of this plan, else one that a handler service fills. */
    Slot slot(String name) {
        Slot own = slots.get(name);
        return own != null ? own : system.slots().get(name);
    }

    Set<String> names() {
        return slots.keySet();
    }

    List<Slot> all() {
        return List.copyOf(slots.values());
    }
}
