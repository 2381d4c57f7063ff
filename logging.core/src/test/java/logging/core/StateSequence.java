// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import logging.api.Handler;
import logging.api.Slot;

/** A sequence of steps: made at random from a seed, run, and compared with the model after every step. */
final class StateSequence {

    private static final List<String> ON_LOGGERS =
            List.of("level", "propagate", "disabled", "filter", "no filters", "handler", "slot");
    private static final List<String> ON_HANDLERS =
            List.of("level", "formatter", "filter", "no filters", "name", "listener");

    private final List<StateStep> steps;

    StateSequence(List<StateStep> steps) {
        this.steps = List.copyOf(steps);
    }

    // ---- making

    static StateSequence of(long seed) {
        // seeds that are near one another begin alike
        return new StateSequence(new Maker(new Random(seed * 0x9E3779B97F4A7C15L)).steps());
    }

    /** Makes the steps of one sequence. */
    private static final class Maker {
        private final Random random;
        private final boolean transitions;
        private final boolean service;
        private final boolean two;
        private final StateDocuments documents;
        private final List<StateStep> steps = new ArrayList<>();
        // guarded by: one thread, as all of this
        private Map<String, Object> document;
        private boolean familyHere = true;
        private boolean serviceHere;

        Maker(Random random) {
            this.random = random;
            transitions = random.nextInt(4) == 0;
            service = random.nextInt(3) == 0;
            two = !transitions && random.nextInt(3) == 0;
            documents = new StateDocuments(random, StateDocuments.MAIN, transitions, service);
            document = documents.document();
        }

        List<StateStep> steps() {
            if (service) {
                toggleService();
            }
            for (int i = 2 + random.nextInt(5); i > 0; i--) {
                state();
                for (int j = random.nextInt(3); j > 0; j--) {
                    disturb();
                }
            }
            state(document);
            if (random.nextBoolean()) {
                steps.add(new StateStep.Family(false));
                steps.add(new StateStep.Family(true));
            } else {
                steps.add(new StateStep.Restart());
            }
            state(document);
            return steps;
        }

        private void state() {
            switch (random.nextInt(10)) {
                case 0, 1 -> document = documents.document();
                case 2 -> {
                    state(documents.broken(document));
                    return;
                }
                case 3, 4 -> document = new HashMap<>(document);
                default -> document = documents.changed(document);
            }
            state(document);
        }

        private void state(Map<String, Object> next) {
            if (two) {
                // it would disable the other source's loggers, whichever comes last
                next.remove("disable_existing_loggers");
            }
            steps.add(new StateStep.State(StateDocuments.MAIN, next));
        }

        private void disturb() {
            String logger = StateWorld.LOGGERS.get(random.nextInt(StateWorld.LOGGERS.size()));
            switch (random.nextInt(8)) {
                case 0, 1 -> steps.add(new StateStep.OnLogger(logger, pick(ON_LOGGERS)));
                case 2, 3 ->
                    steps.add(new StateStep.OnHandler(pick(List.of("h1", "h2", "h3", "m1", "q1")), pick(ON_HANDLERS)));
                case 4 -> steps.add(new StateStep.Temporary(logger, random.nextBoolean() ? 10 : null));
                case 5 -> {
                    familyHere = !familyHere;
                    steps.add(new StateStep.Family(familyHere));
                }
                case 6 -> steps.add(new StateStep.Restart());
                default -> other();
            }
        }

        private void other() {
            if (transitions) {
                steps.add(new StateStep.Transition(
                        new StateDocuments(random, StateDocuments.MAIN, false, false).document()));
            } else if (two) {
                Map<String, Object> side = new StateDocuments(random, StateDocuments.SIDE, false, false).document();
                side.remove("disable_existing_loggers");
                steps.add(new StateStep.State(StateDocuments.SIDE, side));
            } else if (service) {
                toggleService();
            }
        }

        private void toggleService() {
            serviceHere = !serviceHere;
            steps.add(new StateStep.Service(serviceHere));
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    // ---- running

    /** What is wrong after the first step after which something is; null if nothing ever is. */
    String fault() {
        try (StateWorld world = new StateWorld()) {
            Run run = new Run(world);
            for (int at = 0; at < steps.size(); at++) {
                // a fault that is not looked for at once mostly shows later; more sequences find more than more
                // comparisons
                String wrong = run.step(steps.get(at), at % 3 == 0 || at == steps.size() - 1);
                if (wrong != null) {
                    return "after step " + at + ", " + steps.get(at) + ": " + wrong;
                }
            }
            return null;
        }
    }

    /** One run of a sequence. */
    private static final class Run {
        private final StateWorld world;
        private final StateModel model = new StateModel();
        private final Map<List<StateStep>, Map<String, String>> known = new HashMap<>();
        // guarded by: one thread; what the last step has led to
        private Map<String, String> image;

        Run(StateWorld world) {
            this.world = world;
            image = StateImage.of(world);
        }

        /** Null if nothing is wrong, as far as it is compared with a fresh system. */
        String step(StateStep step, boolean compared) {
            Map<String, String> before = image;
            Map<String, Handler> there = handlers(world);
            String refused = world.run(step);
            image = StateImage.of(world);
            String wrong = null;
            if (step instanceof StateStep.State state) {
                wrong = refused.isEmpty()
                        ? identity(model.last(state.pool()), state, there, handlers(world))
                        : changed(before, refused);
            }
            if (refused.isEmpty()) {
                model.done(step);
            }
            return wrong == null && compared && model.isSettled() ? compare(step, refused) : wrong;
        }

        /** What a refused document has changed. */
        private String changed(Map<String, String> before, String refused) {
            before.put("status problems", image.get("status problems"));
            String changed = difference(before, image);
            return changed == null ? null : "refused, yet it changed something: " + changed + "; " + refused;
        }

        private String compare(StateStep step, String refused) {
            boolean wasRefused = step instanceof StateStep.State && !refused.isEmpty();
            List<StateStep> way = model.steps();
            Map<String, String> wanted = wasRefused ? null : known.get(way);
            if (wanted == null) {
                try (StateWorld fresh = new StateWorld()) {
                    way.forEach(fresh::run);
                    String here = wasRefused ? fresh.run(step) : "";
                    if (wasRefused && !here.equals(refused)) {
                        return "refused with\n" + refused + "\nby a fresh system with\n" + here;
                    }
                    wanted = StateImage.of(fresh);
                }
                if (!wasRefused) {
                    known.put(way, wanted);
                }
            }
            if (!wasRefused && !(step instanceof StateStep.State)) {
                // of a document that was refused before, which is no step of the model
                wanted = new HashMap<>(wanted);
                wanted.put("status problems", image.get("status problems"));
            }
            return difference(model.decided(wanted), model.decided(image));
        }
    }

    /** Whether handlers stayed whose class and options did, and no others. */
    private static String identity(
            Map<String, Object> last, StateStep.State state, Map<String, Handler> there, Map<String, Handler> now) {
        if (last == null) {
            return null;
        }
        Map<String, Object> before = StateDocuments.at(last, "handlers");
        for (Map.Entry<String, Object> entry :
                StateDocuments.at(state.document(), "handlers").entrySet()) {
            String name = entry.getKey();
            if (before.get(name) == null || there.get(name) == null || now.get(name) == null) {
                continue;
            }
            boolean same = made(before.get(name)).equals(made(entry.getValue()));
            if (same != (there.get(name) == now.get(name))) {
                return "handler " + name + (same ? " is another one" : " is the old one");
            }
        }
        return null;
    }

    /** What a handler is made from. */
    private static Map<?, ?> made(Object section) {
        Map<?, ?> made = new HashMap<>((Map<?, ?>) section);
        made.keySet().removeAll(List.of("level", "formatter", "filters", "hold"));
        return made;
    }

    private static Map<String, Handler> handlers(StateWorld world) {
        Map<String, Handler> handlers = new HashMap<>();
        for (Slot slot : world.system().slots().all()) {
            handlers.put(slot.name(), slot.handler());
        }
        return handlers;
    }

    private static String difference(Map<String, String> wanted, Map<String, String> image) {
        TreeSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(image.keySet());
        StringBuilder text = new StringBuilder();
        for (String key : keys) {
            if (!String.valueOf(wanted.get(key)).equals(String.valueOf(image.get(key)))) {
                text.append("\n  ").append(key).append("\n    wanted ").append(wanted.get(key));
                text.append("\n    but was ").append(image.get(key));
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    // ---- telling

    /** A sequence as short as can be that is wrong, too. */
    StateSequence smaller() {
        for (int at = 0; at < steps.size(); at++) {
            List<StateStep> fewer = new ArrayList<>(steps);
            fewer.remove(at);
            StateSequence shorter = new StateSequence(fewer);
            if (shorter.fault() != null) {
                return shorter.smaller();
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return steps.stream().map(step -> "\n- " + step).collect(Collectors.joining());
    }
}
