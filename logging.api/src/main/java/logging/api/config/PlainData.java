// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mappings and lists copied into unmodifiable ones of the JDK, so that what is kept of a configuration neither changes
 * any more nor holds on to the bundle whose classes it was made of. Stateless, thread-safe.
 */
public final class PlainData {

    private PlainData() {}

    /**
     * A mapping, copied down to its leaves.
     *
     * @param map any mapping; keys become text
     * @return unmodifiable at every depth, in the same order
     */
    public static Map<String, Object> copy(Map<?, ?> map) {
        return copy(map, Map.of());
    }

    /**
     * A mapping, copied down to its leaves. What an earlier copy has equal under the same keys is taken from there, so that
     * of ten thousand sections only those that differ take room.
     *
     * @param map any mapping; keys become text
     * @param earlier an earlier copy
     * @return unmodifiable at every depth, in the same order, but for what was taken over, which may have its keys in another
     */
    public static Map<String, Object> copy(Map<?, ?> map, Map<?, ?> earlier) {
        Map<String, Object> copy = new LinkedHashMap<>(2 * map.size());
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            copy.put(name, copy(value, earlier.get(name)));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object copy(Object value, Object earlier) {
        if (value instanceof Map<?, ?> map) {
            return map.equals(earlier) ? earlier : copy(map, earlier instanceof Map<?, ?> other ? other : Map.of());
        }
        if (value instanceof List<?> list) {
            if (list.equals(earlier)) {
                return earlier;
            }
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(copy(item, null)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    /**
     * Whether nothing in a value is of a class that a program has brought.
     *
     * @param value any
     * @return false if something else is in it
     */
    public static boolean isPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(PlainData::isPlain);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(PlainData::isPlain);
        }
        return value == null || value.getClass().getClassLoader() == null;
    }

    /**
     * A mapping with texts in place of what belongs to a program.
     *
     * @param map any mapping
     * @return unmodifiable at every depth, in the same order
     */
    public static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), text(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return texts(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainData::text).toList();
        }
        return isPlain(value) ? value : value.getClass().getName();
    }
}
