// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Log4j 2 with its fastest file appender; synchronous or asynchronous by the context selector of the JVM. */
public class Log4j2 extends Caller {

    private final Logger log;

    /** Opens the output. */
    public Log4j2(Place place) {
        this(place, "RandomAccessFile");
    }

    Log4j2(Place place, String fileAppender) {
        Log4j2Config.apply(place, fileAppender);
        log = LogManager.getLogger(Line.NAME);
    }

    @Override
    public final void debug() {
        log.debug(Line.DEBUG);
    }

    @Override
    public final void debug(String user, int items) {
        log.debug(Line.BRACES, user, items);
    }

    @Override
    public final void info(String user, int items) {
        log.info(Line.BRACES, user, items);
    }

    @Override
    public final void error(String user, int items, Throwable failure) {
        log.error(Line.BRACES, user, items, failure);
    }

    @Override
    public final void close() {
        LogManager.shutdown();
    }
}
