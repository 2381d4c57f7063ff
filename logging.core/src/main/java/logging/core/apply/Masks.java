// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import logging.api.config.Draft;
import logging.api.config.Problem;

/**
 * What of a document must not be seen: references to secrets are shown as they were written, and asterisks in place of what
 * a handler keeps under a key that means a secret. Confined to one thread.
 */
final class Masks {

    private static final String MASK = "***";
    /** Shorter values are no secrets, and are parts of many words. */
    private static final int SHORTEST = 3;
    /** A longer reference is a whole text with references in it, which says nothing about one value. */
    private static final int LONGEST = 200;

    private static final List<String> ENDS = List.of("password", "passphrase", "credentials", "secret", "token");

    /** What is shown, by each step of the way to it: a text, or the steps below. */
    private final Map<String, Object> shown = new HashMap<>();

    private Masks(Draft draft) {
        draft.secrets().forEach((path, reference) -> put(path, reference));
        if (draft.document().get("handlers") instanceof Map<?, ?> handlers) {
            handlers.forEach((name, handler) -> search(List.of("handlers", String.valueOf(name)), handler, false));
        }
    }

    /** The document of a draft with nothing in it that must not be seen; what holds nothing of the kind is not copied. */
    static Map<String, Object> shown(Draft draft) {
        Masks masks = new Masks(draft);
        Map<String, Object> document = new LinkedHashMap<>(draft.document());
        masks.shown.forEach((key, below) -> document.computeIfPresent(key, (same, value) -> replaced(value, below)));
        return masks.shown.isEmpty() ? draft.document() : Collections.unmodifiableMap(document);
    }

    /** Makes problems of a draft fit to be told: with their origins, and without what must not be seen. */
    static UnaryOperator<Problem> told(Draft draft) {
        return problem -> {
            Map<String, String> texts = new HashMap<>();
            collect(draft.document(), new Masks(draft).shown, texts);
            return draft.located(problem.masked(texts));
        };
    }

    @SuppressWarnings("unchecked") // what is put here is a text or such a map
    private void put(List<String> path, String text) {
        Map<String, Object> at = shown;
        for (String step : path.subList(0, path.size() - 1)) {
            if (!(at.computeIfAbsent(step, absent -> new HashMap<String, Object>()) instanceof Map<?, ?> below)) {
                // all of it is hidden already
                return;
            }
            at = (Map<String, Object>) below;
        }
        at.put(path.get(path.size() - 1), text);
    }

    /** Hides the leaves below a secretive key, but for those that are shown as references. */
    private void search(List<String> path, Object value, boolean secretive) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> search(below(path, key), below, secretive || isSecretive(String.valueOf(key))));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                search(below(path, i), list.get(i), secretive);
            }
        } else if (secretive && value != null && !isHidden(path)) {
            put(path, MASK);
        }
    }

    private boolean isHidden(List<String> path) {
        Object at = shown;
        for (String step : path) {
            at = at instanceof Map<?, ?> map ? map.get(step) : at;
        }
        return at instanceof String;
    }

    private static boolean isSecretive(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(name::endsWith);
    }

    private static List<String> below(List<String> path, Object step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(String.valueOf(step));
        return longer;
    }

    private static Object replaced(Object value, Object shown) {
        if (!(shown instanceof Map<?, ?> steps)) {
            return shown;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            steps.forEach((key, below) -> copy.computeIfPresent(key, (same, old) -> replaced(old, below)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object below = steps.get(String.valueOf(i));
                copy.add(below == null ? list.get(i) : replaced(list.get(i), below));
            }
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    /** The texts of the values that are not shown; those in a reference as it was written are no secrets. */
    private static void collect(Object value, Object shown, Map<String, String> texts) {
        if (shown == null) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> collect(below, step(shown, key), texts));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), step(shown, i), texts);
            }
        } else if (shown instanceof String text && String.valueOf(value).length() >= SHORTEST) {
            if (!text.contains(String.valueOf(value))) {
                texts.put(String.valueOf(value), text.length() <= LONGEST ? text : MASK);
            }
        }
    }

    /** What is shown one step further down; null where all is seen, so that it need not be walked. */
    private static Object step(Object shown, Object key) {
        return shown instanceof Map<?, ?> steps ? steps.get(String.valueOf(key)) : shown;
    }
}
