// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import logging.api.text.PythonText;

/**
 * What a system says on standard error about handlers that failed, and how often it had reason to.
 *
 * <p>One report a second at most; what was not printed is counted in the next one. Never throws. Thread-safe. Python:
 * {@code Handler.handleError}.
 */
public final class ErrorReports {

    private static final long PAUSE = 1_000_000_000L;

    private final LoggingSystem system;
    private final LongAdder count = new LongAdder();
    private final LongAdder silent = new LongAdder();
    private final AtomicLong nextReport = new AtomicLong(System.nanoTime());
    // guarded by: volatile; null while errors are reported on standard error
    private volatile ErrorListener listener;

    ErrorReports(LoggingSystem system) {
        this.system = system;
    }

    /** {@return how many errors there were; a count that only grows} */
    public long total() {
        return count.sum();
    }

    /** Counts an error that is not worth a report. */
    public void count() {
        count.increment();
    }

    /**
     * Sets who is told of failures instead of standard error.
     *
     * @param other null for the report on standard error
     */
    public void setListener(ErrorListener other) {
        listener = other;
    }

    /**
     * Counts a failure and tells the listener if a handler failed, else standard error, unless {@code raiseExceptions}
     * is off or too much was said lately.
     *
     * @param source what failed, such as a handler
     * @param record the record it failed on, may be null
     * @param error what was thrown
     */
    public void report(Object source, LogRecord record, Throwable error) {
        count.increment();
        ErrorListener told = listener;
        if (told != null && source instanceof Handler handler) {
            told.failed(handler, record, error);
        } else if (system.raiseExceptions()) {
            reportAtTimes(source, record, error);
        }
    }

    private void reportAtTimes(Object source, LogRecord record, Throwable error) {
        long due = nextReport.get();
        if (System.nanoTime() - due < 0 || !nextReport.compareAndSet(due, System.nanoTime() + PAUSE)) {
            silent.increment();
            return;
        }
        try {
            print(source, record, error);
        } catch (Throwable worse) {
            lastWords(worse);
        }
    }

    private void print(Object source, LogRecord record, Throwable error) {
        StringBuilder text = new StringBuilder("--- Logging error ---\n");
        text.append(source instanceof Handler ? "Handler: " : "Source: ")
                .append(source)
                .append('\n');
        text.append(Thrown.of(error).stackTrace()).append('\n');
        if (record != null) {
            appendCall(record, text);
        }
        long before = silent.sumThenReset();
        if (before > 0) {
            text.append(before).append(" earlier errors were not printed\n");
        }
        PrintStream err = system.err();
        err.print(text);
        err.flush();
    }

    private static void appendCall(LogRecord record, StringBuilder text) {
        Caller caller = record.caller();
        text.append("Logged from file ")
                .append(caller.pathname())
                .append(", line ")
                .append(caller.lineno());
        text.append("\nMessage: ").append(quoted(record.msg()));
        text.append("\nArguments: ").append(arguments(record)).append('\n');
    }

    /** As Python's tuple, so that text and number can be told apart. */
    private static String arguments(LogRecord record) {
        Object[] args = record.args();
        if (args == null) {
            return "()";
        }
        String items = java.util.Arrays.stream(args).map(ErrorReports::quoted).collect(Collectors.joining(", "));
        return args.length == 1 ? "(" + items + ",)" : "(" + items + ")";
    }

    private static String quoted(Object value) {
        return PythonText.repr(Frozen.value(value));
    }

    /** Says that reporting itself failed, touching no object of the application. */
    void lastWords(Throwable error) {
        try {
            system.err()
                    .println("--- Logging error --- could not be printed: "
                            + error.getClass().getName());
        } catch (Throwable nothingLeft) {
            count.increment();
        }
    }
}
