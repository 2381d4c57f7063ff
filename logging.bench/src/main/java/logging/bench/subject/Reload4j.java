// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.slf4j.Logger;
import org.slf4j.reload4j.Reload4jLoggerFactory;

/** reload4j behind SLF4J's own adapter, which formats the message. */
public final class Reload4j extends Caller {

    private final Logger log = new Reload4jLoggerFactory().getLogger(Line.NAME);

    /** Opens the output. */
    public Reload4j(Place place) {
        org.apache.log4j.Logger root = LogManager.getRootLogger();
        root.setLevel(Level.INFO);
        root.removeAllAppenders();
        root.addAppender(Reload4jAppenders.of(place));
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
        LogManager.shutdown();
    }
}
