// SPDX-License-Identifier: Apache-2.0
package logging.core.listen;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import logging.api.config.ConfigurationServer;

/** Reads what one connection sends, bounded in length and time. Confined to one thread. */
final class Request {

    private static final int HEADER = 4;

    private final Socket socket;
    private final long deadline;

    Request(Socket socket, Duration time) {
        this.socket = socket;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** The text's bytes; null if the other side had nothing to say. */
    byte[] read() throws IOException {
        byte[] header = new byte[HEADER];
        int count = fill(header);
        if (count == 0) {
            return null;
        }
        if (count < HEADER) {
            throw new EOFException("it ended after " + count + " of the " + HEADER + " bytes of a length");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (length > ConfigurationServer.LONGEST) {
            throw new IOException(
                    "expected at most " + ConfigurationServer.LONGEST + " bytes, " + length + " were announced");
        }
        byte[] text = new byte[(int) length];
        count = fill(text);
        if (count < length) {
            throw new EOFException("it ended after " + count + " of " + length + " bytes");
        }
        return text;
    }

    /** How many bytes came before the other side ended. */
    private int fill(byte[] bytes) throws IOException {
        InputStream in = socket.getInputStream();
        int count = 0;
        while (count < bytes.length) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("the text did not arrive in time");
            }
            socket.setSoTimeout((int) left);
            int more = in.read(bytes, count, bytes.length - count);
            if (more < 0) {
                return count;
            }
            count += more;
        }
        return count;
    }
}
