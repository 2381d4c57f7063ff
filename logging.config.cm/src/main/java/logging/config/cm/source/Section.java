// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import logging.api.config.ConfigurationException;

/**
 * The properties of a factory configuration as one entry of a document: its keys are those of the entry, deeper ones with
 * dots or as JSON; what forms leave empty is not set. Stateless.
 */
final class Section {

    /** What a configuration may hold that changes nothing but a threshold. */
    static final Set<String> LEVEL_ONLY = Set.of("name", "level", "propagate");

    private static final String NAME = "name";
    private static final String CLASS = "class";

    private Section() {}

    /** The entry's name: the key {@code name}, else what the PID says; null and a problem if neither is there. */
    static String name(Source source, BiConsumer<String, String> problems) {
        Object name = source.properties().get(NAME);
        if (Values.isUnset(name)) {
            name = source.pid().suffix();
        }
        if (name instanceof String text && !text.isBlank()) {
            return text.trim();
        }
        String form = source.pid().factory() + "~NAME";
        String found = name == null ? "" : ", was " + name;
        problems.accept(NAME, "expected a text, or a PID of the form " + form + found);
        return null;
    }

    /**
     * The entry; it is not checked yet.
     *
     * @param problems gets key and text of what cannot be understood
     */
    static Map<String, Object> read(Source source, Values values, BiConsumer<String, String> problems) {
        Map<String, Object> section = new LinkedHashMap<>();
        Tree tree = new Tree(section, problems);
        source.settings().forEach((key, value) -> {
            boolean attribute = key.startsWith(".");
            if (!NAME.equals(key) && (attribute || !Values.isUnset(value))) {
                List<String> path = key.equals(".") ? List.of(key) : List.of(key.split("\\.", -1));
                tree.put(key, path, value(key, path.get(path.size() - 1), value, values, problems));
            }
        });
        imply(source.pid().impliedClass(), section, problems);
        if (source.pid().kind() == Kind.FILTER && !section.containsKey("()") && section.containsKey("logger")) {
            // "name" is the entry's own name here, so that Python's name of the logger needs another word
            section.put(NAME, section.remove("logger"));
        }
        return section;
    }

    private static void imply(String implied, Map<String, Object> section, BiConsumer<String, String> problems) {
        if (implied == null) {
            return;
        }
        Object said = section.putIfAbsent(CLASS, implied);
        if (said != null && !said.equals(implied) && !String.valueOf(said).endsWith("." + implied)) {
            problems.accept(CLASS, "expected \"" + implied + "\" as the PID says, was \"" + said + "\"");
        }
    }

    private static Object value(
            String key, String setting, Object value, Values values, BiConsumer<String, String> problems) {
        try {
            return values.of(setting, value);
        } catch (ConfigurationException broken) {
            Values.tell(key, broken, problems);
            return Map.of();
        }
    }
}
