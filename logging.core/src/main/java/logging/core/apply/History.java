// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.config.Draft;
import logging.api.config.Generation;
import logging.api.config.PlainData;
import logging.api.config.Problem;
import logging.api.text.PythonText;
import logging.core.plan.References;

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
    private static final String LATEST = "latest:";
    private static final String LATE = "late";

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
        memory.remove(LATE);
    }

    void refused(List<Problem> problems) {
        memory.put(REFUSED, List.copyOf(problems));
    }

    private void remember(long number, Draft draft) {
        // what is made of stored configurations has no objects of a program, and may be large
        boolean plain = !draft.configurations().isEmpty() || PlainData.isPlain(draft.document());
        Map<String, Object> document = plain ? Masks.shown(draft) : PlainData.texts(draft.document());
        List<Generation> all = new ArrayList<>(generations());
        all.add(0, new Generation(number, Instant.now(), draft.source(), document, draft.origins()));
        List<Generation> kept = List.copyOf(all.subList(0, Math.min(all.size(), KEPT)));
        Map<Object, Object> drafts = new HashMap<>(memory(DRAFTS));
        if (plain) {
            drafts.put(number, draft);
        }
        drafts.keySet().removeIf(old -> kept.stream().noneMatch(each -> old.equals(each.number())));
        memory.put(DRAFTS, Map.copyOf(drafts));
        memory.put(GENERATIONS, kept);
        // whatever is in it, it tells what this source has to take back
        memory.put(LATEST + draft.source(), draft);
    }

    /**
     * A configuration of the history as it was applied.
     *
     * @param number of its generation
     * @return null if it is kept no more, or was made with objects of a program
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

    /** {@return why the last configuration was refused, or its handlers could not be made later; empty if all is well} */
    public List<Problem> refused() {
        List<Problem> all = new ArrayList<>(problems(memory.get(REFUSED)));
        memory(LATE).values().forEach(late -> all.addAll(problems(late)));
        return all;
    }

    /** {@return what the configuration that was applied last was warned of} */
    public List<Problem> warnings() {
        return problems(memory.get(WARNINGS));
    }

    private static List<Problem> problems(Object kept) {
        return kept == null
                ? List.of()
                : ((List<?>) kept).stream().map(Problem.class::cast).toList();
    }

    /** What the last document of a source has set. */
    Owned owned(String source, LoggingSystem system) {
        Map<String, ?> document = memory.get(LATEST + source) instanceof Draft draft ? draft.document() : Map.of();
        List<String> loggers = new ArrayList<>();
        sections(document, "loggers")
                .keySet()
                .forEach(name -> loggers.add("".equals(name) ? "root" : String.valueOf(name)));
        if (!sections(document, "root").isEmpty()) {
            loggers.add("root");
        }
        Set<?> names = sections(document, "handlers").keySet();
        List<Slot> slots = system.slots().all().stream()
                .filter(slot -> names.contains(slot.name()))
                .toList();
        return new Owned(loggers, slots, PythonText.isTrue(document.get("disable_existing_loggers")));
    }

    /** The sections below a key; they may stand elsewhere, with a reference to them in their place. */
    private static Map<?, ?> sections(Map<String, ?> document, String key) {
        Object value = document.get(key);
        Object found = value instanceof String ? new References(document, external -> null).convert(value) : value;
        return found instanceof Map<?, ?> sections ? sections : Map.of();
    }

    /** Makes problems of a handler fit to be told that shows later than its configuration was applied. */
    UnaryOperator<Problem> told(String handler) {
        for (Map.Entry<String, Object> entry : memory.entrySet()) {
            if (entry.getKey().startsWith(LATEST)
                    && entry.getValue() instanceof Draft draft
                    && draft.document().get("handlers") instanceof Map<?, ?> handlers
                    && handlers.containsKey(handler)) {
                return Masks.told(draft);
            }
        }
        return UnaryOperator.identity();
    }

    /**
     * A handler was made after its configuration was applied, or could not be made; a warning that it is missed is over.
     *
     * @param problems why it could not be made
     * @param warnings what was said when it was made, in place of the warning that it is missed
     */
    void renewed(String handler, List<Problem> problems, List<Problem> warnings) {
        Map<Object, Object> late = new HashMap<>(memory(LATE));
        late.put(handler, List.copyOf(problems));
        memory.put(LATE, Map.copyOf(late));
        String missed = "handlers." + handler + ".class";
        memory.put(
                WARNINGS,
                warnings().stream()
                        .flatMap(each -> each.path().equals(missed) ? warnings.stream() : Stream.of(each))
                        .toList());
    }
}
