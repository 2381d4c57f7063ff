// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a sequence counts: the steps that take a fresh system where the whole sequence has to lead. Of each source that is
 * its last document; what else counts is what the documents leave to programs, each with the reason beside it.
 */
final class StateModel {

    // guarded by: the test's thread, as all of this
    private final List<StateStep> kept = new ArrayList<>();
    private final Map<String, StateStep.State> last = new HashMap<>();
    private final Map<String, Integer> temporary = new TreeMap<>();
    private boolean familyHere = true;
    private boolean serviceHere;
    private boolean serviceKnown;
    private boolean boundsMoved;
    private boolean pending;
    private boolean transitions;

    /** Takes note of a step that was not refused. */
    void done(StateStep step) {
        if (step instanceof StateStep.State state) {
            state(state);
        } else if (step instanceof StateStep.Transition) {
            // a state that names every logger follows, and settles everything; what dictConfig leaves until then is
            // Python's
            kept.clear();
            last.clear();
            pending = true;
            transitions = true;
        } else if (step instanceof StateStep.Temporary level) {
            // configurations leave them alone
            temporary.put(level.logger(), level.level());
        } else if (step instanceof StateStep.Family family) {
            familyHere = family.here();
            boundsMoved &= !familyHere;
        } else if (step instanceof StateStep.Service service) {
            serviceHere = service.here();
            serviceKnown |= serviceHere;
        } else if (!(step instanceof StateStep.Restart)) {
            kept.add(step);
        }
    }

    private void state(StateStep.State state) {
        StateStep.State before = last.put(state.pool().source(), state);
        Set<String> named = loggers(state);
        Set<String> reset = before == null ? Set.of() : loggers(before);
        boolean enabled =
                before != null && Boolean.TRUE.equals(before.document().get("disable_existing_loggers"));
        kept.removeIf(step -> step instanceof StateStep.OnLogger change
                && (named.contains(change.logger())
                        // what a program added itself stays where documents no longer say anything
                        || reset.contains(change.logger()) && !"handler".equals(change.what())
                        // the root is never disabled by a document, nor enabled again
                        || enabled && "disabled".equals(change.what()) && !"root".equals(change.logger())));
        kept.removeIf(step -> step instanceof StateStep.OnHandler change
                && state.pool().handlers().contains(change.handler().replaceAll("[mq]1", "h1")));
        kept.remove(before);
        kept.add(state);
        pending = false;
        // bounds hold from the next absence on
        boundsMoved |= !familyHere && (before == null ? transitions : boundsDiffer(before, state));
    }

    private static boolean boundsDiffer(StateStep.State before, StateStep.State after) {
        Map<String, Object> handlers = StateDocuments.at(before.document(), "handlers");
        return StateDocuments.at(after.document(), "handlers").entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof Map<?, ?> section
                        && handlers.get(entry.getKey()) instanceof Map<?, ?> other
                        && !Objects.equals(section.get("hold"), other.get("hold")));
    }

    private static Set<String> loggers(StateStep.State state) {
        Set<String> names =
                new HashSet<>(StateDocuments.at(state.document(), "loggers").keySet());
        if (!StateDocuments.at(state.document(), "root").isEmpty()) {
            names.add("root");
        }
        return names;
    }

    /** Whether a fresh system can be compared now. */
    boolean isSettled() {
        return !pending && !boundsMoved;
    }

    /** What of an image documents decide: handlers that dictConfig made, and no document named, are there until the next one. */
    Map<String, String> decided(Map<String, String> image) {
        if (!transitions) {
            return image;
        }
        Map<String, String> decided = new TreeMap<>(image);
        Set<String> named = new HashSet<>(
                StateDocuments.at(last(StateDocuments.MAIN), "handlers").keySet());
        named.add("svc");
        decided.keySet()
                .removeIf(key -> key.startsWith("slot ")
                        && named.stream().noneMatch(name -> key.startsWith("slot " + name + " ")));
        List.of("handler names", "handlers known", "status waiting").forEach(decided::remove);
        return decided;
    }

    /** The last document of a source; null if there is none, or a transition came after it. */
    Map<String, Object> last(StateDocuments.Pool pool) {
        StateStep.State state = last.get(pool.source());
        return state == null ? null : state.document();
    }

    /** What leads a fresh system there. */
    List<StateStep> steps() {
        List<StateStep> steps = new ArrayList<>();
        if (serviceKnown) {
            steps.add(new StateStep.Service(true));
        }
        steps.addAll(kept);
        temporary.forEach((logger, level) -> steps.add(new StateStep.Temporary(logger, level)));
        if (serviceKnown && !serviceHere) {
            steps.add(new StateStep.Service(false));
        }
        steps.add(new StateStep.Family(familyHere));
        return steps;
    }
}
