// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a path leads: through references in its way, but not through what lies beside it. */
class ReferencesTest {

    private final References references = new References(
            Map.of(
                    "way", Map.of("on", "cfg://goal"),
                    "goal", Map.of("here", 1, "list", List.of("x", "y")),
                    "beside", Map.of("good", 2, "bad", "cfg://nowhere"),
                    "list", List.of("x", "y"),
                    "tuple", new Object[] {"x", "y"}),
            name -> name);

    @Test
    void aReferenceInTheWayIsFollowed() {
        assertThat(references.convert("cfg://way.on.here")).isEqualTo(1);
        assertThat(references.convert("cfg://way.on.list[1]")).isEqualTo("y");
    }

    @Test
    void aReferenceBesideTheWayIsNot() {
        assertThat(references.convert("cfg://beside.good")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "tuple"})
    void indexesEndWithTheList(String name) {
        assertThat(references.convert("cfg://" + name + "[0]")).isEqualTo("x");
        assertThat(references.convert("cfg://" + name + "[1]")).isEqualTo("y");
        for (String index : List.of("2", "3", "99999999999")) {
            assertThatThrownBy(() -> references.convert("cfg://" + name + "[" + index + "]"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("list index out of range");
        }
    }
}
