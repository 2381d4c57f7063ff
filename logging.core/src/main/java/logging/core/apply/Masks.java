// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import logging.api.config.Draft;
import logging.api.config.PlainData;

/**
 * A document as it may be shown: references to secrets as they were written, and asterisks for what a handler keeps under
 * a key that means a secret. What holds nothing to hide is not copied. Confined to one thread.
 */
final class Masks {

    private static final String MASK = "***";
    private static final List<String> ENDS = List.of("password", "passphrase", "credentials", "secret", "token");

    private final Map<List<String>, String> secrets;
    private final Map<List<String>, String> found = new LinkedHashMap<>();

    private Masks(Map<List<String>, String> secrets) {
        this.secrets = secrets;
    }

    /** The document of a draft with nothing in it that must not be seen; deeply unmodifiable. */
    static Map<String, Object> shown(Draft draft) {
        Masks masks = new Masks(draft.secrets());
        masks.search(List.of("handlers"), draft.document().get("handlers"));
        masks.found.putAll(draft.secrets());
        Object shown = draft.document();
        for (Map.Entry<List<String>, String> secret : masks.found.entrySet()) {
            shown = replaced(shown, secret.getKey(), secret.getValue());
        }
        return masks.found.isEmpty() ? draft.document() : PlainData.copy((Map<?, ?>) shown);
    }

    private void search(List<String> path, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                List<String> at = new ArrayList<>(path);
                at.add(String.valueOf(key));
                if (at.size() > 2 && isSecretive(String.valueOf(key)) && below != null && !isReferenceAt(at)) {
                    found.put(at, MASK);
                } else {
                    search(at, below);
                }
            });
        }
    }

    private static boolean isSecretive(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(name::endsWith);
    }

    private boolean isReferenceAt(List<String> path) {
        return secrets.keySet().stream()
                .anyMatch(secret -> secret.size() >= path.size()
                        && secret.subList(0, path.size()).equals(path));
    }

    private static Object replaced(Object value, List<String> path, String shown) {
        if (path.isEmpty()) {
            return shown;
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.computeIfPresent(step, (key, below) -> replaced(below, rest, shown));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(Integer.parseInt(step), replaced(list.get(Integer.parseInt(step)), rest, shown));
            return copy;
        }
        return shown;
    }
}
