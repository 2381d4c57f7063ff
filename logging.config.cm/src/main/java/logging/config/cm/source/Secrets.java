// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the values that plugins have filled in for references to secrets, by reading a configuration a second time as it
 * is stored. Confined to one thread.
 */
final class Secrets {

    private static final String SECRET = "$[secret:";
    /** A reference to another property, which may be a secret in turn. */
    private static final String INDIRECT = "$[conf:";

    private final Map<List<String>, String> found = new LinkedHashMap<>();

    private Secrets() {}

    /** Whether stored properties have a reference to a secret anywhere. */
    static boolean isIn(Map<String, Object> raw) {
        return raw.values().stream().anyMatch(value -> isIn(value));
    }

    private static boolean isIn(Object value) {
        if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                if (isIn(item)) {
                    return true;
                }
            }
        }
        return value instanceof String text && text.contains(SECRET)
                || value instanceof Object[] array && isIn(Arrays.asList(array));
    }

    /**
     * What to show in place of the secrets.
     *
     * @param content as plugins have made it
     * @param stored the same as it is stored
     * @return the reference by the keys and indexes that lead to it
     */
    static Map<List<String>, String> between(Map<String, Object> content, Map<String, Object> stored) {
        Secrets secrets = new Secrets();
        secrets.compare(List.of(), content, stored);
        return secrets.found;
    }

    /**
     * What to show in place of whole settings, for one that is no JSON before the secrets are filled in.
     *
     * @param raw the properties as they are stored
     * @return their texts by their keys
     */
    static Map<List<String>, String> whole(Map<String, Object> raw) {
        Secrets secrets = new Secrets();
        raw.forEach((key, value) -> secrets.compare(path(key), null, value));
        return secrets.found;
    }

    /** The way that {@link Tree} goes for a dotted key. */
    private static List<String> path(String key) {
        return key.equals(".")
                ? List.of(key)
                : Arrays.stream(key.split("\\.", -1))
                        .map(part -> part.isEmpty() ? "." : part)
                        .toList();
    }

    /**
     * The texts of settings that a reference was filled into.
     *
     * @param source as plugins have made it
     * @return what to show in their place, by the text
     */
    static Map<String, String> texts(Source source) {
        Map<String, String> texts = new LinkedHashMap<>();
        source.raw().forEach((key, before) -> {
            if (isReference(before) && source.properties().get(key) instanceof String filled) {
                texts.put(filled, String.valueOf(before));
            }
        });
        return texts;
    }

    private static boolean isReference(Object stored) {
        return stored instanceof String text && (text.contains(SECRET) || text.contains(INDIRECT));
    }

    private void compare(List<String> path, Object value, Object stored) {
        if (isReference(stored)) {
            found.put(path, String.valueOf(stored));
        } else if (value instanceof Map<?, ?> map && stored instanceof Map<?, ?> before) {
            map.forEach((key, below) -> compare(below(path, key), below, before.get(key)));
        } else if (value instanceof List<?> list && stored instanceof List<?> before) {
            if (list.size() != before.size() && isIn(before)) {
                // one reference may become many elements
                found.put(path, String.valueOf(before));
                return;
            }
            for (int i = 0; i < Math.min(list.size(), before.size()); i++) {
                compare(below(path, i), list.get(i), before.get(i));
            }
        }
    }

    private static List<String> below(List<String> path, Object step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(String.valueOf(step));
        return List.copyOf(longer);
    }
}
