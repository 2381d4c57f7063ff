// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject.ours;

import logging.api.Logger;
import logging.api.Logging;
import logging.api.config.LoggingConfig;
import logging.api.handlers.QueueHandler;
import logging.api.handlers.QueueListener;
import logging.bench.subject.Caller;
import logging.bench.subject.Line;
import logging.bench.subject.Output;
import logging.bench.subject.Place;

/** This project, configured by a dictConfig as a user would. */
public class Ours extends Caller {

    private final Logger log;
    private final QueueListener listener;

    /** Configures the default system. */
    public Ours(Place place) {
        LoggingConfig.dictConfig(OursConfig.of(place));
        log = Logging.getLogger(Line.NAME);
        listener = place.output() == Output.ASYNC ? started() : null;
        if (place.output() == Output.NOTHING) {
            log.system().root().addHandler(new OursCounting(place.count()));
        }
    }

    /** A dictConfig starts no listener, as in Python. */
    private static QueueListener started() {
        QueueListener made = ((QueueHandler) Logging.getHandlerByName(OursConfig.QUEUE)).listener();
        made.start();
        return made;
    }

    @Override
    public final void debug() {
        log.debug(Line.DEBUG);
    }

    @Override
    public final void debug(String user, int items) {
        log.debug(Line.PERCENT, user, items);
    }

    @Override
    public final void info(String user, int items) {
        log.info(Line.PERCENT, user, items);
    }

    @Override
    public final void error(String user, int items, Throwable failure) {
        log.exception(failure, Line.PERCENT, user, items);
    }

    @Override
    public void close() {
        if (listener != null) {
            listener.stop();
        }
        Logging.shutdown();
    }
}
