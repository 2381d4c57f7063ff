// SPDX-License-Identifier: Apache-2.0
package logging.api.handlers;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import logging.api.Handler;
import logging.api.Level;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;

/** A system of its own with one logger that leads to one handler. */
abstract class Fixture {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final LoggingSystem system = LoggingSystem.create(
            SystemOptions.DEFAULT.withStreams(System.out, new PrintStream(err, true, StandardCharsets.UTF_8)));
    final Logger log = system.getLogger("app");

    final <H extends Handler> H attach(H handler) {
        log.setLevel(Level.DEBUG);
        log.addHandler(handler);
        return handler;
    }

    final String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    final LogRecord record(Object msg, Object... args) {
        return new LogRecord(system, "app", Level.INFO, null, msg, args, null, null);
    }

    final void info(int from, int to) {
        for (int i = from; i < to; i++) {
            log.info("%d", i);
        }
    }

    /** The numbers from one to another as texts. */
    static String[] numbers(int from, int to) {
        String[] texts = new String[to - from];
        for (int i = from; i < to; i++) {
            texts[i - from] = Integer.toString(i);
        }
        return texts;
    }
}
