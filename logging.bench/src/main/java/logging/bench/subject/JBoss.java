// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** JBoss LogManager in a context of its own; the caller concatenates enabled messages. */
public final class JBoss extends Caller {

    private final LogContext context = LogContext.create();
    private final Logger log = context.getLogger(Line.NAME);
    private final boolean asynchronous;

    /** Opens the output. */
    public JBoss(Place place) {
        asynchronous = place.output() == Output.ASYNC;
        Logger root = context.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(JBossHandlers.of(place));
    }

    @Override
    public void debug() {
        log.log(Level.DEBUG, Line.DEBUG);
    }

    @Override
    public void debug(String user, int items) {
        log.log(Level.DEBUG, Line.NUMBERED, new Object[] {user, items});
    }

    @Override
    public void info(String user, int items) {
        log.log(Level.INFO, Line.concat(user, items));
    }

    @Override
    public void error(String user, int items, Throwable failure) {
        log.log(Level.ERROR, Line.concat(user, items), failure);
    }

    @Override
    public void close() {
        if (asynchronous) {
            // closing throws away what is queued
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        }
        for (var handler : context.getLogger("").getHandlers()) {
            handler.close();
        }
    }
}
