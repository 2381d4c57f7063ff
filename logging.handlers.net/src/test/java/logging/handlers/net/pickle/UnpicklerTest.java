// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpicklerTest {

    /** In the notation of Latin-1, with the opcodes as they are. */
    @ParameterizedTest
    @CsvSource({
        "'cos\nsystem\n(S''ls''\ntR.', 63",
        "'(ios\nsystem\n.', 69",
        "'\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093.', 93",
        "'N)R.', 52",
        "'}}b.', 62",
        "'(N)o.', 6f",
        "'Pabc\n.', 50",
        "'NQ.', 51",
        "'N)\u0081.', 81",
        "'\u0082\u0001.', 82",
        "'N)}\u0092.', 92",
        "'\u0097.', 97"
    })
    void everyOpcodeThatAsksForMoreThanDataIsRefused(String pickle, String opcode) {
        assertThatThrownBy(() -> load(pickle))
                .isInstanceOf(PickleException.class)
                .hasMessageContaining("names a class")
                .hasMessageContaining("0x" + opcode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "(.",
                "a.",
                "]",
                "h\u0005.",
                "X\u00ff\u00ff\u00ff\u00ff.",
                "\u008d\u00ff\u00ff\u00ff\u00ff" + "\u00ff\u00ff\u00ff\u007fx.",
                "I1x\n.",
                "L99999999999",
                "Fabc\n.",
                "(NNNd.",
                "t.",
                "Nu.",
                "\u00ff.",
                "\u0080\u0006N.",
                "}]Ns.",
                "S'unended\n.",
                "V\\u12\n.",
                "VX\\U00110000\n.",
                "(0.",
                "(2.",
                "(q\u0000."
            })
    void damageIsRefused(String pickle) {
        assertThatThrownBy(() -> load(pickle)).isInstanceOf(PickleException.class);
    }

    @Test
    void aListThatContainsItselfIsRefused() {
        assertThatThrownBy(() -> load("]q\u0000h\u0000a.")).hasMessageContaining("nested deeper");
    }

    @Test
    void aFewBytesThatStandForMillionsOfValuesAreRefused() {
        StringBuilder bomb = new StringBuilder("]q\u0000");
        for (int level = 1; level < 10; level++) {
            bomb.append("](")
                    .append(("h" + (char) (level - 1)).repeat(100))
                    .append("eq")
                    .append((char) level);
        }
        assertThatThrownBy(() -> load(bomb.append('.').toString())).hasMessageContaining("more than 100000 values");
    }

    @Test
    void aTextThatIsReferredToAThousandTimesIsRefused() {
        String text = "X\u0000\u0000\u0002\u0000" + "x".repeat(0x20000) + "q\u0000";
        assertThatThrownBy(() -> load("(" + text + "h\u0000".repeat(1000) + "l."))
                .hasMessageContaining("characters");
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() {
        assertThatThrownBy(() -> load("L" + "9".repeat(1_000_000) + "L\n.")).hasMessageContaining("too many digits");
        assertThatThrownBy(() -> load("\u008b\u0000\u0000\u0001\u0000" + "x".repeat(65_536) + "."))
                .hasMessageContaining("65536 bytes");
    }

    @Test
    void readsTheTextualFormsOfProtocolZero() throws PickleException {
        assertThat(load("(lp0\nI1\naI01\naL-5L\naF1.5\naV\\u2713\np1\naS'it\\'s'\nag1\na."))
                .isEqualTo(List.of(1L, true, -5L, 1.5, "✓", "it's", "✓"));
        assertThat(load("(dp0\nVk\nNs.")).isInstanceOf(Map.class);
    }

    @Test
    void readsTheShortFormsOfLaterProtocols() throws PickleException {
        assertThat(load("\u0080\u0002\u008a\u0009\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001."))
                .isEqualTo(BigInteger.ONE.shiftLeft(64));
        assertThat(load("\u008a\u0001\u00ff.")).isEqualTo(-1L);
        assertThat(load("\u008a\u0000.")).isEqualTo(0L);
        assertThat(load("\u0080\u0004\u008f(K\u0001K\u0002\u0090.")).isEqualTo(Set.of(1L, 2L));
        assertThat(load("(K\u0001\u0091.")).isEqualTo(Set.of(1L));
        assertThat(load("C\u0002ab.")).isEqualTo(new byte[] {'a', 'b'});
        assertThat((Object[]) load("\u0088\u0089\u0086.")).containsExactly(true, false);
    }

    @Test
    void keepsHalvesOfSurrogatePairs() throws PickleException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        byte[] written = Pickler.dump("a\ud800b\udfff ✓");
        pickle.writeBytes(written);
        assertThat(Unpickler.load(pickle.toByteArray())).isEqualTo("a\ud800b\udfff ✓");
    }

    private static Object load(String latin1) throws PickleException {
        return Unpickler.load(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }
}
