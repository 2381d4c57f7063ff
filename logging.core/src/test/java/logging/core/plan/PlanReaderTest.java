// SPDX-License-Identifier: Apache-2.0
package logging.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What all sections have in common: references in their place, what stands in their place, and levels. */
class PlanReaderTest {

    private static final String ATTACHED = """
        {"root": {"handlers": ["service"]}}""";

    @Test
    void aStateMayAttachServices() {
        Read read = Read.state(ATTACHED, "service");
        assertThat(read.problems()).isEmpty();
        assertThat(read.plan().loggers().get("root").handlers()).containsExactly("service");
    }

    @Test
    void dictConfigMayNotAttachWhatItDoesNotDefine() {
        Read read = Read.transition(ATTACHED, "service");
        assertThat(read.errors())
                .containsExactly("root.handlers: Unable to configure root logger: Unable to add handler 'service'");
        assertThat(read.plan().loggers().get("root").handlers()).isEmpty();
    }

    @Test
    void aReferenceThatLeadsNowhereIsToldWithItsSectionIfThereIsOne() {
        assertThat(Read.transition("""
                {"loggers": "cfg://nowhere", "root": {"level": "cfg://nowhere"}}""").errors())
                .containsExactly("loggers: 'nowhere'", "root.level: Unable to configure root logger: 'nowhere'");
    }

    @Test
    void whatIsNoSectionIsShownAndDrawsNoOtherErrors() {
        Read read = Read.transition("""
                {"formatters": {"f": [1]}, "handlers": {"h": "text", "i": 5}, "loggers": {"l": null}}""");
        assertThat(read.errors())
                .containsExactlyInAnyOrder(
                        "formatters.f: Unable to configure formatter 'f': expected a mapping, was [1]",
                        "handlers.h: Unable to configure handler 'h': expected a mapping, was \"text\"",
                        "handlers.i: Unable to configure handler 'i': expected a mapping, was 5",
                        "loggers.l: Unable to configure logger 'l': expected a mapping, was None");
        assertThat(read.warnings()).isEmpty();
        assertThat(read.plan().formatters()).isEmpty();
        assertThat(read.plan().handlers()).isEmpty();
        assertThat(read.plan().loggers()).isEmpty();
    }

    @Test
    void aMisspeltLevelIsComparedWithNamesAndAnythingElseIsNot() {
        String wrapper = "root.level: Unable to configure root logger: ";
        assertThat(Read.transition("""
                {"root": {"level": "INFOO"}}""").errors())
                .isEqualTo(List.of(wrapper + "Unknown level: 'INFOO', did you mean \"INFO\"?"));
        assertThat(Read.transition("""
                {"root": {"level": [1]}}""").errors())
                .isEqualTo(List.of(wrapper + "Level not an integer or a valid string: [1]"));
    }
}
