// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

/** Logback by its own context, without a binding of SLF4J. */
public final class Logback extends Caller {

    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger(Line.NAME);

    /** Opens the output. */
    public Logback(Place place) {
        // what the binding of SLF4J would do
        context.setMDCAdapter(new LogbackMDCAdapter());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(new LogbackAppenders(context).of(place));
    }

    @Override
    public void debug() {
        log.debug(Line.DEBUG);
    }

    @Override
    public void debug(String user, int items) {
        log.debug(Line.BRACES, user, items);
    }

    @Override
    public void info(String user, int items) {
        log.info(Line.BRACES, user, items);
    }

    @Override
    public void error(String user, int items, Throwable failure) {
        log.error(Line.BRACES, user, items, failure);
    }

    @Override
    public void close() {
        context.stop();
    }
}
