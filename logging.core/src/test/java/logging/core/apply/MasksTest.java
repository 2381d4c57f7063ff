// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import logging.api.config.Draft;
import logging.api.config.PlainData;
import logging.api.config.Problem;
import org.junit.jupiter.api.Test;

class MasksTest {

    private static Draft draft(Map<String, Object> mail, Map<List<String>, String> secrets) {
        Map<String, Object> document = Map.of("version", 1, "handlers", Map.of("mail", mail));
        return new Draft("cm", PlainData.copy(document), Map.of(), List.of(), secrets, List.of());
    }

    @Test
    void whatHoldsNothingToHideIsNotCopied() {
        Draft draft = draft(Map.of("class", "SMTPHandler"), Map.of());

        assertThat(Masks.shown(draft)).isSameAs(draft.document());
    }

    @Test
    void secretiveKeysAreHiddenAtEveryDepthButForReferences() {
        Draft draft = draft(
                Map.of(
                        "credentials", List.of("me", "hunter2"),
                        "targets", List.of(Map.of("trustPassword", "hunter3", "host", "a"))),
                Map.of(List.of("handlers", "mail", "credentials", "0"), "$[secret:user]"));

        assertThat(Masks.shown(draft).get("handlers"))
                .isEqualTo(Map.of(
                        "mail",
                        Map.of(
                                "credentials", List.of("$[secret:user]", "***"),
                                "targets", List.of(Map.of("trustPassword", "***", "host", "a")))));
    }

    @Test
    void aProblemSaysWhatIsShown() {
        Draft draft = draft(
                Map.of("password", "hunter2", "pin", "4711", "no", "on"),
                Map.of(List.of("handlers", "mail", "pin"), "$[secret:pin]"));

        assertThat(Masks.told(draft).apply(Problem.error("a", "was \"hunter2\", 4711, on")))
                .isEqualTo(Problem.error("a", "was \"***\", $[secret:pin], on"));
    }

    @Test
    void literalPartsOfATextThatIsHiddenWholeAreNoSecrets() {
        Map<String, Object> options = Map.of("pin", 4711, "host", "example");
        Draft draft = draft(
                Map.of("options", options),
                Map.of(List.of("handlers", "mail", "options"), "{pin: $[secret:pin], host: example}"));

        assertThat(Masks.told(draft)
                        .apply(Problem.error("a", "4711 of example"))
                        .text())
                .isEqualTo("{pin: $[secret:pin], host: example} of example");
        assertThat(Masks.shown(draft).toString()).doesNotContain("4711");
    }
}
