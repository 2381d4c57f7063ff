// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sections of formatters and filters are read as, and what is said of wrong keys. */
class ObjectReaderTest {

    private static String formatter(String section) {
        return "{\"formatters\": {\"f\": " + section + "}}";
    }

    @Test
    void aClassOfItsOwnGetsAllKeysAndNeedNotKnowThem() {
        Read read = Read.transition(formatter("""
                {"class": "my.Own", "format": "%(message)s", "colour": "red"}"""));
        ObjectPlan plan = read.plan().formatters().get("f");
        assertThat(read.problems()).isEmpty();
        assertThat(plan.factory()).isEqualTo("my.Own");
        assertThat(plan.options()).isEqualTo(Map.of("format", "%(message)s", "colour", "red"));
        assertThat(plan.free()).containsExactly("colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"class\": 5}; class: Unable to configure formatter 'f': expected a name, was 5",
                "{\"()\": 5}; (): Unable to configure formatter 'f': expected a name, was 5",
                "{\"()\": null}; (): Unable to configure formatter 'f': expected a name, was None",
                "{\"()\": \"cfg://nowhere\"}; (): Unable to configure formatter 'f': 'nowhere'",
            })
    void whatIsNoNameIsToldOnceAndNotTakenForOne(String section, String error) {
        Read read = Read.transition(formatter(section));
        assertThat(read.problems()).extracting(Object::toString).containsExactly("formatters.f." + error);
        assertThat(read.plan().formatters().get("f").factory()).isNull();
    }

    @Test
    void anUnknownKeyIsComparedWithKnownOnes() {
        Read read = Read.transition("""
                {"formatters": {"f": {"format": "%(message)s", "class": "", "stile": "%"}},
                 "filters": {"g": {"name": "a", "nam": "b"}}}""");
        assertThat(read.errors()).isEmpty();
        assertThat(read.warnings())
                .containsExactly(
                        "formatters.f.stile: unknown key, did you mean \"style\"?",
                        "filters.g.nam: unknown key, did you mean \"name\"?");
    }

    @Test
    void whatToolsNoteIsUnknownExceptInAState() {
        String noted = formatter("{\"format\": \"%(message)s\", \"x-note\": 1, \"y-note\": 2}");
        assertThat(Read.transition(noted).warnings())
                .containsExactly("formatters.f.x-note: unknown key", "formatters.f.y-note: unknown key");
        assertThat(Read.state(noted).warnings()).containsExactly("formatters.f.y-note: unknown key");
    }
}
