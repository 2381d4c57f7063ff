// SPDX-License-Identifier: Apache-2.0
package logging.handlers.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import logging.api.Handler;
import logging.api.Logger;
import logging.api.LoggingSystem;
import logging.api.SystemOptions;
import logging.api.config.Options;

/** A logging system of a test's own, in a directory of its own, with a clock that the test sets. */
final class Fixture {

    static final long SECOND = 1_000_000_000L;

    final Path directory;
    final AtomicLong now = new AtomicLong(1_710_000_000L * SECOND);
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final LoggingSystem system;

    Fixture(Path directory) {
        this(directory, ZoneId.of("UTC"));
    }

    Fixture(Path directory, ZoneId zone) {
        this.directory = directory;
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        system = LoggingSystem.create(SystemOptions.DEFAULT
                .withClock(now::get)
                .withZone(zone)
                .withDirectory(directory)
                .withStreams(stream, stream));
    }

    /** A handler as a configuration makes it, ready to emit. */
    Handler configured(String className, Map<String, ?> keys) {
        Handler handler = made(className, keys);
        try {
            handler.prepare();
        } catch (Exception error) {
            throw new AssertionError(error);
        }
        handler.commit();
        return handler;
    }

    /** A handler as a configuration makes it, before it is prepared. */
    Handler made(String className, Map<String, ?> keys) {
        Options options = new Options("handlers.h", new LinkedHashMap<>(keys));
        Handler handler = new FileHandlers().create(className, options);
        if (handler == null) {
            throw new IllegalArgumentException(options.problems().toString());
        }
        system.handlers().remember(handler);
        return handler;
    }

    /** A logger of this system with one handler. */
    Logger logger(Handler handler) {
        Logger logger = system.getLogger("t");
        logger.setLevel(1);
        logger.addHandler(handler);
        return logger;
    }

    String text(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException error) {
            throw new AssertionError(error);
        }
    }

    List<String> lines(String name) {
        return text(name).lines().toList();
    }

    String reports() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
