// SPDX-License-Identifier: Apache-2.0
package logging.api.capture;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import logging.api.CapturedStream;
import logging.api.Logger;
import logging.api.NullHandler;

/**
 * A standard stream whose lines are logged. Every method that {@link PrintStream} would run under its own monitor is
 * overridden, since handlers run here that may need a lock of somebody who prints. Thread-safe.
 */
final class CapturingStream extends PrintStream implements CapturedStream {

    private final PrintStream behind;
    private final Logger logger;
    private final int level;
    private final LineBuffer lines = new LineBuffer(Charset.defaultCharset());
    /** Threads that log a line now: what they print meanwhile comes from a handler and goes to the stream behind. */
    private final Set<Thread> logging = ConcurrentHashMap.newKeySet();
    // guarded by: volatile
    private volatile boolean released;

    CapturingStream(PrintStream behind, Logger logger, int level) {
        super(behind, true);
        this.behind = behind;
        this.logger = logger;
        this.level = level;
    }

    @Override
    public PrintStream behind() {
        return behind;
    }

    /** Logs what has been begun and passes everything through from now on. */
    void release() {
        log(lines.end());
        released = true;
    }

    private boolean passesThrough() {
        return released || logging.contains(Thread.currentThread());
    }

    private void print(CharSequence text) {
        if (passesThrough()) {
            behind.append(text);
        } else {
            log(lines.add(text));
        }
    }

    private void log(List<String> complete) {
        for (String line : complete) {
            Thread caller = Thread.currentThread();
            logging.add(caller);
            try {
                log(line);
            } finally {
                logging.remove(caller);
            }
        }
    }

    /** Where there is no handler at all, nothing is swallowed. */
    private void log(String line) {
        boolean read = isRead();
        if (logger.slots().isEmpty()) {
            logger.addHandler(new NullHandler());
        }
        if (read) {
            logger.log(level, (Object) line);
        } else {
            behind.println(line);
        }
    }

    private boolean isRead() {
        for (Logger at = logger; at != null; at = at.propagate() ? at.parent() : null) {
            if (at.slots().stream().anyMatch(slot -> !(slot.handler() instanceof NullHandler))) {
                return true;
            }
        }
        return false;
    }

    // ---- bytes

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        if (passesThrough()) {
            behind.write(bytes, offset, count);
        } else {
            log(lines.add(bytes, offset, count));
        }
    }

    @Override
    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void flush() {
        behind.flush();
    }

    /** Nobody who closes a standard stream means to end the logging system. */
    @Override
    public void close() {
        behind.flush();
    }

    @Override
    public boolean checkError() {
        return behind.checkError();
    }

    // ---- text

    @Override
    public void print(boolean value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(char value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(int value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(long value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(float value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(double value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(String value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void print(Object value) {
        print((CharSequence) String.valueOf(value));
    }

    @Override
    public void println() {
        print((CharSequence) "\n");
    }

    @Override
    public void println(boolean value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public void println(char value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public void println(int value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public void println(long value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public void println(float value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public void println(double value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public void println(char[] value) {
        print((CharSequence) (String.valueOf(value) + "\n"));
    }

    @Override
    public void println(String value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public void println(Object value) {
        print((CharSequence) (value + "\n"));
    }

    @Override
    public PrintStream append(CharSequence text) {
        print((CharSequence) String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
        return append(String.valueOf(text).substring(start, end));
    }

    @Override
    public PrintStream append(char value) {
        print(value);
        return this;
    }

    @Override
    @SuppressWarnings("AnnotateFormatMethod") // as the method it overrides
    public PrintStream format(String format, Object... args) {
        return append(String.format(format, args));
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... args) {
        return append(String.format(locale, format, args));
    }

    @Override
    public PrintStream printf(String format, Object... args) {
        return format(format, args);
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... args) {
        return format(locale, format, args);
    }
}
