// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorReportsTest extends BaseTest {

    @Test
    void messageAndArgumentsAreQuotedAsInPython() {
        root.error("%d of %s", "three", 4);

        assertThat(stderr())
                .startsWith("--- Logging error ---\n")
                .contains("\nLogged from file ", "\nMessage: '%d of %s'\nArguments: ('three', 4)\n");
    }

    @Test
    void oneArgumentIsATupleOfOne() {
        root.error("%d", "three");

        assertThat(stderr()).contains("\nMessage: '%d'\nArguments: ('three',)\n");
    }

    @Test
    void laterFailuresOfTheSameSecondAreCountedOnly() {
        root.error("%d", "first");
        root.error("%d", "second");

        assertThat(stderr()).contains("'first'").doesNotContain("'second'");
        assertThat(system.errors().total()).isEqualTo(2);
    }

    @Test
    void nothingIsPrintedWhenReportsAreOff() {
        system.setRaiseExceptions(false);

        root.error("%d", "three");

        assertThat(stderr()).isEmpty();
        assertThat(system.errors().total()).isEqualTo(1);
    }
}
