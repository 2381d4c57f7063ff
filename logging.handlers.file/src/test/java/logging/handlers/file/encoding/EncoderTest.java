// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {

    private static String ascii(String errors, String text) throws CharacterCodingException {
        return new String(Encoder.of("ascii", errors).encode(text), StandardCharsets.ISO_8859_1);
    }

    /** What CPython 3.13 answers for {@code text.encode("ascii", errors)}. */
    @ParameterizedTest
    @CsvSource({
        "ignore, 'a'",
        "replace, 'a??????'",
        "backslashreplace, 'a\\xe9\\u20ac\\U0001f600\\udc80\\u4e2d\\uac01'",
        "xmlcharrefreplace, 'a&#233;&#8364;&#128512;&#56448;&#20013;&#44033;'",
        "namereplace, 'a\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}\\N{GRINNING FACE}\\udc80"
                + "\\N{CJK UNIFIED IDEOGRAPH-4E2D}\\N{HANGUL SYLLABLE GAG}'",
    })
    void replacesAsPythonDoes(String errors, String expected) throws CharacterCodingException {
        assertThat(ascii(errors, "aé€😀\udc80中각")).isEqualTo(expected);
    }

    @Test
    void writesTheByteBehindAnEscapedSurrogate() throws CharacterCodingException {
        assertThat(ascii("surrogateescape", "a\udc80\udcff")).isEqualTo("a\u0080\u00ff");
        assertThatThrownBy(() -> ascii("surrogateescape", "\ud800")).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void controlCharactersHaveNoNames() throws CharacterCodingException {
        assertThat(new String(Encoder.of("ascii", "namereplace").encode("\u0085"), StandardCharsets.US_ASCII))
                .isEqualTo("\\x85");
    }

    /** Java knows only the block of Tangut ideographs, and Python 3.13 has no name for them. */
    @Test
    void ideographsWithoutANameAreEscaped() throws CharacterCodingException {
        assertThat(ascii("namereplace", new String(Character.toChars(0x17000)))).isEqualTo("\\U00017000");
        assertThat(ascii("namereplace", new String(Character.toChars(0x18800)))).isEqualTo("\\N{TANGUT COMPONENT-001}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-8",
                "UTF8",
                "utf_8",
                "latin-1",
                "latin1",
                "iso-8859-15",
                "iso8859_15",
                "ascii",
                "us-ascii",
                "cp1251",
                "windows-1252",
                "koi8-r",
                "utf-16",
                "utf-16-le",
                "utf_16_be",
                "utf-32",
                "utf-8-sig",
                "shift_jis",
                "euc_jp",
                "gb18030",
                "big5",
                "cp437",
                "mac-roman"
            })
    void knowsPythonsNames(String name) {
        assertThat(Encoder.of(name, null).encoding()).isEqualTo(name);
    }

    @Test
    void refusesUnknownNames() {
        assertThatThrownBy(() -> Encoder.of("no-such-enc", null)).hasMessage("unknown encoding: no-such-enc");
        assertThatThrownBy(() -> Encoder.of(null, "hide")).hasMessage("unknown error handler name 'hide'");
    }

    @Test
    void growsForReplacementsLongerThanTheText() throws CharacterCodingException {
        assertThat(ascii("xmlcharrefreplace", "😀".repeat(10_000))).hasSize(90_000);
    }
}
