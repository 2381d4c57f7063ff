// SPDX-License-Identifier: Apache-2.0
package logging.api.formatters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import logging.api.Formatter;
import logging.api.Level;
import logging.api.LogOptions;
import logging.api.LogRecord;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import org.junit.jupiter.api.Test;

class EscapingFormatterTest {

    private final LoggingSystem system =
            LoggingSystem.create(SystemOptions.DEFAULT.withClock(() -> 0).withZone(java.time.ZoneOffset.UTC));

    private LogRecord record(Object msg, Throwable thrown, String stack) {
        return new LogRecord(system, "a", Level.ERROR, null, msg, null, thrown, stack);
    }

    private String format(String fmt, Object msg) {
        return new EscapingFormatter(fmt).format(record(msg, null, null));
    }

    @Test
    void letsNoMessageForgeARecord() {
        assertThat(format("%(levelname)s %(message)s", "ok\r\nERROR forged")).isEqualTo("ERROR ok\\r\\nERROR forged");
    }

    @Test
    void disarmsTerminalsAndTheDirectionOfWriting() {
        assertThat(format(null, "\u001b[31mred\u009b0m \u202eevil\u2066 a\tb\0\u007f\u0085\u2028\u200e\u061c"))
                .isEqualTo("\\x1b[31mred\\x9b0m \\u202eevil\\u2066 a\\tb\\x00\\x7f\\x85\\u2028\\u200e\\u061c");
        assertThat(format(null, "half \ud800 pair \ud83d\ude00 \udc00"))
                .isEqualTo("half \\ud800 pair \ud83d\ude00 \\udc00");
    }

    @Test
    void leavesOrdinaryTextAndTheTemplateAlone() {
        assertThat(format("[%(message)s]\n\u001b[0m", "Grüße C:\\temp 世界 \u00a0"))
                .isEqualTo("[Grüße C:\\temp 世界 \u00a0]\n\u001b[0m");
        assertThat(format("%(levelno)05d %(asctime)s", "x")).isEqualTo("00040 1970-01-01 00:00:00,000");
    }

    @Test
    void escapesEveryValueOfARecordAndTheDefaults() {
        EscapingFormatter formatter =
                new EscapingFormatter("{user} {name} {who}", null, '{', true, Map.of("who", "a\nb"));
        LogRecord record = record("x", null, null).with(Map.of("name", "log\nger"));
        record.set("user", java.util.Optional.of("jo\ne"));
        assertThat(formatter.format(record)).isEqualTo("Optional[jo\\ne] log\\nger a\\nb");
        assertThatThrownBy(() -> formatter.format(record("x", null, null)))
                .hasMessage("Formatting field not found in record: 'user'");
    }

    @Test
    void keepsTheLinesOfAStackTraceButNotThoseOfItsMessages() {
        Exception cause = new IllegalArgumentException("deep\nERROR forged");
        Exception thrown = new IllegalStateException("high\nERROR forged", cause);
        thrown.addSuppressed(new RuntimeException("side\u001b[0m"));
        String text = new EscapingFormatter().format(record("m", thrown, null));
        assertThat(text)
                .startsWith("m\njava.lang.IllegalStateException: high\\nERROR forged\n\tat ")
                .contains("\nCaused by: java.lang.IllegalArgumentException: deep\\nERROR forged\n")
                .contains("\n\tSuppressed: java.lang.RuntimeException: side\\x1b[0m\n");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }

    @Test
    void printsAPlainTraceAsTheStandardFormatterDoes() {
        LogRecord record = record("m", new IllegalStateException("plain", new RuntimeException()), null);
        assertThat(new EscapingFormatter().format(record)).isEqualTo(new Formatter().format(record));
    }

    @Test
    void doesNotTrustTextThatAnotherFormatterMade() {
        LogRecord record = record("m", new IllegalStateException("a\nERROR forged"), null);
        new Formatter().format(record);
        assertThat(new EscapingFormatter().format(record).lines()).noneMatch(line -> line.startsWith("ERROR"));
        assertThat(record.excText()).as("the other's text stays for others").contains("\nERROR forged");
    }

    @Test
    void setsTextFromElsewhereBehindATab() {
        LogRecord wire = record("m", null, null)
                .with(Map.of("exc_text", "Traceback:\n  File x\nERROR forged\u001b", "stack_info", "a\nb"));
        assertThat(new EscapingFormatter().format(wire))
                .isEqualTo("m\n\tTraceback:\n  File x\n\tERROR forged\\x1b\n\ta\n\tb");
    }

    @Test
    void keepsTheStackOfTheCall() {
        StringBuilder printed = new StringBuilder();
        logging.api.Handler handler = new logging.api.Handler() {
            @Override
            protected void emit(LogRecord record) {
                printed.append(format(record));
            }
        };
        handler.setFormatter(new EscapingFormatter());
        system.root().addHandler(handler);
        system.root().with(LogOptions.NONE.withStackInfo(true)).error("m");
        assertThat(printed.toString()).startsWith("m\nStack (most recent call last):\n\tat ");
    }

    @Test
    void tellsMisfitsOfMessageAndArgumentsFirst() {
        LogRecord misfit = new LogRecord(system, "a", 10, null, "%d", new Object[] {"text"}, null, null);
        assertThatThrownBy(() -> new EscapingFormatter("%(nobody)s").format(misfit))
                .hasMessage("%d format: a real number is required, not str");
    }
}
