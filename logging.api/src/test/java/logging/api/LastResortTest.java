// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CPython's test of the same name. */
class LastResortTest extends BaseTest {

    @Test
    void test_last_resort() {
        root.removeHandler(rootHandler);
        root.debug("This should not appear");
        assertThat(stderr()).isEmpty();
        root.warning("Final chance!");
        assertThat(stderr()).isEqualTo("Final chance!\n");

        err.reset();
        system.setLastResort(null);
        root.warning("Final chance!");
        assertThat(stderr().lines()).containsExactly("No handlers could be found for logger \"root\"");

        err.reset();
        root.warning("Final chance!");
        assertThat(stderr()).as("only once").isEmpty();
    }

    @Test
    void saysNothingIfExceptionsAreNotRaised() {
        root.removeHandler(rootHandler);
        system.setLastResort(null);
        system.setRaiseExceptions(false);
        root.warning("Final chance!");
        assertThat(stderr()).isEmpty();
    }
}
