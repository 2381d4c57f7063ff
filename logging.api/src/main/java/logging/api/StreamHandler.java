// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.Objects;
import logging.api.text.BufferPool;
import logging.api.text.TextBuffer;

/**
 * Writes each record and a terminator to a stream and flushes it; does not close the stream.
 *
 * <p>Bytes written to an {@code OutputStream} are UTF-8. Formatting happens outside any lock; the handler's lock covers
 * only the write. Thread-safe. Python: {@code logging.StreamHandler}.
 */
public class StreamHandler extends Handler {

    private final BufferPool buffers = new BufferPool();
    private final boolean concurrent = getClass().getModule() == StreamHandler.class.getModule()
            && getClass().getPackageName().equals(StreamHandler.class.getPackageName());
    // guarded by: volatile, replaced under the handler's lock; an OutputStream or a Writer, null for none
    private volatile Flushable stream;
    // guarded by: volatile
    private volatile String terminator = "\n";

    /** A handler on standard error as it is now. */
    public StreamHandler() {
        this(CapturedStream.behind(System.err));
    }

    /**
     * A handler on a byte stream.
     *
     * @param stream not null
     */
    public StreamHandler(OutputStream stream) {
        this.stream = real(Objects.requireNonNull(stream, "stream"));
    }

    /**
     * A handler on a character stream.
     *
     * @param stream not null
     */
    public StreamHandler(Writer stream) {
        this.stream = Objects.requireNonNull(stream, "stream");
    }

    /** Whoever captures standard output or error must not get back what handlers write. */
    private static Flushable real(Flushable stream) {
        return stream instanceof PrintStream print ? CapturedStream.behind(print) : stream;
    }

    @Override
    protected boolean isConcurrent() {
        return concurrent;
    }

    @Override
    protected void emit(LogRecord record) throws IOException {
        TextBuffer text = buffers.acquire();
        try {
            effectiveFormatterOn(record, text);
            text.append(terminator);
            acquire();
            try {
                write(text);
            } finally {
                release();
            }
        } finally {
            buffers.release(text);
        }
    }

    private void effectiveFormatterOn(LogRecord record, TextBuffer text) {
        if (concurrent) {
            effectiveFormatter().formatTo(record, text);
        } else {
            text.append(format(record));
        }
    }

    private void write(TextBuffer text) throws IOException {
        Flushable now = current();
        if (now instanceof OutputStream bytes) {
            text.writeTo(bytes);
        } else if (now instanceof Writer chars) {
            chars.write(text.toString());
        } else {
            throw new IOException("the handler has no stream");
        }
        now.flush();
    }

    /** The stream to write to now. */
    Flushable current() {
        return stream;
    }

    /** {@return the stream; an {@code OutputStream} or {@code Writer}, null for none} */
    public Flushable stream() {
        return current();
    }

    /**
     * Writes to another stream from now on, after flushing the old one.
     *
     * @param other an {@code OutputStream} or a {@code Writer}
     * @return the old stream, null if it is the same
     */
    public Flushable setStream(Flushable other) {
        if (!(other instanceof OutputStream) && !(other instanceof Writer)) {
            throw new IllegalArgumentException("expected an OutputStream or a Writer, was " + other);
        }
        acquire();
        try {
            Flushable old = stream;
            if (old == real(other)) {
                return null;
            }
            flush();
            stream = real(other);
            return old;
        } finally {
            release();
        }
    }

    /** {@return what ends each record; a newline at first} */
    public String terminator() {
        return terminator;
    }

    /**
     * Sets what ends each record.
     *
     * @param terminator may be empty
     */
    public void setTerminator(String terminator) {
        this.terminator = Objects.requireNonNull(terminator, "terminator");
    }

    @Override
    public boolean setAttribute(String attribute, Object value) {
        if ("terminator".equals(attribute)) {
            setTerminator(String.valueOf(value));
            return true;
        }
        return super.setAttribute(attribute, value);
    }

    @Override
    public void flush() {
        acquire();
        try {
            Flushable now = current();
            if (now != null) {
                now.flush();
            }
        } catch (IOException error) {
            throw new java.io.UncheckedIOException(error);
        } finally {
            release();
        }
    }

    @Override
    protected String describe() {
        Flushable now = current();
        String name = now == real(System.err) ? "<stderr>" : now == real(System.out) ? "<stdout>" : "";
        return name.isEmpty() ? "" : " " + name;
    }
}
