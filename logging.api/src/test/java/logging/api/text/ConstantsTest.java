// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstantsTest {

    private final List<String> made = new ArrayList<>();
    private final Constants<String> constants = new Constants<>(text -> {
        made.add(text);
        return "of " + text;
    });

    @Test
    void somethingIsMadeOfATextThatComesAgain() {
        assertThat(constants.get("once")).isNull();
        assertThat(constants.get("once")).isNull();
        assertThat(constants.get("once")).isEqualTo("of once");
        assertThat(made).containsExactly("once");
    }

    @Test
    void twoTextsOfTheSamePlaceThatComeInTurnAreBothKnown() {
        // both hashes end in 140
        for (int i = 0; i < 3; i++) {
            constants.get("INFO");
            constants.get("com.acme.shop.orders.Checkout");
        }
        assertThat(constants.get("INFO")).isEqualTo("of INFO");
        assertThat(constants.get("com.acme.shop.orders.Checkout")).isEqualTo("of com.acme.shop.orders.Checkout");
        assertThat(made).containsExactly("INFO", "com.acme.shop.orders.Checkout");
    }

    @Test
    void nothingIsMadeOfLongTexts() {
        String text = "x".repeat(513);
        for (int i = 0; i < 3; i++) {
            assertThat(constants.get(text)).isNull();
        }
        assertThat(made).isEmpty();
    }
}
