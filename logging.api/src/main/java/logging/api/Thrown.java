// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import logging.api.text.Foreign;
import logging.api.text.TextBuffer;

/**
 * An exception as text and frames, in JDK types only, so that it can be kept without keeping the application's classes.
 *
 * <p>Immutable, thread-safe. It prints as {@link Throwable#printStackTrace()} does. Reading an exception never
 * throws: a message that cannot be had is replaced by a marker.
 *
 * @param className the exception's class name
 * @param message its message, may be null
 * @param text what the exception's own {@code toString} gave
 * @param frames its stack trace, innermost first
 * @param cause its cause, may be null
 * @param suppressed its suppressed exceptions
 */
public record Thrown(
        String className,
        String message,
        String text,
        List<StackTraceElement> frames,
        Thrown cause,
        List<Thrown> suppressed) {

    /** The loader of the class path, which a frame's text does not name. */
    private static final String CLASS_PATH = "app";

    /** The module of most frames that are not the application's; its version is never shown. */
    private static final String BASE = "java.base";

    /** Guesses at lengths, so that a stack trace seldom moves while it grows; bytes. */
    private static final int FIRST_LINE = 160;

    private static final int LINE = 90;

    /** Frames in the array that {@link Throwable#getStackTrace} makes for its caller. Immutable. */
    private static final class Frames extends AbstractList<StackTraceElement> {
        private final StackTraceElement[] frames;

        Frames(StackTraceElement[] own) {
            frames = own;
            for (StackTraceElement frame : own) {
                Objects.requireNonNull(frame, "frame");
            }
        }

        @Override
        public StackTraceElement get(int index) {
            return frames[index];
        }

        @Override
        public int size() {
            return frames.length;
        }
    }

    /**
     * Checks and freezes the lists.
     *
     * @param className as the record says
     * @param message as the record says
     * @param text as the record says
     * @param frames as the record says
     * @param cause as the record says
     * @param suppressed as the record says
     */
    public Thrown {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(text, "text");
        frames = frames instanceof Frames ? frames : List.copyOf(frames);
        suppressed = List.copyOf(suppressed);
    }

    /**
     * Reads an exception with its causes and suppressed ones; a cycle ends in a marker.
     *
     * @param exception not null
     * @return never null
     */
    public static Thrown of(Throwable exception) {
        int depth;
        try {
            depth = Foreign.enter();
        } catch (StackOverflowError endless) {
            String type = exception.getClass().getName();
            return new Thrown(type, null, marker(type, endless), List.of(), null, List.of());
        }
        try {
            return of(exception, null);
        } finally {
            Foreign.leave(depth);
        }
    }

    /** Reads an exception; {@code seen} are those around it, null while there are none. */
    private static Thrown of(Throwable exception, Set<Throwable> seen) {
        String type = exception.getClass().getName();
        if (seen != null && !seen.add(exception)) {
            return new Thrown(type, null, "[CIRCULAR REFERENCE: " + type + "]", List.of(), null, List.of());
        }
        String message = null;
        String text;
        try {
            message = exception.getMessage();
            text = Objects.requireNonNull(exception.toString(), "text");
        } catch (Throwable hostile) {
            text = marker(type, hostile);
        }
        return of(exception, seen, type, message, text);
    }

    /** The rest of an exception whose message is known. */
    private static Thrown of(Throwable exception, Set<Throwable> seen, String type, String message, String text) {
        try {
            Throwable cause = exception.getCause();
            Throwable[] suppressed = exception.getSuppressed();
            Set<Throwable> around = seen;
            if (seen == null && (cause != null || suppressed.length > 0)) {
                around = Collections.newSetFromMap(new IdentityHashMap<>());
                around.add(exception);
            }
            Frames frames = new Frames(exception.getStackTrace());
            Thrown from = cause == null ? null : of(cause, around);
            return new Thrown(type, message, text, frames, from, suppressed(suppressed, around));
        } catch (Throwable hostile) {
            return new Thrown(type, null, marker(type, hostile), List.of(), null, List.of());
        }
    }

    private static String marker(String type, Throwable hostile) {
        return type + ": [message not available: " + hostile.getClass().getName() + "]";
    }

    private static List<Thrown> suppressed(Throwable[] exceptions, Set<Throwable> around) {
        return exceptions.length == 0
                ? List.of()
                : Arrays.stream(exceptions).map(other -> of(other, around)).toList();
    }

    /** {@return the stack trace in Java's form, without a newline at its end; never null} */
    public String stackTrace() {
        TextBuffer out = new TextBuffer(FIRST_LINE + LINE * frames.size());
        appendTo(out);
        return out.toString();
    }

    /** Appends what {@link #stackTrace} returns. */
    void appendTo(TextBuffer out) {
        print(out, "", "", List.of());
    }

    private void print(TextBuffer out, String indent, String caption, List<StackTraceElement> enclosing) {
        out.append(indent).append(caption).append(text);
        int common = common(enclosing);
        for (int i = 0; i < frames.size() - common; i++) {
            out.append('\n').append(indent).append("\tat ");
            print(out, frames.get(i));
        }
        if (common > 0) {
            out.append('\n').append(indent).append("\t... ").append(common).append(" more");
        }
        for (Thrown other : suppressed) {
            out.append('\n');
            other.print(out, indent + "\t", "Suppressed: ", frames);
        }
        if (cause != null) {
            out.append('\n');
            cause.print(out, indent, "Caused by: ", frames);
        }
    }

    /** As the frame's own text, but without a text for each frame where its class says all. */
    private static void print(TextBuffer out, StackTraceElement frame) {
        String loader = frame.getClassLoaderName();
        String module = frame.getModuleName();
        if (BASE.equals(module) && loader == null) {
            out.append(BASE).append('/');
        } else if (module != null || loader != null && !loader.equals(CLASS_PATH)) {
            out.append(frame.toString());
            return;
        }
        out.append(frame.getClassName()).append('.').append(frame.getMethodName());
        if (frame.isNativeMethod()) {
            out.append("(Native Method)");
        } else if (frame.getFileName() == null) {
            out.append("(Unknown Source)");
        } else if (frame.getLineNumber() < 0) {
            out.append('(').append(frame.getFileName()).append(')');
        } else {
            out.append('(').append(frame.getFileName()).append(':');
            out.append(frame.getLineNumber()).append(')');
        }
    }

    private int common(List<StackTraceElement> enclosing) {
        int count = 0;
        while (count < frames.size()
                && count < enclosing.size()
                && frames.get(frames.size() - 1 - count).equals(enclosing.get(enclosing.size() - 1 - count))) {
            count++;
        }
        return count;
    }
}
