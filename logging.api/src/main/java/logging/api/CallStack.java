// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Iterator;
import java.util.stream.Stream;

/** Reads the stack of the running thread: who called the logging API, and the stack text of {@code stack_info}. */
final class CallStack {

    private static final StackWalker WALKER = StackWalker.getInstance();

    private CallStack() {}

    /**
     * The application frame {@code stacklevel} steps outside the innermost run of this package's frames.
     *
     * @param stacklevel 1 for the direct caller; too large gives the outermost frame
     */
    static Caller caller(int stacklevel) {
        return WALKER.walk(frames -> {
            StackWalker.StackFrame found = null;
            int left = Math.max(1, stacklevel);
            Iterator<StackWalker.StackFrame> outside = outside(frames);
            while (left-- > 0 && outside.hasNext()) {
                found = outside.next();
            }
            return found == null ? Caller.UNKNOWN : Caller.of(found);
        });
    }

    /** The stack down to the logging call, oldest frame first, with Python's first line. */
    static String text() {
        return WALKER.walk(frames -> {
            StringBuilder text = new StringBuilder("Stack (most recent call last):");
            int head = text.length();
            outside(frames).forEachRemaining(frame -> text.insert(head, "\n\tat " + frame.toStackTraceElement()));
            return text.toString();
        });
    }

    private static Iterator<StackWalker.StackFrame> outside(Stream<StackWalker.StackFrame> frames) {
        boolean[] dispatched = new boolean[1];
        return frames.dropWhile(frame -> !isDoor(frame))
                .dropWhile(frame -> {
                    dispatched[0] |= "dispatch".equals(frame.getMethodName());
                    // a subclass of Logger that makes its records itself stands between two doors
                    return isDoor(frame) || !dispatched[0] && "makeRecord".equals(frame.getMethodName());
                })
                .iterator();
    }

    /** Frames that belong to the logging call itself: the verbs, the static door and what they delegate to. */
    private static boolean isDoor(StackWalker.StackFrame frame) {
        return switch (frame.getClassName()) {
            case "logging.api.LevelVerbs",
                    "logging.api.Log",
                    "logging.api.LogWithOptions",
                    "logging.api.Logger",
                    "logging.api.LoggerAdapter",
                    "logging.api.Logging",
                    "logging.api.capture.CapturingStream" -> true;
            default -> false;
        };
    }
}
