// SPDX-License-Identifier: Apache-2.0
package logging.core.ini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

    private static Object read(String text) throws IniException {
        return Literal.parse(text);
    }

    @Test
    void readsTuplesListsAndMappings() throws IniException {
        assertThat(read("('app.log', 'a', 60, 2)")).isEqualTo(List.of("app.log", "a", 60, 2));
        assertThat(read("('app.log',)")).isEqualTo(List.of("app.log"));
        assertThat(read("'app.log', 'w'")).isEqualTo(List.of("app.log", "w"));
        assertThat(read("('app.log')")).isEqualTo("app.log");
        assertThat(read("()")).isEqualTo(List.of());
        assertThat(read("(\n  ('localhost', 514), # the relay\n  [1, 2,],\n)"))
                .isEqualTo(List.of(List.of("localhost", 514), List.of(1, 2)));
        assertThat(read("{'encoding': 'utf-8', 'delay': True,}")).isEqualTo(Map.of("encoding", "utf-8", "delay", true));
        assertThat(read("tuple()")).isEqualTo(List.of());
        assertThat(read("dict(maxBytes=10, mode='w')")).isEqualTo(Map.of("maxBytes", 10, "mode", "w"));
    }

    @Test
    void readsNumbersAsPythonDoes() throws IniException {
        assertThat(read("10*1024*1024")).isEqualTo(10485760);
        assertThat(read("-5")).isEqualTo(-5);
        assertThat(read("1_000")).isEqualTo(1000);
        assertThat(read("0x1F")).isEqualTo(31);
        assertThat(read("0o17")).isEqualTo(15);
        assertThat(read("0b101")).isEqualTo(5);
        assertThat(read("1.5e-3")).isEqualTo(0.0015);
        assertThat(read(".5")).isEqualTo(0.5);
        assertThat(read("3000000000")).isEqualTo(3000000000L);
        assertThat(read("99999999999999999999")).isEqualTo(new BigInteger("99999999999999999999"));
    }

    @Test
    void readsTextsAsPythonDoes() throws IniException {
        assertThat(read("'it''s' \"so\"")).isEqualTo("itsso");
        assertThat(read("'\\t\\x41\\u00e9\\U0001F600\\101\\q'")).isEqualTo("\tA\u00e9\ud83d\ude00A\\q");
        assertThat(read("r'C:\\logs\\new'")).isEqualTo("C:\\logs\\new");
        assertThat(read("'''two\nlines'''")).isEqualTo("two\nlines");
        assertThat(read("'#no comment'")).isEqualTo("#no comment");
    }

    @Test
    void knowsTheNamesOfTheLoggingModule() throws IniException {
        assertThat(read("(sys.stdout, DEBUG, logging.ERROR, True, None)"))
                .isEqualTo(Arrays.asList("ext://sys.stdout", 10, 40, true, null));
        assertThat(read("(('localhost', handlers.SYSLOG_UDP_PORT), handlers.SysLogHandler.LOG_LOCAL0)"))
                .isEqualTo(List.of(List.of("localhost", 514), 16));
    }

    @Test
    void saysWhatANameWasMeantToBe() {
        assertThatThrownBy(() -> read("(sys.stbout,)"))
                .hasMessage("name 'sys.stbout' is not defined, did you mean \"sys.stdout\"?");
    }

    @Test
    void callsNothing() {
        assertThatThrownBy(() -> read("os.system()")).hasMessageContaining("nothing is evaluated");
        assertThatThrownBy(() -> read("__import__('os').system('id')")).hasMessageContaining("calls are not evaluated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "(1",
                "[1",
                "{'a'}",
                "{'a': 1",
                "'open",
                "'''open''",
                "1 2",
                "010",
                "1.2.3",
                "0x",
                "1f",
                "1d",
                "'a' * 2",
                "-'a'",
                "'\\xg1'",
                "'\\U00110000'",
                "(,)",
                "lambda: 0",
                "b'bytes'",
                "1__0",
                "@"
            })
    void refusesWhatIsNoLiteral(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IniException.class);
    }

    @Test
    void boundsNestingAndLengthOfNumbers() {
        assertThatThrownBy(() -> read("(".repeat(100_000))).hasMessageContaining("at most 50 brackets");
        assertThatThrownBy(() -> read("9".repeat(1000))).isInstanceOf(IniException.class);
    }
}
