// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Mappings grown from dotted keys: {@code handlers.file.class} becomes a mapping in a mapping. An empty part, which two
 * dots in a row make, names the {@code .} block, whose members are attributes. Confined to one thread.
 */
final class Tree {

    private final Map<String, Object> root;
    private final BiConsumer<String, String> problems;
    // guarded by: confinement; the mappings that were made here, by the very object: those that are given do not change
    private final IdentityHashMap<Object, Map<String, Object>> grown = new IdentityHashMap<>();

    /**
     * A tree.
     *
     * @param root gets the values
     * @param problems gets key and text of what does not fit
     */
    Tree(Map<String, Object> root, BiConsumer<String, String> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Puts a value at the end of a path; a problem under {@code key} if something is there. */
    void put(String key, List<String> path, Object value) {
        Map<String, Object> here = root;
        for (String part : path.subList(0, path.size() - 1)) {
            here = below(here, part.isEmpty() ? "." : part, key);
        }
        if (here.putIfAbsent(path.get(path.size() - 1), value) != null) {
            problems.accept(key, "expected once, was given as JSON and as a dotted key");
        }
    }

    private Map<String, Object> below(Map<String, Object> parent, String name, String key) {
        Object section = parent.get(name);
        if (section != null && !(section instanceof Map<?, ?>)) {
            problems.accept(key, "expected no keys below '" + name + "', which has the value " + section);
            return new LinkedHashMap<>();
        }
        Map<String, Object> known = grown.get(section);
        if (known != null) {
            return known;
        }
        Map<String, Object> growing = new LinkedHashMap<>();
        if (section instanceof Map<?, ?> given) {
            given.forEach((member, value) -> growing.put(String.valueOf(member), value));
        }
        grown.put(growing, growing);
        parent.put(name, growing);
        return growing;
    }
}
