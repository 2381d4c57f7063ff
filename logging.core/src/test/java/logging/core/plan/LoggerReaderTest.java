// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keys of a logger's section are read as, and what is said of wrong ones. */
class LoggerReaderTest {

    private static String document(String section) {
        return "{\"loggers\": {\"l\": " + section + "}}";
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"true\", true",
                "\"True\", true",
                "\"1\", true",
                "\"false\", false",
                "\"0\", false",
                "true, true",
                "false, false",
                "1, true",
                "0, false",
            })
    void aStateSaysTrueOrFalseInText(String propagate, boolean expected) {
        Read read = Read.state(document("{\"propagate\": " + propagate + "}"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.plan().loggers().get("l").propagate()).isEqualTo(expected);
    }

    @Test
    void otherTextIsAnErrorInAStateAndTrueInPython() {
        String other = document("{\"propagate\": \"maybe\"}");
        Read state = Read.state(other);
        assertThat(state.errors())
                .containsExactly("loggers.l.propagate: Unable to configure logger 'l':"
                        + " expected true or false, was \"maybe\"");
        assertThat(state.plan().loggers().get("l").propagate()).isNull();
        Read transition = Read.transition(other);
        assertThat(transition.problems()).isEmpty();
        assertThat(transition.plan().loggers().get("l").propagate()).isTrue();
    }

    @Test
    void anUnknownKeyIsComparedWithKnownOnes() {
        Read read = Read.transition(document("{\"level\": \"INFO\", \"propogate\": true}"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.warnings()).containsExactly("loggers.l.propogate: unknown key, did you mean \"propagate\"?");
    }

    @Test
    void whatToolsNoteIsUnknownExceptInAState() {
        String noted = document("{\"level\": \"INFO\", \"x-note\": 1, \"y-note\": 2}");
        assertThat(Read.transition(noted).warnings())
                .containsExactly("loggers.l.x-note: unknown key", "loggers.l.y-note: unknown key");
        assertThat(Read.state(noted).warnings()).containsExactly("loggers.l.y-note: unknown key");
    }
}
