// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextBufferTest {

    private static final String[] PARTS = {
        "",
        "a",
        "plain text that is longer than sixteen",
        "é",
        "Grüße, größer als sechzehn",
        "✓",
        "日本語のテキスト",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "mixed ✓ \uD83D\uDE00 and \uDC00 alone",
        "ends high \uDBFF"
    };

    @Test
    void holdsWhatAStringBuilderWouldHold() {
        Random random = new Random(42);
        TextBuffer buffer = new TextBuffer(1);
        for (int round = 0; round < 2000; round++) {
            buffer.clear();
            StringBuilder expected = new StringBuilder();
            for (int step = random.nextInt(12); step >= 0; step--) {
                appendSomething(random, buffer, expected);
            }
            assertSame(buffer, expected.toString());
        }
    }

    private static void appendSomething(Random random, TextBuffer buffer, StringBuilder expected) {
        String part = PARTS[random.nextInt(PARTS.length)];
        switch (random.nextInt(7)) {
            case 0 -> buffer.append(part);
            case 1 -> buffer.append(CharBuffer.wrap(part));
            case 2 -> part.chars().forEach(c -> buffer.append((char) c));
            case 3 -> part.codePoints().forEach(buffer::appendCodePoint);
            case 4 -> buffer.append(new TextBuffer().append(part));
            case 5 -> {
                int from = random.nextInt(part.length() + 1);
                int to = from + random.nextInt(part.length() + 1 - from);
                buffer.append(part, from, to);
                part = part.substring(from, to);
            }
            default -> {
                long number = random.nextLong() >> random.nextInt(64);
                buffer.append(number);
                part = Long.toString(number);
            }
        }
        expected.append(part);
    }

    private static void assertSame(TextBuffer buffer, String expected) {
        assertThat(buffer.toString()).isEqualTo(expected);
        boolean valid = StandardCharsets.UTF_8.newEncoder().canEncode(expected);
        assertThat(buffer.hasSurrogates()).as("surrogates in %s", expected).isEqualTo(!valid);
        if (valid) {
            assertThat(buffer.toByteArray()).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void joinsHalvesOfAPairThatArriveOneByOne() {
        TextBuffer buffer = new TextBuffer().append('\uD83D');
        assertThat(buffer.hasSurrogates()).isTrue();
        buffer.append('\uDE00');
        assertThat(buffer.hasSurrogates()).isFalse();
        assertThat(buffer.toByteArray()).isEqualTo("\uD83D\uDE00".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void forgetsSurrogatesThatAreCutOff() {
        TextBuffer buffer = new TextBuffer().append("ab");
        buffer.append('\uDC00').setLength(2);
        assertThat(buffer.hasSurrogates()).isFalse();
        assertThat(buffer.toString()).isEqualTo("ab");
    }

    @Test
    void writesWholeNumbersAsJavaDoes() {
        for (long number : new long[] {0, 9, 10, -1, 99, 100, 12345, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(new TextBuffer().append(number).toString()).isEqualTo(Long.toString(number));
        }
    }

    @Test
    void fillsNumbersWithZerosAfterTheSign() {
        assertThat(new TextBuffer().appendPadded(7, 3).toString()).isEqualTo("007");
        assertThat(new TextBuffer().appendPadded(0, 3).toString()).isEqualTo("000");
        assertThat(new TextBuffer().appendPadded(-7, 4).toString()).isEqualTo("-007");
        assertThat(new TextBuffer().appendPadded(1234, 3).toString()).isEqualTo("1234");
        assertThat(new TextBuffer().appendPadded(5, -1).toString()).isEqualTo("5");
    }

    @Test
    void writesNullAsText() {
        assertThat(new TextBuffer().append((String) null).toString()).isEqualTo("null");
        assertThat(new TextBuffer().append((CharSequence) null).toString()).isEqualTo("null");
    }

    @Test
    void appendsItself() {
        TextBuffer buffer = new TextBuffer(2).append("ab");
        assertThat(buffer.append(buffer).toString()).isEqualTo("abab");
    }

    @Test
    void handsItsBytesOutInEveryForm() throws IOException {
        TextBuffer buffer = new TextBuffer().append("héllo");
        byte[] expected = "héllo".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        buffer.writeTo(stream);
        assertThat(stream.toByteArray()).isEqualTo(expected);
        assertThat(buffer.asByteBuffer().remaining()).isEqualTo(expected.length);
        assertThat(new String(buffer.array(), 0, buffer.length(), StandardCharsets.UTF_8))
                .isEqualTo("héllo");
    }

    @Test
    void keepsItsArrayWhenClearedUnlessThatGrewBeyondTheBound() {
        TextBuffer buffer = new TextBuffer(16).append("x".repeat(60_000));
        byte[] moderate = buffer.array();
        buffer.clear();
        assertThat(buffer.array()).isSameAs(moderate);
        buffer.append("x".repeat(70_000)).clear();
        assertThat(buffer.array()).hasSize(16);
        assertThat(buffer.length()).isZero();
    }

    @Test
    void refusesLengthsAndCodePointsThatDoNotExist() {
        TextBuffer buffer = new TextBuffer().append("abc");
        assertThatThrownBy(() -> buffer.setLength(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> buffer.setLength(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buffer.appendCodePoint(0x110000))
                .withMessage("codePoint: expected 0 to 0x10FFFF, was 1114112");
    }

    @Test
    void appendsMillisecondsAsACommaAndThreeDigits() {
        for (int millis = 0; millis < 1000; millis++) {
            assertThat(new TextBuffer(1).appendMillis(millis)).hasToString(String.format(",%03d", millis));
        }
    }
}
