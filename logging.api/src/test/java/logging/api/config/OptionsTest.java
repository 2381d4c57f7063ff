// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options of(String key, Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(key, value);
        return new Options("handlers.audit", values);
    }

    private static String problem(Options options) {
        return options.problems().size() == 1
                ? options.problems().get(0).toString()
                : options.problems().toString();
    }

    @Test
    void readsEachTypeOrTheDefault() {
        Map<String, Object> values = new TreeMap<>();
        values.put("text", "a");
        values.put("integer", 7L);
        values.put("size", "10");
        values.put("number", 2.5);
        values.put("flag", "True");
        values.put("texts", List.of("a", "b"));
        Options options = new Options("", values);
        assertThat(options.text("text", null)).isEqualTo("a");
        assertThat(options.integer("integer", 0)).isEqualTo(7);
        assertThat(options.size("size", 0)).isEqualTo(10);
        assertThat(options.number("number", 0)).isEqualTo(2.5);
        assertThat(options.flag("flag", false)).isTrue();
        assertThat(options.texts("texts")).containsExactly("a", "b");
        assertThat(options.object("text", CharSequence.class)).isEqualTo("a");
        assertThat(options.text("absent", "x")).isEqualTo("x");
        assertThat(options.integer("absent", 3)).isEqualTo(3);
        assertThat(options.flag("absent", true)).isTrue();
        assertThat(options.texts("absent")).isEmpty();
        assertThat(options.problems()).isEmpty();
        assertThat(options.failed()).isFalse();
        assertThat(options.unread()).isEmpty();
    }

    @Test
    void takesTruthAndNumbersForEachOtherAsPythonDoes() {
        assertThat(of("n", true).integer("n", 0)).isEqualTo(1);
        assertThat(of("n", false).integer("n", 5)).isZero();
        assertThat(of("n", 3.0).integer("n", 0)).isEqualTo(3);
        assertThat(of("f", 2).flag("f", false)).isTrue();
        assertThat(of("f", 0).flag("f", true)).isFalse();
        assertThat(of("f", "false").flag("f", true)).isFalse();
        assertThat(of("t", "a, b ,c").texts("t")).containsExactly("a", "b", "c");
        assertThat(of("n", "2.5").number("n", 0)).isEqualTo(2.5);
    }

    @Test
    void namesKeyPathExpectationAndValue() {
        Options options = of("maxBytes", "ten");
        assertThat(options.size("maxBytes", 42)).isEqualTo(42);
        assertThat(problem(options)).isEqualTo("handlers.audit.maxBytes: expected a size in bytes, was \"ten\"");
        assertThat(options.failed()).isTrue();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(problem(wrong(-1, options -> options.size("k", 0)))).endsWith("expected a size in bytes, was -1");
        assertThat(problem(wrong(1L << 40, options -> options.integer("k", 0)))).contains("below 2^31");
        assertThat(problem(wrong(2.5, options -> options.integer("k", 0))))
                .endsWith("expected a whole number, was 2.5");
        assertThat(problem(wrong("x", options -> options.number("k", 0)))).endsWith("expected a number, was \"x\"");
        assertThat(problem(wrong("yes", options -> options.flag("k", false)))).endsWith("true or false, was \"yes\"");
        assertThat(problem(wrong(5, options -> options.text("k", "")))).endsWith("expected a text, was 5");
        assertThat(problem(wrong(List.of(1), options -> options.texts("k"))))
                .endsWith("expected a list of texts, was [1]");
        assertThat(problem(wrong(5, options -> options.object("k", Map.class)))).endsWith("expected a Map, was 5");
        assertThat(problem(wrong("", options -> options.requiredText("k")))).endsWith("not empty");
        assertThat(problem(wrong(null, options -> options.requiredText("k")))).endsWith("a text is required");
    }

    private static Options wrong(Object value, java.util.function.Consumer<Options> reader) {
        Options options = of("k", value);
        reader.accept(options);
        return options;
    }

    @Test
    void takesNoTextAndNoNullForANumberWherePythonsRulesHold() {
        for (Object value : Arrays.asList("10", null)) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("interval", value);
            Options typed = Options.typed("handlers.audit", values);
            assertThat(typed.integer("interval", 1)).isEqualTo(1);
            assertThat(problem(typed)).startsWith("handlers.audit.interval: expected a whole number, was ");
            assertThat(of("interval", value).integer("interval", 10)).isEqualTo(10);
        }
        assertThat(Options.typed("", Map.of("seconds", 2)).number("seconds", 0)).isEqualTo(2.0);
    }

    private static Options typed(Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("k", value);
        return Options.typed("", values);
    }

    @Test
    void takesAnyValueForATruthValueWherePythonsRulesHold() {
        assertThat(typed("no").flag("k", false)).isTrue();
        assertThat(typed("false").flag("k", false)).isTrue();
        assertThat(typed("").flag("k", true)).isFalse();
        assertThat(typed(null).flag("k", true)).isFalse();
        assertThat(typed(List.of()).flag("k", true)).isFalse();
        assertThat(typed(0.0).flag("other", true)).isTrue();
        assertThat(of("k", null).flag("k", true))
                .as("elsewhere null is the default")
                .isTrue();
    }

    @Test
    void aSizeBelowZeroIsNoneWherePythonsRulesHold() {
        assertThat(typed(-1).size("k", 5)).isZero();
        assertThat(typed(80.5).size("k", 5)).isEqualTo(81);
        assertThat(typed(Double.NaN).size("k", 5)).isZero();
        assertThat(typed(Double.POSITIVE_INFINITY).size("k", 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(typed(true).size("k", 5)).isEqualTo(1);
        assertThat(problem(wrong(80.5, options -> options.size("k", 0))))
                .endsWith("expected a size in bytes, was 80.5");
    }

    @Test
    void nullIsAValueWherePythonsRulesHold() {
        assertThat(typed(null).isNull("k")).isTrue();
        assertThat(typed(null).isNull("absent")).isFalse();
        assertThat(typed(1).isNull("k")).isFalse();
        assertThat(of("k", null).isNull("k")).isFalse();
    }

    @Test
    void knowsWhatNobodyAskedFor() {
        Options options = new Options("", Map.of("known", 1, "unknown", 2));
        assertThat(options.has("known")).isTrue();
        assertThat(options.given("other")).isFalse();
        assertThat(options.unread()).containsExactly("unknown");
        assertThat(options.known()).containsExactly("known", "other");
        assertThat(options.path("key")).isEqualTo("key");
        assertThat(options.path()).isEmpty();
    }

    @Test
    void aWarningDoesNotFailASection() {
        Options options = of("k", 1);
        options.warn("k", "odd");
        assertThat(options.failed()).isFalse();
        assertThat(options.problems().get(0).strictly().weight()).isEqualTo(Problem.Weight.ERROR);
    }
}
