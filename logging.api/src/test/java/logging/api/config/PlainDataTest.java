// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainDataTest {

    private final List<Object> list = new ArrayList<>(List.of(1, "b"));
    private final Map<Object, Object> map = new LinkedHashMap<>(Map.of("inner", list));

    @Test
    void doesNotFollowLaterChanges() {
        Map<String, Object> copy = PlainData.copy(Map.of("outer", map));
        list.add("c");
        map.put("more", true);
        assertThat(copy).isEqualTo(Map.of("outer", Map.of("inner", List.of(1, "b"))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void cannotBeChangedAtAnyDepth() {
        Map<String, Object> copy = PlainData.copy(Map.of("outer", map));
        Map<String, Object> outer = (Map<String, Object>) copy.get("outer");
        List<Object> inner = (List<Object>) outer.get("inner");
        assertThatThrownBy(() -> copy.put("k", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> outer.put("k", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> inner.add(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsOrderAndNothing() {
        Map<Object, Object> given = new LinkedHashMap<>();
        given.put("z", null);
        given.put(1, "one");
        assertThat(PlainData.copy(given))
                .containsExactly(new java.util.AbstractMap.SimpleEntry<>("z", null), Map.entry("1", "one"));
    }

    @Test
    void takesOverWhatAnEarlierCopyHasEqual() {
        Map<String, Object> earlier = PlainData.copy(Map.of("s", Map.of("same", map, "other", Map.of("a", list))));
        list.add("c");
        Map<String, Object> given =
                Map.of("s", Map.of("same", Map.of("inner", List.of(1, "b")), "other", Map.of("a", list)));
        Map<String, Object> copy = PlainData.copy(given, earlier);
        assertThat(copy).isEqualTo(given);
        assertThat(at(copy, "s", "same")).isSameAs(at(earlier, "s", "same"));
        assertThat(at(copy, "s", "other", "a")).isNotSameAs(at(earlier, "s", "other", "a"));
        list.add("d");
        assertThat(at(copy, "s", "other", "a")).isEqualTo(List.of(1, "b", "c"));
        assertThat(PlainData.copy(copy, copy)).isEqualTo(copy);
    }

    private static Object at(Map<String, Object> map, String... path) {
        Object at = map;
        for (String key : path) {
            at = ((Map<?, ?>) at).get(key);
        }
        return at;
    }
}
