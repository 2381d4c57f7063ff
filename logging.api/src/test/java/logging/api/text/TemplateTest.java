// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parts of CPython's FormatterTest that are about templates. */
class TemplateTest {

    private static final Map<String, Object> RECORD =
            Map.of("name", "formatter.test", "message", "Message with 2 placeholders", "asctime", "now");

    static String print(Template template, Map<String, Object> fields) {
        TextBuffer out = new TextBuffer();
        template.format(name -> fields.containsKey(name) ? fields.get(name) : Fields.MISSING, out);
        return out.toString();
    }

    private static void assertPrints(char style, String format, String expected) {
        assertThat(print(Template.of(style, format), RECORD)).isEqualTo(expected);
    }

    private static void assertFails(char style, String format) {
        assertThatThrownBy(() -> print(Template.of(style, format), RECORD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Formatting field not found in record: 'random'");
    }

    private static void assertUsesTime(char style, boolean expected, String... formats) {
        for (String format : formats) {
            assertThat(Template.of(style, format).usesTime()).as(format).isEqualTo(expected);
        }
    }

    @Test
    void test_percent() {
        assertPrints('%', "${%(message)s}", "${Message with 2 placeholders}");
        assertFails('%', "%(random)s");
        assertUsesTime('%', false, "%(message)s", "%%(asctime", "%(time)s");
        assertUsesTime('%', true, "%(asctime)s", "%(asctime)-15s", "%(asctime)#15s");
    }

    @Test
    void test_braces() {
        assertPrints('{', "$%{message}%$", "$%Message with 2 placeholders%$");
        assertFails('{', "{random}");
        assertUsesTime('{', false, "{message}", "{time}");
        assertUsesTime('{', true, "{asctime}", "{asctime!s:15}", "{asctime:15}");
    }

    @Test
    void test_dollars() {
        assertPrints('$', "${message}", "Message with 2 placeholders");
        assertPrints('$', "$message", "Message with 2 placeholders");
        assertPrints('$', "$$%${message}%$$", "$%Message with 2 placeholders%$");
        assertFails('$', "${random}");
        assertUsesTime('$', false, "${message}", "asctime");
        assertUsesTime('$', true, "${asctime}", "$asctime", "${asctime}--", "${message} $asctime");
    }

    @Test
    void test_format_validate() {
        assertValid('%', "%(levelname)-15s - %(message) 5s - %(process)03d - %(module) - %(asctime)*.3s");
        assertValid('%', "%(asctime)*s - %(asctime)*.3s - %(process)-34.33o", "%(process)#+027.23X", "%(foo)#.*g");
        assertValid('{', "$%{message}%$ - {asctime!a:15} - {customfield['key']}");
        assertValid('{', "{process:.2f} - {custom.f:.4f}", "{customfield!s:#<30}", "{process!r:4.2}");
        assertValid('{', "{message!r}", "{message!s}", "{message!a}");
        assertValid('{', "{process!s:<#30,.12f}- {custom:=+#30,.1d} - {module:^30}");
        assertValid('{', "{process!s:{w},.{p}}", "{foo:12.{p}}", "{foo:{w}.6}");
        assertValid('{', "{foo[0].bar[1].baz}", "{foo[k1].bar[k2].baz}", "{12[k1].bar[k2].baz}");
        assertValid('$', "${asctime} - $message", "$bar $$", "$bar $$$$");
    }

    private static void assertValid(char style, String... formats) {
        for (String format : formats) {
            Template template = Template.of(style, format);
            assertThatCode(template::validate).as(format).doesNotThrowAnyException();
            assertThat(template.format()).isEqualTo(format);
        }
    }

    @Test
    void test_format_validate_of_bad_percent_templates() {
        for (String format : new String[] {
            "%(asctime)Z",
            "%(asctime)b",
            "%(asctime)*",
            "%(asctime)*3s",
            "%(asctime)_",
            "{asctime}",
            "${message}",
            "%(foo)#12.3*f",
            "%(foo)0*.8*f"
        }) {
            assertRefused('%', format, "Invalid format '" + format + "' for '%' style");
        }
    }

    @Test
    void test_format_validate_of_bad_brace_templates() {
        String singleBrace = "invalid format: Single '}' encountered in format string";
        assertRefused('{', "{name-thing}", "invalid format: invalid field name/expression: 'name-thing'");
        assertRefused('{', "{foo/bar}", "invalid format: invalid field name/expression: 'foo/bar'");
        assertRefused('{', "{foo.!a:d}", "invalid format: invalid field name/expression: 'foo.'");
        assertRefused('{', "%(asctime)s", "invalid format: no fields");
        assertRefused('{', "{{foo!r:4.2}}", "invalid format: no fields");
        assertRefused('{', "{asctime!Z:15}", "invalid format: invalid conversion: 'Z'");
        assertRefused('{', "{foo!X:{{w}}.{{p}}}", "invalid format: invalid conversion: 'X'");
        assertRefused('{', "{asctime!aa:15}", "invalid format: expected ':' after conversion specifier");
        assertRefused('{', "{process", "invalid format: expected '}' before end of string");
        assertRefused('{', "{foo!a:ran{dom}", "invalid format: unmatched '{' in format spec");
        assertRefused('{', "process}", singleBrace);
        assertRefused('{', "{{foo!r:4.2}", singleBrace);
        assertBadSpecifier("asctime!s", "#30,15f");
        assertBadSpecifier("process", ".2ff");
        assertBadSpecifier("process", ".2Z");
        assertBadSpecifier("process!s", "<##30,12g");
        assertBadSpecifier("process!s", "<#30#,12g");
        assertBadSpecifier("process!s", "{{w}},{{p}}");
        assertBadSpecifier("foo", "{{w}}.{{p}}");
        assertBadSpecifier("foo!a", "random");
        assertBadSpecifier("foo!a", "ran{d}om");
    }

    private static void assertBadSpecifier(String field, String specifier) {
        assertRefused('{', "{" + field + ":" + specifier + "}", "invalid format: bad specifier: '" + specifier + "'");
    }

    @Test
    void test_format_validate_of_bad_dollar_templates() {
        for (String format : new String[] {"$bar $$$", "bar $", "foo $.", "${asctime"}) {
            assertRefused('$', format, "invalid format: bare '$' not allowed");
        }
        for (String format : new String[] {"{asctime}", "%(asctime)s", "foo"}) {
            assertRefused('$', format, "invalid format: no fields");
        }
    }

    private static void assertRefused(char style, String format, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of(style, format).validate())
                .as(format)
                .withMessage(message);
    }

    @Test
    void test_invalid_style() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of('x', "%(message)s"))
                .withMessage("Style must be one of: %,{,$");
    }

    @Test
    void test_issue_89047() {
        Template template = Template.of('{', "{msecs:03.0f}");
        for (int millis = 0; millis < 1000; millis++) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("msecs", (double) millis);
            assertThat(print(template, fields)).hasSize(3);
        }
    }
}
