// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What the sections of the last document were read as, so that of ten thousand only those that differ are read again. A
 * section reads the same as long as it is the same, and so is all else that its reading looked at.
 *
 * <p>Not thread-safe: one reading at a time. Sections must not be changed after they were read.
 */
public final class Readings {

    /** What a reading looks at beside its section. */
    record Surroundings(
            Set<String> formatters,
            Set<String> filters,
            Set<String> handlers,
            Set<String> attachable,
            Map<String, Integer> levels) {}

    private record Reading(Object section, Object plan) {}

    // guarded by: one reading at a time, as all of this
    private Surroundings surroundings;
    private int asked;
    private final Map<String, OfKind> kinds = new HashMap<>();

    /** Begins with the next document. */
    void begin(Surroundings around) {
        if (!around.equals(surroundings) || size() > 2 * asked) {
            kinds.clear();
        }
        surroundings = around;
        asked = 0;
    }

    private int size() {
        return kinds.values().stream().mapToInt(kind -> kind.known.size()).sum();
    }

    /** The sections of a kind: of the key above them; they are always read by the same reader. */
    OfKind of(String kind) {
        return kinds.computeIfAbsent(kind, key -> new OfKind());
    }

    /** Sections of one kind, by name. */
    final class OfKind {

        // may hold some that are gone, which do no harm
        private final Map<Object, Reading> known = new HashMap<>();

        private OfKind() {}

        /**
         * Reads a section.
         *
         * @param context whose problems and references tell whether the reading depended on nothing else
         * @param name the key of the section
         * @param section as it is in the document
         * @param reader reads a section of a name
         * @return what it was read as, now or the last time
         */
        <T> T read(Context context, Object name, Object section, BiFunction<Object, Object, T> reader) {
            asked++;
            Reading before = known.get(name);
            if (before != null && Objects.equals(before.section, section)) {
                @SuppressWarnings("unchecked") // a kind is always read by the same reader
                T plan = (T) before.plan;
                return plan;
            }
            int noted = context.problems().size();
            int resolved = context.references().resolved();
            T plan = reader.apply(name, section);
            if (plan != null
                    && context.problems().size() == noted
                    && context.references().resolved() == resolved) {
                known.put(name, new Reading(section, plan));
            }
            return plan;
        }
    }
}
