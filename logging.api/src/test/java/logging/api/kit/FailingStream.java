// SPDX-License-Identifier: Apache-2.0
package logging.api.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what is written to it; fails when told to. Thread-safe. */
public final class FailingStream extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // guarded by: volatile; null for not failing
    private volatile IOException failure;
    // guarded by: volatile
    private volatile boolean closed;

    /** Lets every write and flush throw from now on; null for not any more. */
    public FailingStream failing(IOException thrown) {
        failure = thrown;
        return this;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        failIfTold();
        bytes.write(from, offset, count);
    }

    @Override
    public void flush() throws IOException {
        failIfTold();
    }

    private void failIfTold() throws IOException {
        IOException now = failure;
        if (now != null) {
            throw now;
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Whether somebody closed this stream. */
    public boolean isClosed() {
        return closed;
    }

    /** Everything that was written, read as UTF-8. */
    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
