// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packing that goes well, is given up, fails, or meets another one. */
class GzipTest {

    private static final byte[] TEXT = "0123456789abcde\n".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    private Path temporary() {
        return directory.resolve("a.log.1.gz.tmp");
    }

    private Path pack(InputStream in, AtomicInteger chunksLeft) throws IOException {
        return Gzip.pack(in, directory.resolve("a.log.1"), () -> chunksLeft.getAndDecrement() == 0);
    }

    @Test
    void whatIsPackedUnpacksToTheSameBytes() throws IOException {
        Path packed = pack(new ByteArrayInputStream(TEXT), new AtomicInteger(1000));
        assertThat(packed).isEqualTo(temporary());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
        }
    }

    @Test
    void packingThatIsGivenUpHalfwayLeavesNoTemporaryFile() throws IOException {
        assertThat(pack(new ByteArrayInputStream(TEXT), new AtomicInteger(3))).isNull();
        assertThat(temporary()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadToItsEndLeavesNoTemporaryFile() {
        InputStream broken = new ByteArrayInputStream(TEXT) {
            @Override
            public synchronized int read(byte[] into) throws IOException {
                if (available() < TEXT.length / 2) {
                    throw new IOException("bad sector");
                }
                return super.read(into);
            }
        };
        assertThatThrownBy(() -> pack(broken, new AtomicInteger(1000))).hasMessage("bad sector");
        assertThat(temporary()).doesNotExist();
    }

    @Test
    void whatAnotherOnePacksIsLeftToIt() throws IOException {
        Files.writeString(temporary(), "half of it");
        assertThat(pack(new ByteArrayInputStream(TEXT), new AtomicInteger(1000)))
                .isNull();
        assertThat(temporary()).hasContent("half of it");
    }
}
