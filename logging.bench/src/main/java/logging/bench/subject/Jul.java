// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** {@code java.util.logging} with a short formatter; the caller concatenates enabled messages. */
public final class Jul extends Caller {

    private final Logger log = Logger.getLogger(Line.NAME);

    /** Opens the output. */
    public Jul(Place place) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        Handler handler = JulHandlers.of(place);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @Override
    public void debug() {
        log.fine(Line.DEBUG);
    }

    @Override
    public void debug(String user, int items) {
        log.log(Level.FINE, Line.NUMBERED, new Object[] {user, items});
    }

    @Override
    public void info(String user, int items) {
        log.info(Line.concat(user, items));
    }

    @Override
    public void error(String user, int items, Throwable failure) {
        log.log(Level.SEVERE, Line.concat(user, items), failure);
    }

    @Override
    public void close() {
        LogManager.getLogManager().reset();
    }
}
