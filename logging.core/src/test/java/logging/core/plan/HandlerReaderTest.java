// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keys of a handler's section are read as, and what is said of wrong ones. */
class HandlerReaderTest {

    private static String document(String section) {
        return """
            {"formatters": {"brief": {}}, "handlers": {"h": %s}}""".formatted(section);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{}; class; there is none",
                "{\"class\": null}; class; there is none",
                "{\"class\": 5}; class; was 5",
                "{\"class\": \"\"}; class; was \"\"",
                "{\"()\": [1]}; (); was [1]",
            })
    void aHandlerNeedsTheNameOfAClass(String section, String key, String found) {
        Read read = Read.transition(document(section));
        assertThat(read.errors())
                .containsExactly("handlers.h." + key
                        + ": Unable to configure handler 'h': expected the name of a handler class, " + found);
        assertThat(read.plan().handlers().get("h").className()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"brif\"; 'brif', did you mean \"brief\"?",
                "\"other\"; 'other', expected one of \"brief\"",
                "5; 5",
                "[\"brief\"]; ['brief']",
            })
    void aFormatterThatIsNotDefinedIsRefused(String formatter, String found) {
        Read read = Read.transition(document("{\"class\": \"C\", \"formatter\": " + formatter + "}"));
        assertThat(read.errors())
                .containsExactly(
                        "handlers.h.formatter: Unable to configure handler 'h': Unable to set formatter " + found);
        assertThat(read.plan().handlers().get("h").formatter()).isNull();
    }

    @Test
    void aFormatterIsNamedOrThereIsNone() {
        Read named = Read.transition(document("{\"class\": \"C\", \"formatter\": \"brief\"}"));
        assertThat(named.problems()).isEmpty();
        assertThat(named.plan().handlers().get("h").formatter()).isEqualTo("brief");
        for (String none : new String[] {"{\"class\": \"C\"}", "{\"class\": \"C\", \"formatter\": \"\"}"}) {
            Read read = Read.transition(document(none));
            assertThat(read.problems()).as(none).isEmpty();
            assertThat(read.plan().handlers().get("h").formatter()).as(none).isNull();
        }
    }

    @Test
    void whatToolsNoteIsPassedOverInAStateOnly() {
        String noted = document("{\"class\": \"C\", \"capacity\": 3, \"x-note\": 1}");
        Read state = Read.state(noted);
        assertThat(state.problems()).isEmpty();
        assertThat(state.plan().handlers().get("h").options()).isEqualTo(Map.of("capacity", 3L));
        assertThat(Read.transition(noted).errors())
                .containsExactly(
                        "handlers.h: Unable to configure handler 'h': Not a valid Python identifier: 'x-note'");
        assertThat(Read.state(document("{\"class\": \"C\", \"y-note\": 1}")).errors())
                .containsExactly(
                        "handlers.h: Unable to configure handler 'h': Not a valid Python identifier: 'y-note'");
    }
}
