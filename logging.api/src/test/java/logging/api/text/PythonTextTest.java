// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PythonTextTest {

    @Test
    void nothingZeroAndWhatIsEmptyAreNotTrue() {
        for (Object nothing : Arrays.asList(
                null, false, 0, 0L, 0.0, -0.0, BigInteger.ZERO, "", CharBuffer.wrap(""), List.of(), Map.of())) {
            assertThat(PythonText.isTrue(nothing)).as("%s", nothing).isFalse();
        }
        assertThat(PythonText.isTrue(new Object[0])).isFalse();
        assertThat(PythonText.isTrue(new byte[0])).isFalse();
    }

    @Test
    void everythingElseIsTrueEvenTheTextFalse() {
        for (Object something : List.of(
                true, 1, -1, 0.5, Double.NaN, BigInteger.TEN, "false", " ", List.of(0), Map.of(0, 0), new Object())) {
            assertThat(PythonText.isTrue(something)).as("%s", something).isTrue();
        }
        assertThat(PythonText.isTrue(new Object[1])).isTrue();
        assertThat(PythonText.isTrue(new int[] {0})).isTrue();
    }

    @Test
    void quotesText() {
        assertThat(PythonText.repr("plain")).isEqualTo("'plain'");
        assertThat(PythonText.repr('c')).isEqualTo("'c'");
        assertThat(PythonText.repr("it's")).isEqualTo("\"it's\"");
        assertThat(PythonText.repr("it's \"x\"")).isEqualTo("'it\\'s \"x\"'");
        assertThat(PythonText.repr("a\tb\r\n\\")).isEqualTo("'a\\tb\\r\\n\\\\'");
        assertThat(PythonText.repr("\0\u001F\u007F\u00A0é✓\u2028\uD83D\uDE00\uD83D"))
                .isEqualTo("'\\x00\\x1f\\x7f\\xa0é✓\\u2028\uD83D\uDE00\\ud83d'");
    }

    @Test
    void escapesEverythingBeyondAscii() {
        assertThat(PythonText.ascii("é✓\uD83D\uDE00\n")).isEqualTo("'\\xe9\\u2713\\U0001f600\\n'");
        assertThat(PythonText.ascii(List.of("ü", "u"))).isEqualTo("['\\xfc', 'u']");
    }

    @Test
    void namesConstantsByUse() {
        assertThat(PythonText.repr(null) + PythonText.repr(true) + PythonText.repr(false))
                .isEqualTo("NoneTrueFalse");
        assertThat(PythonText.str(null) + PythonText.str(true) + PythonText.str(false))
                .isEqualTo("nulltruefalse");
    }

    @Test
    void writesNumbersAsPythonDoes() {
        assertThat(List.of(1e16, 1e15, 1e-5, 1e-4, 100.0, -0.0, Double.MIN_VALUE, 2e-44, 1.1f, Float.MIN_VALUE))
                .extracting(PythonText::str)
                .containsExactly(
                        "1e+16",
                        "1000000000000000.0",
                        "1e-05",
                        "0.0001",
                        "100.0",
                        "-0.0",
                        "5e-324",
                        "2e-44",
                        "1.1",
                        "1.4e-45");
        assertThat(PythonText.str(Double.NaN) + PythonText.str(Double.NEGATIVE_INFINITY))
                .isEqualTo("nan-inf");
        assertThat(PythonText.repr(new BigInteger("-123456789012345678901234567890")))
                .isEqualTo("-123456789012345678901234567890");
    }

    @Test
    void writesContainersAsPythonDoes() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("k", 1);
        map.put(2, null);
        assertThat(PythonText.str(map)).isEqualTo("{'k': 1, 2: None}");
        assertThat(PythonText.repr(Arrays.asList(1, "a", 1.5, null, true))).isEqualTo("[1, 'a', 1.5, None, True]");
        assertThat(PythonText.repr(new Object[] {})).isEqualTo("()");
        assertThat(PythonText.repr(new Object[] {1})).isEqualTo("(1,)");
        assertThat(PythonText.repr(new Object[] {1, new int[] {2, 3}})).isEqualTo("(1, [2, 3])");
        assertThat(PythonText.repr(Set.of("x"))).isEqualTo("{'x'}");
        assertThat(PythonText.repr(Set.of())).isEqualTo("set()");
        assertThat(PythonText.repr(new byte[] {'a', '\'', 0, (byte) 0xFF})).isEqualTo("b\"a'\\x00\\xff\"");
    }

    @Test
    void endsWhereAContainerContainsItself() {
        List<Object> list = new ArrayList<>();
        Map<String, Object> map = new LinkedHashMap<>();
        Object[] tuple = {list};
        list.add(list);
        list.add(map);
        map.put("list", list);
        map.put("map", map);
        list.add(tuple);
        assertThat(PythonText.repr(list)).isEqualTo("[[...], {'list': [...], 'map': {...}}, ([...],)]");
    }

    @Test
    void writesOneContainerInTwoPlacesTwice() {
        List<Integer> twice = List.of(1);
        assertThat(PythonText.repr(List.of(twice, twice))).isEqualTo("[[1], [1]]");
    }

    @Test
    void writesOtherObjectsByTheirOwnText() {
        assertThat(PythonText.repr(Thread.State.NEW)).isEqualTo("NEW");
        assertThat(PythonText.str(CharBuffer.wrap("sb"))).isEqualTo("sb");
    }
}
