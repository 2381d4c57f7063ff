// SPDX-License-Identifier: Apache-2.0
package logging.api.capture;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import logging.api.CapturedStream;
import logging.api.Level;
import logging.api.Logging;
import logging.api.LoggingSystem;

/**
 * Switches that turn what is written past one logging system into its records; all off at first.
 *
 * <ul>
 *   <li>Lines on {@code System.out} go to the logger {@code sys.stdout} at INFO, lines on {@code System.err} to
 *       {@code sys.stderr} at WARNING, each line as a message without arguments. Where the logger leads to no handler,
 *       lines still go to the stream; those that a level or a filter holds back do not.
 *   <li>Records of {@code java.util.logging} go to the loggers of the same names.
 * </ul>
 *
 * <p>As Python does for {@code py.warnings}, a logger of these streams that has no handler when its first line comes gets
 * a {@link logging.api.NullHandler}. Handlers on standard error keep writing to the real stream. Thread-safe. Java has no
 * warnings of its own: this stands for Python's {@code captureWarnings}.
 */
public final class Capture {

    private final LoggingSystem system;
    // guarded by: this; null while the stream is not captured
    private CapturingStream out;
    // guarded by: this; null while the stream is not captured
    private CapturingStream err;
    // guarded by: this; null while java.util.logging is not captured
    private JulHandler jul;

    private Capture(LoggingSystem system) {
        this.system = system;
    }

    /**
     * The switches of a system.
     *
     * @param system where the records go
     * @return always the same object for one system
     */
    public static Capture of(LoggingSystem system) {
        synchronized (Capture.class) {
            Capture known = system.find(Capture.class);
            if (known == null) {
                known = new Capture(system);
                system.install(Capture.class, known);
            }
            return known;
        }
    }

    /**
     * Switches everything for the default system, as Python's {@code logging.captureWarnings(flag)}.
     *
     * @param capture true for on
     */
    public static void captureWarnings(boolean capture) {
        Capture all = of(Logging.system());
        all.setStandardOutput(capture);
        all.setStandardError(capture);
        all.setJavaUtilLogging(capture);
    }

    /**
     * Captures {@code System.out} or gives it back.
     *
     * @param capture true for on
     */
    public synchronized void setStandardOutput(boolean capture) {
        out = change(out, capture, "sys.stdout", Level.INFO, System.out, System::setOut);
    }

    /**
     * Captures {@code System.err} or gives it back.
     *
     * @param capture true for on
     */
    public synchronized void setStandardError(boolean capture) {
        err = change(err, capture, "sys.stderr", Level.WARNING, System.err, System::setErr);
    }

    private CapturingStream change(
            CapturingStream mine,
            boolean capture,
            String logger,
            int level,
            PrintStream current,
            Consumer<PrintStream> setter) {
        if (capture == (mine != null)) {
            return mine;
        }
        if (capture) {
            CapturingStream next = new CapturingStream(current, system.getLogger(logger), level);
            setter.accept(next);
            return next;
        }
        mine.release();
        // somebody else may have put a stream of his own over this one, which then passes through
        if (current == mine) {
            setter.accept(((CapturedStream) mine).behind());
        }
        return null;
    }

    /**
     * Captures {@code java.util.logging} or gives it back. While it is captured, its own root handlers are off.
     *
     * @param capture true for on
     */
    public synchronized void setJavaUtilLogging(boolean capture) {
        java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
        if (capture && jul == null) {
            jul = new JulHandler(system, root.getHandlers());
            for (java.util.logging.Handler own : jul.replaced()) {
                root.removeHandler(own);
            }
            root.addHandler(jul);
        } else if (!capture && jul != null) {
            root.removeHandler(jul);
            for (java.util.logging.Handler own : jul.replaced()) {
                root.addHandler(own);
            }
            jul = null;
        }
    }
}
