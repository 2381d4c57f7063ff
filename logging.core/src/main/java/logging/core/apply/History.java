// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.Draft;
import logging.api.config.Generation;
import logging.api.config.Problem;

/**
 * What was applied and what was refused. It is kept in the api's memory, in JDK and api types, so that it outlives a
 * restart of core. Thread-safe.
 */
public final class History {

    private static final String GENERATION = "generation";
    private static final String GENERATIONS = "generations";
    private static final String DRAFTS = "drafts";
    private static final String REFUSED = "refused";
    private static final String WARNINGS = "warnings";
    private static final int KEPT = 10;
    private static final String DOCUMENT = "document:";

    private final Map<String, Object> memory;

    /**
     * A history.
     *
     * @param memory the api's memory
     */
    public History(Map<String, Object> memory) {
        this.memory = memory;
    }

    /** The draft is kept as it is: nobody changes it any more, and its classes are the JDK's. */
    void applied(Draft draft, List<Problem> warnings) {
        long number = (Long) memory.merge(GENERATION, 1L, (old, more) -> (Long) old + (Long) more);
        remember(number, draft);
        memory.put(WARNINGS, List.copyOf(warnings));
        memory.remove(REFUSED);
    }

    void refused(List<Problem> problems) {
        memory.put(REFUSED, List.copyOf(problems));
    }

    private void remember(long number, Draft draft) {
        List<Generation> all = new ArrayList<>(generations());
        all.add(0, new Generation(number, Instant.now(), draft.source(), Masks.shown(draft), draft.origins()));
        List<Generation> kept = List.copyOf(all.subList(0, Math.min(all.size(), KEPT)));
        Map<Object, Object> drafts = new HashMap<>(memory(DRAFTS));
        drafts.put(number, draft);
        drafts.keySet().removeIf(old -> kept.stream().noneMatch(each -> old.equals(each.number())));
        memory.put(DRAFTS, Map.copyOf(drafts));
        memory.put(GENERATIONS, kept);
        if (draft.source() != null) {
            memory.put(DOCUMENT + draft.source(), draft.document());
        }
    }

    /**
     * A configuration of the history as it was applied.
     *
     * @param number of its generation
     * @return null if it is kept no more
     */
    public Draft draft(long number) {
        return (Draft) memory(DRAFTS).get(number);
    }

    private Map<?, ?> memory(String key) {
        return (Map<?, ?>) memory.getOrDefault(key, Map.of());
    }

    /** {@return what was applied last, newest first} */
    public List<Generation> generations() {
        List<Generation> all = new ArrayList<>();
        ((List<?>) memory.getOrDefault(GENERATIONS, List.of())).forEach(each -> all.add((Generation) each));
        return all;
    }

    /** {@return how many configurations were applied; a count that survives a restart of core} */
    public long generation() {
        return (Long) memory.getOrDefault(GENERATION, 0L);
    }

    /** {@return why the last configuration was refused; empty if it was applied} */
    public List<Problem> refused() {
        return problems(REFUSED);
    }

    /** {@return what the configuration that was applied last was warned of} */
    public List<Problem> warnings() {
        return problems(WARNINGS);
    }

    private List<Problem> problems(String key) {
        List<?> kept = (List<?>) memory.getOrDefault(key, List.of());
        return kept.stream().map(Problem.class::cast).toList();
    }

    Collection<String> loggersOf(String source) {
        Map<?, ?> document = document(source);
        List<String> names = new ArrayList<>();
        if (document.get("loggers") instanceof Map<?, ?> loggers) {
            loggers.keySet().forEach(name -> names.add("".equals(name) ? "root" : String.valueOf(name)));
        }
        if (document.get("root") instanceof Map<?, ?>) {
            names.add("root");
        }
        return names;
    }

    List<Slot> slotsOf(String source, LoggingSystem system) {
        Set<?> names = document(source).get("handlers") instanceof Map<?, ?> handlers ? handlers.keySet() : Set.of();
        return system.slots().all().stream()
                .filter(slot -> names.contains(slot.name()))
                .toList();
    }

    private Map<?, ?> document(String source) {
        return memory(DOCUMENT + source);
    }
}
