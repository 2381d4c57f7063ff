// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a part of a document came from, printed and read again. */
class OriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "logging; ; PID logging",
                "logging.handler~a b; ; PID logging.handler~a b",
                "logging; /opt/my etc/a, file b.cfg; PID logging, file /opt/my etc/a, file b.cfg",
            })
    void isReadAsItWasPrinted(String pid, String file, String text) {
        Origin origin = new Origin(pid, file);
        assertThat(origin).hasToString(text);
        assertThat(Origin.of(text)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PID ", "the program", "a file"})
    void isNoneIfNoPidIsNamed(String text) {
        assertThat(Origin.of(text)).isNull();
    }

    @Test
    void aProblemNamesIt() {
        Problem problem = Problem.error("root.level", "wrong").from(new Origin("logging", "/etc/a.cfg").toString());
        assertThat(problem).hasToString("root.level: wrong (PID logging, file /etc/a.cfg)");
        assertThat(Origin.of(problem.origin()).file()).isEqualTo("/etc/a.cfg");
    }
}
