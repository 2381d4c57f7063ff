// SPDX-License-Identifier: Apache-2.0
package logging.api.capture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.SimpleFormatter;
import logging.api.Caller;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;

/** Hands records of {@code java.util.logging} to the loggers of the same names. Thread-safe. */
final class JulHandler extends Handler {

    private final LoggingSystem system;
    private final Handler[] replaced;
    private final SimpleFormatter formatter = new SimpleFormatter();
    /** Threads that hand on a record now: what they log there meanwhile comes from a handler. */
    private final Set<Thread> logging = ConcurrentHashMap.newKeySet();

    JulHandler(LoggingSystem system, Handler[] replaced) {
        this.system = system;
        this.replaced = replaced;
        setLevel(java.util.logging.Level.ALL);
    }

    /** The handlers this one stands for. */
    Handler[] replaced() {
        return replaced.clone();
    }

    @Override
    public void publish(java.util.logging.LogRecord jul) {
        int level = level(jul.getLevel().intValue());
        Logger logger = system.getLogger(jul.getLoggerName() == null ? "java.util.logging" : jul.getLoggerName());
        Thread caller = Thread.currentThread();
        if (logger.isEnabledFor(level) && logging.add(caller)) {
            try {
                logger.handle(record(logger, level, jul));
            } finally {
                logging.remove(caller);
            }
        }
    }

    private LogRecord record(Logger logger, int level, java.util.logging.LogRecord jul) {
        return new LogRecord(
                system, logger.name(), level, caller(jul), formatter.formatMessage(jul), null, jul.getThrown(), null);
    }

    private static Caller caller(java.util.logging.LogRecord jul) {
        String type = jul.getSourceClassName();
        if (type == null) {
            return Caller.UNKNOWN;
        }
        int nested = type.indexOf('$');
        String outer = nested < 0 ? type : type.substring(0, nested);
        String method = jul.getSourceMethodName();
        return new Caller(outer.replace('.', '/') + ".java", 0, method == null ? Caller.UNKNOWN.funcName() : method);
    }

    private static int level(int jul) {
        if (jul >= java.util.logging.Level.SEVERE.intValue()) {
            return Level.ERROR;
        }
        if (jul >= java.util.logging.Level.WARNING.intValue()) {
            return Level.WARNING;
        }
        return jul >= java.util.logging.Level.CONFIG.intValue() ? Level.INFO : Level.DEBUG;
    }

    @Override
    public void flush() {
        // handlers of the logging system flush themselves
    }

    @Override
    public void close() {
        // the capture ends by its switch
    }
}
