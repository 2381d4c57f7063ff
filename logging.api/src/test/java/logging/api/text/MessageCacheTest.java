// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCacheTest {

    private final MessageCache cache = new MessageCache();

    private String merge(String msg, Object... args) {
        TextBuffer out = new TextBuffer();
        out.append("> ");
        cache.merge(msg, args, out);
        return out.toString();
    }

    /** The first call is merged the long way, the third by what the second one learned. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s bought %s",
                "%s%s",
                "100%% of %s are %s",
                "%r and %-8s|",
                "%s \u00e4\u20ac %s",
                "\ud83d\ude00 %s \ud83d%s",
                "%s and a long text that does not fit into one word %s"
            })
    void mergesEveryTimeAsTheFirstTime(String msg) {
        for (int i = 0; i < 3; i++) {
            assertThat(merge(msg, "a", "\ude00b")).isEqualTo("> " + PercentMessage.merge(msg, "a", "\ude00b"));
        }
    }

    @Test
    void takesWholeNumbersForTheDecimalDirective() {
        for (int i = 0; i < 3; i++) {
            assertThat(merge("%d of %d", i, Long.MIN_VALUE)).isEqualTo("> " + i + " of -9223372036854775808");
        }
    }

    @Test
    void mergesOtherNumbersTheLongWay() {
        for (int i = 0; i < 3; i++) {
            assertThat(merge("%d items", 2.9)).isEqualTo("> 2 items");
        }
    }

    private String merge(NamePair names, String logger, String level, String msg, Object... args) {
        TextBuffer out = new TextBuffer();
        out.append("> ");
        int message = cache.merge(names, logger, level, msg, args, out);
        assertThat(out.textFrom(message)).isEqualTo(PercentMessage.merge(msg, args));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop",
                "com.acme.shop.order.Checkout",
                "\u00e4\u20ac",
                "\ud83d\ude00",
                "half \ud83d",
                "\ude00 half"
            })
    void putsNamesInFrontEveryTimeTheSame(String logger) {
        NamePair names = new NamePair(" - ", true, " - ", " - ");
        for (int i = 0; i < 4; i++) {
            for (String msg : new String[] {"%s bought %d", "%s%d", "%r and %3d", "\ude00 %s is %d"}) {
                assertThat(merge(names, logger, "INFO", msg, "Anna", i))
                        .isEqualTo(">  - " + logger + " - INFO - " + PercentMessage.merge(msg, "Anna", i));
            }
        }
    }

    @Test
    void putsTheRightNamesInFrontOfAMessageThatManyCallsShare() {
        NamePair first = new NamePair("", true, ":", ":");
        NamePair second = new NamePair("[", false, " ", "] ");
        for (int i = 0; i < 300; i++) {
            String logger = "logger." + i % 3;
            String level = i % 5 == 0 ? "WARNING" : "INFO";
            assertThat(merge(first, logger, level, "took %s", i)).isEqualTo("> " + logger + ":" + level + ":took " + i);
            assertThat(merge(second, logger, level, "took %s", i))
                    .isEqualTo("> [" + level + " " + logger + "] took " + i);
        }
    }

    @Test
    void putsEvenEndlessNamesInFront() {
        NamePair names = new NamePair("", true, ":", ":");
        String logger = "x".repeat(5000);
        for (int i = 0; i < 40; i++) {
            assertThat(merge(names, logger, "INFO", "took %s", i)).isEqualTo("> " + logger + ":INFO:took " + i);
        }
    }

    @Test
    void tellsMisfitsHoweverOftenTheMessageCame() {
        merge("%s and %s", 1, 2);
        merge("%s and %s", 1, 2);
        assertThatThrownBy(() -> merge("%s and %s", 1)).hasMessage("not enough arguments for format string");
        assertThatThrownBy(() -> merge("%s and %s", 1, 2, 3))
                .hasMessage("not all arguments converted during string formatting");
    }

    @Test
    void leavesASingleMapToThoseWhoKnowIt() {
        for (int i = 0; i < 3; i++) {
            assertThat(merge("%s", Map.of("a", 1))).isEqualTo("> " + PercentMessage.merge("%s", Map.of("a", 1)));
        }
    }

    @Test
    void showsAMarkerForAnArgumentThatThrows() {
        Object hostile = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no");
            }
        };
        merge("%s and %s", 1, 2);
        merge("%s and %s", 1, 2);
        TextBuffer out = new TextBuffer();
        out.append("kept");
        cache.merge("%s and %s", new Object[] {"a", hostile}, out);
        assertThat(out.toString())
                .startsWith("kepta and [")
                .endsWith(": text not available: java.lang.IllegalStateException: no]");
        assertThat(out.takeFault()).hasMessage("no");
    }

    @Test
    void tellsMessagesOfOneHashApart() {
        assertThat("Aa%s").hasSameHashCodeAs("BB%s");
        for (int i = 0; i < 4; i++) {
            assertThat(merge("Aa%s", i)).isEqualTo("> Aa" + i);
            assertThat(merge("BB%s", i)).isEqualTo("> BB" + i);
        }
    }
}
