// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import logging.api.text.TextBuffer;
import org.junit.jupiter.api.Test;

/** CPython's tests of the same name; {@code test_format_validate} has a class of its own. */
class FormatterTest {

    private final AtomicLong now = new AtomicLong(1_677_902_297_100_000_000L);
    private final LoggingSystem system = LoggingSystem.create(SystemOptions.DEFAULT.withClock(now::get));

    private Map<String, Object> common() {
        Map<String, Object> common = new LinkedHashMap<>();
        common.put("name", "formatter.test");
        common.put("level", Level.DEBUG);
        common.put("pathname", "path/to/dummy.ext");
        common.put("lineno", 42);
        common.put("exc_info", null);
        common.put("func", null);
        common.put("msg", "Message with %d %s");
        common.put("args", new Object[] {2, "placeholders"});
        return common;
    }

    private LogRecord record() {
        return system.records().makeLogRecord(common());
    }

    private LogRecord customRecord() {
        Map<String, Object> attributes = common();
        attributes.put("custom", 1234);
        return system.records().makeLogRecord(attributes);
    }

    private static Formatter formatter(String fmt, char style) {
        return new Formatter(fmt, null, style);
    }

    @Test
    void test_percent() {
        LogRecord r = record();
        assertThat(new Formatter("${%(message)s}").format(r)).isEqualTo("${Message with 2 placeholders}");
        Formatter random = new Formatter("%(random)s");
        assertThatIllegalArgumentException().isThrownBy(() -> random.format(r));
        assertThat(random.usesTime()).isFalse();
        assertThat(new Formatter("%(asctime)s").usesTime()).isTrue();
        assertThat(new Formatter("%(asctime)-15s").usesTime()).isTrue();
        assertThat(new Formatter("%(asctime)#15s").usesTime()).isTrue();
    }

    @Test
    void test_braces() {
        LogRecord r = record();
        assertThat(formatter("$%{message}%$", '{').format(r)).isEqualTo("$%Message with 2 placeholders%$");
        Formatter random = formatter("{random}", '{');
        assertThatIllegalArgumentException().isThrownBy(() -> random.format(r));
        assertThat(random.usesTime()).isFalse();
        assertThat(formatter("{message}", '{').usesTime()).isFalse();
        assertThat(formatter("{asctime}", '{').usesTime()).isTrue();
        assertThat(formatter("{asctime!s:15}", '{').usesTime()).isTrue();
        assertThat(formatter("{asctime:15}", '{').usesTime()).isTrue();
    }

    @Test
    void test_dollars() {
        LogRecord r = record();
        assertThat(formatter("${message}", '$').format(r)).isEqualTo("Message with 2 placeholders");
        assertThat(formatter("$message", '$').format(r)).isEqualTo("Message with 2 placeholders");
        assertThat(formatter("$$%${message}%$$", '$').format(r)).isEqualTo("$%Message with 2 placeholders%$");
        Formatter random = formatter("${random}", '$');
        assertThatIllegalArgumentException().isThrownBy(() -> random.format(r));
        assertThat(random.usesTime()).isFalse();
        assertThat(formatter("${asctime}", '$').usesTime()).isTrue();
        assertThat(formatter("$asctime", '$').usesTime()).isTrue();
        assertThat(formatter("${message}", '$').usesTime()).isFalse();
        assertThat(formatter("${asctime}--", '$').usesTime()).isTrue();
    }

    @Test
    void test_format_validate() {
        FormatterValidation.assertAll();
    }

    @Test
    void test_defaults_parameter() {
        Map<Character, String> formats =
                Map.of('%', "%(custom)s %(message)s", '{', "{custom} {message}", '$', "$custom $message");
        formats.forEach((style, fmt) -> {
            Formatter f = new Formatter(fmt, null, style, true, Map.of("custom", "Default"));
            assertThat(f.format(record())).isEqualTo("Default Message with 2 placeholders");
            assertThat(f.format(customRecord())).isEqualTo("1234 Message with 2 placeholders");

            Formatter without = formatter(fmt, style);
            assertThatIllegalArgumentException().isThrownBy(() -> without.format(record()));

            Formatter unused = new Formatter(fmt, null, style, true, Map.of("Non-existing", "Default"));
            assertThat(unused.format(customRecord())).isEqualTo("1234 Message with 2 placeholders");
        });
    }

    @Test
    void test_invalid_style() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Formatter(null, null, 'x'))
                .withMessage("Style must be one of: %,{,$");
    }

    @Test
    void test_time() {
        LogRecord r = record().with(Map.of("created", 735_379_380.123));
        Formatter f = new Formatter("%(asctime)s %(message)s");
        f.setConverter(ZoneOffset.UTC);
        assertThat(f.formatTime(r, null)).isEqualTo("1993-04-21 08:03:00,123");
        assertThat(f.formatTime(r, "%Y:%d")).isEqualTo("1993:21");
        f.format(r);
        assertThat(r.get("asctime")).isEqualTo("1993-04-21 08:03:00,123");
    }

    private static final class NoMsecFormatter extends Formatter {
        NoMsecFormatter() {
            setDefaultMsecFormat(null);
            setDefaultTimeFormat("%d/%m/%Y %H:%M:%S");
        }
    }

    @Test
    void test_default_msec_format_none() {
        LogRecord r = record().with(Map.of("created", 735_379_380.123));
        Formatter f = new NoMsecFormatter();
        f.setConverter(ZoneOffset.UTC);
        assertThat(f.formatTime(r, null)).isEqualTo("21/04/1993 08:03:00");
    }

    @Test
    void test_issue_89047() {
        Formatter f = new Formatter("{asctime}.{msecs:03.0f} {message}", "%Y-%m-%d %H:%M:%S", '{');
        for (int i = 0; i < 2500; i++) {
            now.addAndGet(400_000);
            LogRecord r = system.records().makeLogRecord(Map.of("msg", "Message " + (i + 1)));
            assertThat(f.format(r)).doesNotContain(".1000");
        }
    }

    @Test
    void test_msecs_has_no_floating_point_precision_loss() {
        Map<Long, Double> tests = Map.of(
                1_677_902_297_100_000_000L, 100.0, // exactly 100 ms
                1_677_903_920_999_998_503L, 999.0, // truncating does not round
                1_677_903_920_000_998_503L, 0.0, // truncating does not round
                1_677_903_920_999_999_900L, 0.0); // rounding up
        tests.forEach((nanos, msecs) -> {
            now.set(nanos);
            LogRecord record = system.records().makeLogRecord(Map.of("msg", "test"));
            assertThat(record.get("msecs")).as("msecs of %d", nanos).isEqualTo(msecs);
            double created = (double) record.get("created");
            assertThat(created).isEqualTo(nanos / 1e9);
            assertThat(created - Math.floor(created)).isCloseTo(msecs / 1e3, within(1e-3));
        });
    }

    @Test
    void test_relativeCreated_has_higher_precision() {
        long start = 1_677_903_920_000_998_503L;
        AtomicLong clock = new AtomicLong(start);
        LoggingSystem fresh = LoggingSystem.create(SystemOptions.DEFAULT.withClock(clock::get));
        for (long offset : new long[] {200, 500, 12_354, 99_999, 1_677_903_456_999_123_456L}) {
            clock.set(start + offset);
            LogRecord record = fresh.records().makeLogRecord(Map.of("msg", "test"));
            assertThat((double) record.get("created")).isCloseTo((start + offset) / 1e9, within(5e-7));
            assertThat((double) record.get("relativeCreated")).isCloseTo(offset / 1e6, within(5e-8));
        }
    }

    @Test
    void millisecondsOfARecordThatCameOverTheWireAreItsOwn() {
        LogRecord record = system.records().makeLogRecord(Map.of("msg", "m", "created", 1.5, "msecs", 250.7));
        Formatter formatter = new Formatter("%(asctime)s %(msecs)d");
        formatter.setConverter(java.time.ZoneOffset.UTC);
        assertThat(formatter.format(record)).isEqualTo("1970-01-01 00:00:01,250 250");
        TextBuffer out = new TextBuffer();
        formatter.formatTo(record.with(Map.of("msecs", 1234)), out);
        assertThat(out.toString()).isEqualTo("1970-01-01 00:00:01,1234 1234");
    }
}
