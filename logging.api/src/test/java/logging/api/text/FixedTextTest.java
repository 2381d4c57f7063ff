// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 100})
    void printsTextOfEveryLengthWithoutItsPadding(int length) {
        FixedText fixed = FixedText.of("x".repeat(length));
        TextBuffer out = new TextBuffer(1);
        out.append(fixed).append("|").append(fixed).append('.');
        assertThat(out).hasToString("x".repeat(length) + "|" + "x".repeat(length) + ".");
        assertThat(fixed.length()).isEqualTo(length);
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(FixedText.of("\u00e4\u20ac").length()).isEqualTo(5);
    }

    @Test
    void refusesWhatANeighbourMightComplete() {
        assertThat(FixedText.of("\ud83d")).isNull();
    }
}
