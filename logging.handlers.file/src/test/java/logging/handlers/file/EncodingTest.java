// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import logging.api.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private Path file;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
        file = directory.resolve("test.log");
    }

    private byte[] written(String encoding, String errors, String... messages) throws IOException {
        FileHandler handler = new FileHandler(file, "a", encoding, false, errors);
        Logger logger = fixture.logger(handler);
        for (String message : messages) {
            logger.warning(message);
        }
        logger.removeHandler(handler);
        handler.close();
        return Files.readAllBytes(file);
    }

    @Test
    void test_encoding_plain_file() throws IOException {
        assertThat(written("utf-8", null, "foo\u0080"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("foo\u0080\n");
    }

    @Test
    void test_encoding_cyrillic_unicode() throws IOException {
        String message = "до свидания";
        assertThat(written("cp1251", null, message))
                .isEqualTo((message + "\n").getBytes(Charset.forName("windows-1251")));
    }

    @Test
    void writesTheByteOrderMarkOfUtf16OnceAtTheStartOfTheFile() throws IOException {
        written("utf-16", null, "a");
        assertThat(written("utf-16", null, "b"))
                .isEqualTo(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 'b', 0, '\n', 0});
    }

    @Test
    void losesNoCharacterUnlessAskedTo() throws IOException {
        assertThat(written("ascii", null, "a é 😀"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("a \\xe9 \\U0001f600\n");
    }

    @Test
    void marksALoneSurrogate() throws IOException {
        assertThat(written(null, null, "a\ud800b", "fine"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a\\ud800b\nfine\n");
    }

    @Test
    void refusesTheRecordInStrictMode() throws IOException {
        assertThat(written("ascii", "strict", "é", "fine"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("fine\n");
        assertThat(fixture.reports()).contains("'ascii' codec can't encode character '\\xe9' in position 0");
        assertThat(written(null, "strict", "\udc80", "fine"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("fine\nfine\n");
    }

    @Test
    void writesAMessageOfAHundredMegabytes() throws IOException {
        FileHandler handler = new FileHandler(file);
        Logger logger = fixture.logger(handler);
        logger.warning("x".repeat(100_000_000));
        logger.warning("next");
        handler.close();
        assertThat(file).hasSize(100_000_001 + "next\n".length());
        assertThat(handler.slot().status().written()).isEqualTo(2);
    }

    @Test
    void writesNulAndOtherControlCharactersAsTheyAre() throws IOException {
        assertThat(written(null, null, "a\0b\u001b[1m")).isEqualTo("a\0b\u001b[1m\n".getBytes(StandardCharsets.UTF_8));
    }
}
