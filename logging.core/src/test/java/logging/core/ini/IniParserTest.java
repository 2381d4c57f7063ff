// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expectations are what Python's ConfigParser does. */
class IniParserTest {

    private static Map<String, Map<String, String>> parse(String text) throws IniException {
        return IniParser.parse(text, "<???>");
    }

    private static Ini ini(String text) throws IniException {
        return new Ini(parse(text), Map.of("dir", "logs"));
    }

    @Test
    void readsSectionsKeysAndComments() throws IniException {
        assertThat(parse("# c\n; c\n[a b]\nKey = value ; stays\nother: x=y\n\n[B] rest\nempty=\n"))
                .isEqualTo(Map.of(
                        "a b", Map.of("key", "value ; stays", "other", "x=y"),
                        "B", Map.of("empty", "")));
    }

    @Test
    void continuesValuesOverIndentedLines() throws IniException {
        assertThat(parse("[a]\nk = one\n  two\n\n  # comment\n  three\n\nl = x\n")
                        .get("a"))
                .isEqualTo(Map.of("k", "one\ntwo\n\nthree", "l", "x"));
    }

    @Test
    void readsAnyEndOfLine() throws IniException {
        assertThat(parse("[a]\r\nk=v\r\nl=w\r").get("a")).isEqualTo(Map.of("k", "v", "l", "w"));
    }

    @Test
    void refusesWhatConfigParserRefuses() {
        assertThatThrownBy(() -> parse("k=v\n"))
                .hasMessage("File contains no section headers.\nfile: '<???>', line: 1\n'k=v\\n'");
        assertThatThrownBy(() -> parse("[a]\nnothing\nk=v\n=x\n"))
                .hasMessage("Source contains parsing errors: '<???>'\n\t[line  2]: 'nothing\\n'\n\t[line  4]: '=x\\n'");
        assertThatThrownBy(() -> parse("[a]\n[b]\n[a]\n"))
                .hasMessage("While reading from '<???>' [line  3]: section 'a' already exists");
        assertThatThrownBy(() -> parse("[a]\nk=1\nK=2\n"))
                .hasMessage("While reading from '<???>' [line  3]: option 'k' in section 'a' already exists");
    }

    @Test
    void interpolatesOtherValues() throws IniException {
        Ini ini = ini("[DEFAULT]\nname=app\n[a]\nfile=%(dir)s/%(NAME)s-100%%.log\n[b]\ndir=/var\nfile=%(dir)s\n");
        assertThat(ini.get("a", "file")).isEqualTo("logs/app-100%.log");
        assertThat(ini.get("b", "file")).isEqualTo("/var");
        assertThat(ini.raw("a", "file")).isEqualTo("%(dir)s/%(NAME)s-100%%.log");
        assertThat(ini.get("a", "none")).isNull();
        assertThat(ini.has("DEFAULT")).isFalse();
    }

    @Test
    void refusesInterpolationThatLeadsNowhere() throws IniException {
        Ini ini = ini("[a]\none=%x\ntwo=%(x\nthree=%(nope)s\nfour=%(four)s\n");
        assertThatThrownBy(() -> ini.get("a", "one")).hasMessage("'%' must be followed by '%' or '(', found: '%x'");
        assertThatThrownBy(() -> ini.get("a", "two")).hasMessage("bad interpolation variable reference '%(x'");
        assertThatThrownBy(() -> ini.get("a", "three"))
                .hasMessage("Bad value substitution: option 'three' in section 'a' contains an interpolation key"
                        + " 'nope' which is not a valid option name. Raw value: '%(nope)s'");
        assertThatThrownBy(() -> ini.get("a", "four")).hasMessageContaining("cannot be substituted in 10 steps");
    }

    @Test
    void boundsWhatReferencesMultiply() throws IniException {
        StringBuilder text = new StringBuilder("[a]\nk0=" + "x".repeat(1000) + "\n");
        for (int i = 1; i < 9; i++) {
            text.append("k")
                    .append(i)
                    .append('=')
                    .append(("%(k" + (i - 1) + ")s").repeat(100))
                    .append('\n');
        }
        Ini ini = ini(text.toString());
        assertThatThrownBy(() -> ini.get("a", "k8")).isInstanceOf(IniException.class);
    }
}
