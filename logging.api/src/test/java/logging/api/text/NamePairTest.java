// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePairTest {

    private static String print(NamePair pair, String logger, String level) {
        TextBuffer out = new TextBuffer();
        pair.append(logger, level, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "com.acme.shop.order.Checkout", "\u00e4\u20ac", "\ud83d\ude00", "half \ud83d"})
    void printsEveryTimeTheSameInEitherOrder(String logger) {
        NamePair pair = new NamePair(" - ", true, " | ", " - ");
        NamePair reverse = new NamePair("", false, ":", ":");
        for (int i = 0; i < 4; i++) {
            assertThat(print(pair, logger, "INFO")).isEqualTo(" - " + logger + " | INFO - ");
            assertThat(print(reverse, logger, "ERROR")).isEqualTo("ERROR:" + logger + ":");
        }
    }

    @Test
    void printsMoreLevelsAndLoggersThanItRemembers() {
        NamePair pair = new NamePair("[", true, "/", "]");
        for (int round = 0; round < 3; round++) {
            for (int logger = 0; logger < 600; logger++) {
                for (int level = 0; level < 20; level++) {
                    assertThat(print(pair, "logger." + logger, "Level " + level))
                            .isEqualTo("[logger." + logger + "/Level " + level + "]");
                }
            }
        }
    }

    @Test
    void aHalfCharacterThatTheNeighbourCompletesBecomesOne() {
        NamePair pair = new NamePair("", true, "\ude00", "");
        for (int i = 0; i < 3; i++) {
            assertThat(print(pair, "half \ud83d", "INFO")).isEqualTo("half \ud83d\ude00INFO");
        }
    }
}
