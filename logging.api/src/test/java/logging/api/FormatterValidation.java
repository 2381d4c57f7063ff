// SPDX-License-Identifier: Apache-2.0
package logging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The templates of CPython's {@code test_format_validate}: 21 good ones and 37 bad ones. */
final class FormatterValidation {

    private FormatterValidation() {}

    static void assertAll() {
        good('%');
        good('{');
        good('$');
        badPercent();
        badBrace();
        badDollar();
    }

    private static void good(char style) {
        for (String fmt : goodOnes(style)) {
            assertThat(new Formatter(fmt, null, style).fmt()).isEqualTo(fmt);
        }
    }

    private static String[] goodOnes(char style) {
        return switch (style) {
            case '%' ->
                new String[] {
                    "%(levelname)-15s - %(message) 5s - %(process)03d - %(module) - %(asctime)*.3s",
                    "%(asctime)*s - %(asctime)*.3s - %(process)-34.33o",
                    "%(process)#+027.23X",
                    "%(foo)#.*g"
                };
            case '{' ->
                new String[] {
                    "$%{message}%$ - {asctime!a:15} - {customfield['key']}",
                    "{process:.2f} - {custom.f:.4f}",
                    "{customfield!s:#<30}",
                    "{message!r}",
                    "{message!s}",
                    "{message!a}",
                    "{process!r:4.2}",
                    "{process!s:<#30,.12f}- {custom:=+#30,.1d} - {module:^30}",
                    "{process!s:{w},.{p}}",
                    "{foo:12.{p}}",
                    "{foo:{w}.6}",
                    "{foo[0].bar[1].baz}",
                    "{foo[k1].bar[k2].baz}",
                    "{12[k1].bar[k2].baz}"
                };
            default -> new String[] {"${asctime} - $message", "$bar $$", "$bar $$$$"};
        };
    }

    private static void badPercent() {
        refused(
                '%',
                "%(asctime)Z",
                "%(asctime)b",
                "%(asctime)*",
                "%(asctime)*3s",
                "%(asctime)_",
                "{asctime}",
                "${message}",
                "%(foo)#12.3*f",
                "%(foo)0*.8*f");
    }

    private static void badBrace() {
        refusedWith('{', "{name-thing}", "invalid format: invalid field name/expression: 'name-thing'");
        refusedWith('{', "%(asctime)s", "invalid format: no fields");
        refusedWith('{', "{asctime!Z:15}", "invalid format: invalid conversion: 'Z'");
        refusedWith('{', "{asctime!aa:15}", "invalid format: expected ':' after conversion specifier");
        refusedWith('{', "{process:.2ff}", "invalid format: bad specifier: '.2ff'");
        refusedWith('{', "{process", "invalid format: expected '}' before end of string");
        refusedWith('{', "process}", "invalid format: Single '}' encountered in format string");
        refused(
                '{',
                "{asctime!s:#30,15f}",
                "{process:.2Z}",
                "{process!s:<##30,12g}",
                "{process!s:<#30#,12g}",
                "{process!s:{{w}},{{p}}}",
                "{{foo!r:4.2}",
                "{{foo!r:4.2}}",
                "{foo/bar}",
                "{foo:{{w}}.{{p}}}}",
                "{foo!X:{{w}}.{{p}}}",
                "{foo!a:random}",
                "{foo!a:ran{dom}",
                "{foo!a:ran{d}om}",
                "{foo.!a:d}");
    }

    private static void badDollar() {
        refusedWith('$', "$bar $$$", "invalid format: bare '$' not allowed");
        refusedWith('$', "bar $", "invalid format: bare '$' not allowed");
        refusedWith('$', "foo $.", "invalid format: bare '$' not allowed");
        refusedWith('$', "{asctime}", "invalid format: no fields");
        refusedWith('$', "foo", "invalid format: no fields");
        refused('$', "%(asctime)s", "${asctime");
    }

    private static void refused(char style, String... formats) {
        for (String fmt : formats) {
            assertThatIllegalArgumentException().as(fmt).isThrownBy(() -> new Formatter(fmt, null, style));
        }
    }

    private static void refusedWith(char style, String fmt, String message) {
        assertThatIllegalArgumentException()
                .as(fmt)
                .isThrownBy(() -> new Formatter(fmt, null, style))
                .withMessage(message);
    }
}
