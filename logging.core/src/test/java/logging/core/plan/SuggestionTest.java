// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One letter in three may be wrong, and one in any word. */
class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abd",
        "a, b",
        "abc, ab",
        "abc, abcd",
        "abcdef, abcdxy",
        "ABC, abd",
        "handlrs, handlers",
        "levle, level",
        "hnadlers, handlers",
        "ab, ba",
    })
    void suggestsWhatIsNear(String word, String known) {
        assertThat(Suggestion.of(word, List.of(known))).isEqualTo(", did you mean \"" + known + "\"?");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, axy",
        "abc, xyz",
        "a, xyz",
        "a, xyza",
        "'', xyz",
        "abcdef, abcxyz",
        "abc, abcde",
        "abc, bca",
    })
    void suggestsNothingThatIsFar(String word, String known) {
        assertThat(Suggestion.of(word, List.of(known))).isEmpty();
    }

    @Test
    void aWordOfAnyLengthIsCheap() {
        assertThat(Suggestion.of("x".repeat(10_000_000), List.of("level", "handlers")))
                .isEmpty();
    }

    @Test
    void suggestsTheNearest() {
        assertThat(Suggestion.of("abcdef", List.of("abcdxy", "abcdex", "abxyef")))
                .contains("\"abcdex\"");
    }

    @Test
    void ofTwoThatAreEquallyNearTheFirstIsSuggested() {
        assertThat(Suggestion.of("abc", List.of("abx", "aby"))).contains("\"abx\"");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"leve;, did you mean \"level\"?", "LEVEL;, did you mean \"level\"?", "lvl;''", "xyz;''", "l;''"},
            delimiter = ';')
    void oneLetterInThreeMayBeWrong(String word, String text) {
        assertThat(Suggestion.of(word, List.of("level", "handlers"))).isEqualTo(text);
    }

    @Test
    void theNearestIsMeant() {
        assertThat(Suggestion.of("handler", List.of("handled", "handlers", "handler2")))
                .contains("\"handled\"");
        assertThat(Suggestion.of("handlers1", List.of("handlers", "handler11"))).contains("\"handlers\"");
        assertThat(Suggestion.of("formating", List.of("format", "formatting"))).contains("\"formatting\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lveel; , did you mean \"level\"?",
                "colour; , expected one of \"handlers\", \"level\"",
            })
    void saysWhatIsKnownWhereNothingIsNear(String word, String text) {
        assertThat(Suggestion.among(word, List.of("level", "handlers"))).isEqualTo(text.strip());
    }

    @Test
    void doesNotListMoreThanAnybodyReads() {
        List<String> known = List.of("i", "h", "g", "f", "e", "d", "c", "b", "a");
        assertThat(Suggestion.among("colour", known))
                .isEqualTo(", expected one of \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", ...");
        assertThat(Suggestion.among("colour", List.of())).isEmpty();
    }
}
