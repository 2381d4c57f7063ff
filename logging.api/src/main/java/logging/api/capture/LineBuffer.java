// SPDX-License-Identifier: Apache-2.0
package logging.api.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts lines together from what several threads print piece by piece. A line without end is cut at 8,192 characters.
 * Thread-safe; what it gives out is handled without its monitor.
 */
final class LineBuffer {

    private static final int LONGEST = 8192;

    private final CharsetDecoder decoder;
    // guarded by: this; the beginning of a line
    private final StringBuilder line = new StringBuilder();
    // guarded by: this; the beginning of a character
    private ByteBuffer rest = ByteBuffer.allocate(0);

    LineBuffer(Charset charset) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** The lines that a text completes. */
    synchronized List<String> add(CharSequence text) {
        List<String> lines = new ArrayList<>(1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                take(lines);
            } else {
                line.append(c);
                if (line.length() >= LONGEST) {
                    take(lines);
                }
            }
        }
        return lines;
    }

    /** The lines that bytes complete; a character may come in parts. */
    synchronized List<String> add(byte[] bytes, int offset, int count) {
        ByteBuffer all = ByteBuffer.allocate(rest.remaining() + count);
        all.put(rest).put(bytes, offset, count).flip();
        CharBuffer chars =
                CharBuffer.allocate((int) Math.ceil(all.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        decoder.reset().decode(all, chars, false);
        rest = ByteBuffer.allocate(all.remaining()).put(all).flip();
        return add(chars.flip());
    }

    /** What has been begun, as a line. */
    synchronized List<String> end() {
        List<String> lines = new ArrayList<>(1);
        take(lines);
        return lines;
    }

    private void take(List<String> lines) {
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }
}
