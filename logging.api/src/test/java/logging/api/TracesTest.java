// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;

import logging.api.text.TextBuffer;
import org.junit.jupiter.api.Test;

/** What stands below a message line looks the same whether it was made into a text or printed at once. */
class TracesTest {

    private final LoggingSystem system = LoggingSystem.create();

    private LogRecord failing(Throwable failure) {
        return new LogRecord(system, "l", Level.ERROR, null, "failed", null, failure, "the stack");
    }

    private static String printed(LogRecord record) {
        TextBuffer out = new TextBuffer();
        new Formatter().formatTo(record, out);
        return out.toString();
    }

    /** Says less than the default. */
    private static final class Brief extends Formatter {
        @Override
        public String formatException(Thrown thrown) {
            return "short";
        }
    }

    @Test
    void printingIsFormatting() {
        Exception failure = new IllegalStateException("out", new RuntimeException("inner"));
        failure.addSuppressed(new Exception("aside"));
        assertThat(printed(failing(failure))).isEqualTo(new Formatter().format(failing(failure)));
    }

    @Test
    void theFirstFormatterDecidesTheTextForAllLaterOnes() {
        LogRecord plainFirst = failing(new Exception("x"));
        String line = printed(plainFirst);
        assertThat(new Brief().format(plainFirst)).isEqualTo(line);
        assertThat(plainFirst.get("exc_text")).isEqualTo(plainFirst.thrown().stackTrace());

        LogRecord shortFirst = failing(new Exception("x"));
        assertThat(new Brief().format(shortFirst)).isEqualTo("failed\nshort\nthe stack");
        assertThat(printed(shortFirst)).isEqualTo("failed\nshort\nthe stack");
    }

    @Test
    void aForgottenTextIsMadeAgain() {
        LogRecord record = failing(new Exception("x"));
        assertThat(record.excText()).isNull();
        printed(record);
        record.setExcText(null);
        assertThat(record.excText()).isNull();
        assertThat(new Brief().format(record)).isEqualTo("failed\nshort\nthe stack");
    }

    @Test
    void aCopyKeepsTheTextThatWasDecided() {
        LogRecord record = failing(new Exception("x"));
        String line = printed(record);
        assertThat(new Brief().format(record.freeze())).isEqualTo(line);
    }

    @Test
    void aThreadIsMarkedByTheNameItHasNow() {
        Thread self = Thread.currentThread();
        String name = self.getName();
        LogRecord before = failing(null).freeze();
        try {
            self.setName("renamed");
            assertThat(failing(null).freeze().get("threadName")).isEqualTo("renamed");
            assertThat(before.get("threadName")).isEqualTo(name);
        } finally {
            self.setName(name);
        }
    }
}
