// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.receiver;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import logging.handlers.net.link.Deadline;
import logging.handlers.net.link.Wire;

/** Reads exact numbers of bytes from a wire; room is made only for what has arrived. Confined to its connection. */
final class FrameReader {

    private final Wire wire;
    private final ByteBuffer input = ByteBuffer.allocate(8192).limit(0);

    FrameReader(Wire wire) {
        this.wire = wire;
    }

    /** Waits for the first byte of something; false at the orderly end of the stream or when nothing came in time. */
    boolean awaitMore(Deadline deadline) throws IOException {
        return input.hasRemaining() || fill(deadline) > 0;
    }

    /** Whether more bytes are here already. */
    boolean hasBuffered() {
        return input.hasRemaining();
    }

    byte[] read(int count, Deadline deadline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(count, 8192));
        while (bytes.size() < count) {
            int part = awaitPart(count - bytes.size(), deadline);
            bytes.write(input.array(), input.position(), part);
            input.position(input.position() + part);
        }
        return bytes.toByteArray();
    }

    /** Reads past bytes that nobody wants. */
    void skip(int count, Deadline deadline) throws IOException {
        int left = count;
        while (left > 0) {
            int part = awaitPart(left, deadline);
            input.position(input.position() + part);
            left -= part;
        }
    }

    /** How many of the wanted bytes are here, at least one. */
    private int awaitPart(int wanted, Deadline deadline) throws IOException {
        if (!input.hasRemaining()) {
            int read = fill(deadline);
            if (read == 0) {
                throw new SocketTimeoutException("a record did not arrive in time");
            }
            if (read == Wire.END) {
                throw new EOFException("the connection ended within a record");
            }
        }
        return Math.min(wanted, input.remaining());
    }

    private int fill(Deadline deadline) throws IOException {
        int read = wire.read(input.clear(), deadline);
        input.flip();
        return read;
    }
}
