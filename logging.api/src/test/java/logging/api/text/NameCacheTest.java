// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameCacheTest {

    private final NameCache cache = new NameCache();

    private String print(String name) {
        TextBuffer out = new TextBuffer();
        out.append("> ");
        cache.append(name, out);
        return out.append(" <").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INFO", "com.acme.shop.order.Checkout", "\u00e4\u20ac", "\ud83d\ude00", "half \ud83d"})
    void printsEveryTimeTheSame(String name) {
        for (int i = 0; i < 4; i++) {
            assertThat(print(name)).isEqualTo("> " + name + " <");
        }
    }

    @Test
    void tellsNamesOfOneHashApart() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        for (int i = 0; i < 4; i++) {
            assertThat(print("Aa")).isEqualTo("> Aa <");
            assertThat(print("BB")).isEqualTo("> BB <");
        }
    }

    @Test
    void printsMoreNamesThanItRemembers() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2000; i++) {
                assertThat(print("logger." + i)).isEqualTo("> logger." + i + " <");
            }
        }
    }
}
