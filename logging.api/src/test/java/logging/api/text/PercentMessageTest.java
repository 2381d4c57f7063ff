// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PercentMessageTest {

    @Test
    void printsAMessageWithoutArgumentsAsItIs() {
        assertThat(PercentMessage.merge("100% %s %%")).isEqualTo("100% %s %%");
        assertThat(PercentMessage.merge("100%", (Object[]) null)).isEqualTo("100%");
    }

    @Test
    void usesArgumentsUpInOrder() {
        assertThat(PercentMessage.merge("%s: %d of %s, 100%%", "disk", 7, 9L)).isEqualTo("disk: 7 of 9, 100%");
        assertThat(PercentMessage.merge("%*d|%-*s|%.*f", 5, 42, 4, "ab", 2, 3.14159))
                .isEqualTo("   42|ab  |3.14");
    }

    @Test
    void takesNamedDirectivesFromASingleMap() {
        Map<String, Object> map = Map.of("user", "bob", "n", 3);
        assertThat(PercentMessage.merge("%(user)s has %(n)03d", map)).isEqualTo("bob has 003");
        assertThat(PercentMessage.merge("nothing named", map)).isEqualTo("nothing named");
    }

    @Test
    void treatsAnEmptyMapAsAnOrdinaryArgument() {
        assertThat(PercentMessage.merge("%s", Map.of())).isEqualTo("{}");
        assertMismatch("format requires a mapping", "%(a)s", Map.of());
    }

    @Test
    void doesNotFindANameInAMapOfOtherKeys() {
        assertMismatch("key not found: 'a'", "%(a)s", new TreeMap<>(Map.of(1, "one")));
        assertMismatch("key not found: 'b'", "%(a)s %(b)s", Map.of("a", 1));
    }

    @Test
    void printsStringConversionsInJavasWay() {
        Object[] values = {null, true, 1e16, 1.5f, new BigDecimal("1.50"), List.of("a", 1), Thread.State.NEW, 'c'};
        for (Object value : values) {
            assertThat(PercentMessage.merge("<%s>%s", value, "")).isEqualTo("<" + value + ">");
            assertThat(PercentMessage.merge("%14s%s", value, "").strip()).isEqualTo(String.valueOf(value));
        }
    }

    @Test
    void printsTheElementsOfArrays() {
        assertThat(PercentMessage.merge("%s %s", new int[] {1, 2}, new Object[] {"a", new long[] {3}}))
                .isEqualTo("[1, 2] [a, [3]]");
    }

    @Test
    void followsPythonForNumbers() {
        assertThat(PercentMessage.merge("%d %d %d %d", 2.9, -2.9, true, new BigDecimal("12345678901234567890.9")))
                .isEqualTo("2 -2 1 12345678901234567890");
        assertThat(PercentMessage.merge(
                        "%#x %X %o", 255, new BigInteger("ffffffffffffffffffff", 16), new AtomicLong(8)))
                .isEqualTo("0xff FFFFFFFFFFFFFFFFFFFF 10");
        assertThat(PercentMessage.merge("%.2f %.1e %g %.30f", 2.675, 12345, 1e-5, new BigDecimal("0.1")))
                .isEqualTo("2.67 1.2e+04 1e-05 0.100000000000000000000000000000");
        assertThat(PercentMessage.merge("%r %r %r %a", null, false, "it's", "é"))
                .isEqualTo("None False \"it's\" '\\xe9'");
    }

    @Test
    void doesNotWriteHugeDecimalsOut() {
        assertThat(PercentMessage.merge("%f", new BigDecimal("1E+1000000000"))).isEqualTo("inf");
        assertMismatch("cannot convert float infinity to integer", "%d", new BigDecimal("1E+1000000000"));
        assertThat(PercentMessage.merge("%.1f", new BigDecimal("1E-1000000000")))
                .isEqualTo("0.0");
    }

    @Test
    void refusesWidthsThatNoLineHas() {
        assertMismatch("width too big", "%999999999d", 1);
        assertMismatch("width too big", "%*d", 999_999_999, 1);
        assertMismatch("precision too big", "%.999999999f", 1.0);
        assertMismatch("precision too big", "%.*f", 999_999_999, 1.0);
    }

    @Test
    void tellsWhatDoesNotFit() {
        assertMismatch("not enough arguments for format string", "%s %s", 1);
        assertMismatch("not all arguments converted during string formatting", "%s", 1, 2);
        assertMismatch("%d format: a real number is required, not str", "%d", "x");
        assertMismatch("%x format: an integer is required, not float", "%x", 1.0);
        assertMismatch(
                "must be real number, not NoneType",
                "%f",
                Arrays.asList(1, null).get(1),
                "");
        assertMismatch("unsupported format character 'y' (0x79) at index 5", "abc %y", 1);
        assertMismatch("incomplete format", "%", 1);
    }

    private static void assertMismatch(String problem, String msg, Object... args) {
        TextBuffer out = new TextBuffer().append("before");
        assertThatThrownBy(() -> PercentMessage.merge(msg, args, out))
                .isInstanceOf(FormatMismatchException.class)
                .hasMessage(problem);
        assertThat(out.toString()).as("nothing of a failed merge stays").isEqualTo("before");
    }

    @Test
    void showsAMarkerForAnArgumentThatThrows() {
        Object argument = new Object() {
            @Override
            public String toString() {
                throw new StackOverflowError();
            }
        };
        TextBuffer out = new TextBuffer().append("before");
        PercentMessage.merge("a %s", new Object[] {argument}, out);
        assertThat(out.toString())
                .isEqualTo("beforea [" + argument.getClass().getName()
                        + ": text not available: java.lang.StackOverflowError]");
        assertThat(out.takeFault()).isInstanceOf(StackOverflowError.class);
        assertThat(out.takeFault()).as("it is told once").isNull();
    }

    @Test
    void printsNullForAnArgumentWithoutText() {
        Object argument = new Object() {
            @SuppressWarnings("ToStringReturnsNull") // as careless classes do
            @Override
            public String toString() {
                return null;
            }
        };
        assertThat(PercentMessage.merge("%s|%5s", argument, argument)).isEqualTo("null| null");
    }
}
