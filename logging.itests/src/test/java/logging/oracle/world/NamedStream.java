// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** A text stream in memory; one whose name starts with {@code broken} throws on every write. Thread-safe. */
public final class NamedStream extends Writer {

    private final String name;
    private final StringWriter text = new StringWriter();

    /**
     * An empty stream.
     *
     * @param name its name
     */
    public NamedStream(String name) {
        this.name = name;
    }

    @Override
    public void write(char[] chars, int from, int count) throws IOException {
        if (name.startsWith("broken")) {
            throw new IOException("stream " + name + " is broken");
        }
        text.write(chars, from, count);
    }

    @Override
    public void flush() {
        text.flush();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** {@return how many characters, as Python counts them, were written} */
    public int size() {
        return text.getBuffer().codePointCount(0, text.getBuffer().length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
