// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import logging.api.text.TextBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that does not fit its arguments is told first, as in Python, which merges it before anything else. */
class FormatterErrorsTest {

    private static final class Own extends Formatter {
        Own(String fmt) {
            super(fmt);
        }
    }

    private static LogRecord misfit() {
        LoggingSystem system = LoggingSystem.create();
        return system.records().makeLogRecord(java.util.Map.of("msg", "%d", "args", List.of("x"), "levelname", "INFO"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%(levelname)s", "%(message)s", "%(nowhere)s %(message)s", "%(nowhere)s"})
    void tellsThatTheMessageDoesNotFit(String fmt) {
        String text = "%d format: a real number is required, not str";
        assertThatThrownBy(() -> new Formatter(fmt).formatTo(misfit(), new TextBuffer()))
                .hasMessage(text);
        assertThatThrownBy(() -> new Own(fmt).format(misfit())).hasMessage(text);
    }

    @Test
    void tellsOfAMissingFieldIfTheMessageFits() {
        LogRecord record = misfit().withMessage("fits");
        assertThatThrownBy(() -> new Formatter("%(nowhere)s %(message)s").format(record))
                .hasMessage("Formatting field not found in record: 'nowhere'");
        assertThat(new Formatter("%(levelname)s").format(record)).isEqualTo("INFO");
    }
}
